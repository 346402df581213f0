import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseWrite } from '../../../src/cases/persistence/case-write.js';
import { newId } from '../../../src/common/ids.js';
import { ArrangedCases } from '../../support/arranged-case.js';
import type { ArrangedTown } from '../../support/case-rows.js';
import { entry, followUp, nextWrite, planOf } from '../../support/case-rows.js';

const CONTENT = ['case_event', 'entry_key', 'goal', 'intervention', 'consent', 'referral', 'measurement'];

describe('who sees a case', () => {
  let cases: ArrangedCases;
  let town: ArrangedTown;
  let written: CaseWrite;
  const guardian = newId();

  beforeAll(async () => {
    cases = await ArrangedCases.open();
    town = await cases.municipality();
    written = await cases.written(town, planOf(town));
  });

  afterAll(() => cases?.close());

  it('its author sees it whole', async () => {
    const read = await cases.read(town, town.teacher, written.caseId);
    expect(read.case).toMatchObject({ id: written.caseId, version: 1, nextDue: '2026-09-15' });
    expect(read.relations).toEqual([
      { principal: `staff:${town.teacher}`, relation: 'author', content: true },
    ]);
    expect(read.history).toMatchObject([{ number: 1, type: 'NOTE_WRITTEN', texts: ['note'] }]);
    expect(read.subject).toEqual({ kind: 'identified', birthDate: '2017-04-01', inCare: false });
    for (const table of CONTENT)
      expect([table, await cases.count(town, town.teacher, table)]).toEqual([table, 1]);
  });

  it('the leader sees that it exists and its dates, not what stands in it nor whose it is', async () => {
    const read = await cases.read(town, town.leader, written.caseId);
    expect(read.case?.version).toBe(1);
    expect(read.relations).toEqual([
      { principal: `leader:${town.school}`, relation: 'leader', content: false },
    ]);
    expect(read).toMatchObject({ history: [], subject: null, family: [] });
    expect(await cases.count(town, town.leader, 'follow_up')).toBe(1);
    for (const table of [...CONTENT, 'person', 'person_name', 'person_name_part'])
      expect([table, await cases.count(town, town.leader, table)]).toEqual([table, 0]);
  });

  it.each(['colleague', 'adviser', 'coordinator', 'manager'] as const)(
    'a %s sees nothing of it',
    async (who) => {
      for (const table of ['bti_case', 'follow_up', 'case_access', 'case_key', 'person', ...CONTENT])
        expect([table, await cases.count(town, town[who], table)]).toEqual([table, 0]);
    },
  );

  it('a guardian sees it from the day the log names them until the day the relation ends', async () => {
    const write = await cases.written(town);
    const store = await cases.store();
    const access = { principal: `person:${guardian}`, relation: 'guardian' as const, content: true };
    await store.writeCase(
      cases.ctx(town, town.teacher),
      nextWrite(town, write.caseId, 1, {
        access: { upsert: [{ ...access, until: '2026-09-10', serviceId: null }] },
      }),
    );
    const seen = async () =>
      (await cases.read(town, { kind: 'person', id: guardian }, write.caseId)).case !== null;
    expect(await seen()).toBe(true);
    cases.clock.moveTo('2026-09-10T20:00:00Z');
    expect(await seen()).toBe(true);
    cases.clock.moveTo('2026-09-10T22:30:00Z');
    expect(await seen()).toBe(false);
    cases.clock.moveTo('2026-09-01T08:00:00Z');
  });

  it('whoever has left sees nothing', async () => {
    const write = await cases.written(town);
    await cases.superuser((client) =>
      client.query('update staff set active = false where id = $1', [town.teacher]),
    );
    expect((await cases.read(town, town.teacher, write.caseId)).case).toBeNull();
    await cases.superuser((client) =>
      client.query('update staff set active = true where id = $1', [town.teacher]),
    );
  });

  it('whoever moves to another service sees nothing of what they took part in for the old one', async () => {
    const write = await cases.written(town);
    const seen = async () => (await cases.read(town, town.teacher, write.caseId)).case !== null;
    const worksIn = (serviceId: string) =>
      cases.superuser((client) =>
        client.query('update role_assignment set service_id = $2 where staff_id = $1', [
          town.teacher,
          serviceId,
        ]),
      );
    await worksIn(town.ppt);
    expect(await seen()).toBe(false);
    for (const table of [...CONTENT, 'follow_up', 'person', 'case_access'])
      expect([table, await cases.count(town, town.teacher, table)]).toEqual([table, 0]);
    await worksIn(town.school);
    expect(await seen()).toBe(true);
  });

  it('a manager is a leader of no case, whatever service they manage', async () => {
    const { client: principals } = await cases.run(town, town.manager, async ({ client }) => ({
      client: (await client.query('select current_principals() as p')).rows[0].p,
    }));
    expect(principals).toEqual([`staff:${town.manager}`]);
  });

  it('a service that is asked reads the question and, when the referral names the child, whose it is', async () => {
    for (const named of [true, false]) {
      const asking = await cases.written(town, asked(town, named));
      const read = await cases.read(town, town.adviser, asking.caseId);
      expect(read.history?.map(({ number }) => number)).toEqual([2]);
      expect(read.history?.[0]?.wrappedKey).not.toBeNull();
      expect(read.subject !== null).toBe(named);
      expect(await cases.count(town, town.adviser, 'goal')).toBe(0);
    }
  });

  it('a service that is asked sees the follow-up that is its own, and no other', async () => {
    for (const named of [true, false]) {
      const answer = { owner: `service:${town.ppt}`, serviceId: town.ppt };
      const measure = { owner: `person:${guardian}`, kind: 'measurement.answer' as const };
      const asking = await cases.written(town, {
        ...asked(town, named),
        followUps: {
          upsert: [
            followUp(town),
            { ...followUp(town, 'referral.answer:1'), kind: 'referral.answer', ...answer },
            { ...followUp(town, 'measurement.answer:sdq:start:1:parent'), ...measure },
          ],
        },
      });
      const kinds = (who: string) =>
        cases.run(town, who, async ({ client }) =>
          (
            await client.query('select kind from follow_up where case_id = $1 order by kind', [asking.caseId])
          ).rows.map(({ kind }) => kind as string),
        );
      expect(await kinds(town.adviser)).toEqual(['referral.answer']);
      expect(await kinds(town.leader)).toEqual(['concern.decide', 'measurement.answer']);
      expect(await kinds(town.teacher)).toHaveLength(3);
    }
  });

  it('a young person does not read the name that some service wrote about them', async () => {
    const write = await cases.written(town);
    const child = { kind: 'person' as const, id: write.case.childId! };
    expect(await cases.count(town, child, 'person')).toBe(1);
    expect(await cases.count(town, child, 'person_name')).toBe(0);
    const insight = { principal: `person:${child.id}`, relation: 'child' as const, content: true };
    await (
      await cases.store()
    ).writeCase(
      cases.ctx(town, town.teacher),
      nextWrite(town, write.caseId, 1, {
        access: { upsert: [{ ...insight, until: null, serviceId: null }] },
      }),
    );
    expect(await cases.count(town, child, 'person_name')).toBe(1);
  });

  it('takes access away with the write that ends it', async () => {
    const write = await cases.written(town);
    const store = await cases.store();
    const result = await store.writeCase(
      cases.ctx(town, town.teacher),
      nextWrite(town, write.caseId, 1, {
        access: { remove: [{ principal: `staff:${town.teacher}`, relation: 'author' }] },
      }),
    );
    expect(result).toEqual({ status: 'written', version: 2 });
    expect((await cases.read(town, town.teacher, write.caseId)).case).toBeNull();
  });
});

/** The second entry is the question to PPT. */
function asked(town: ArrangedTown, named: boolean): Partial<CaseWrite> {
  return {
    entries: [entry(town.teacher), entry(town.teacher, 'REFERRAL_SENT'), entry(town.teacher)],
    referrals: {
      upsert: [{ referralId: newId(), entry: 2, serviceId: town.ppt, named, outside: false, status: 'sent' }],
    },
    access: {
      upsert: [
        {
          principal: `staff:${town.teacher}`,
          relation: 'author',
          content: true,
          until: null,
          serviceId: null,
        },
        {
          principal: `leader:${town.school}`,
          relation: 'leader',
          content: false,
          until: null,
          serviceId: null,
        },
        { principal: `service:${town.ppt}`, relation: 'asked', content: false, until: null, serviceId: null },
      ],
    },
  };
}
