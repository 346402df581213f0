import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseWrite } from '../../../src/cases/persistence/case-write.js';
import { newId } from '../../../src/common/ids.js';
import type { RunningRole } from '../../../src/database/roles.js';
import { ArrangedCases, type ArrangedTown, bytes, entry, nextWrite } from '../../support/arranged-case.js';

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
      nextWrite(town, write.caseId, 1, { access: { upsert: [{ ...access, until: '2026-09-10' }] } }),
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

describe('between municipalities', () => {
  let cases: ArrangedCases;
  let here: ArrangedTown;
  let there: ArrangedTown;
  let written: CaseWrite;
  let tables: string[];

  beforeAll(async () => {
    cases = await ArrangedCases.open();
    here = await cases.municipality();
    there = await cases.municipality('Asker');
    written = await cases.written(here, planOf(here));
    tables = await cases.superuser(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select table_name as name from information_schema.columns
         where table_schema = 'public' and column_name = 'municipality_id' order by 1`,
      );
      return rows.map(({ name }) => name);
    });
  });

  afterAll(() => cases?.close());

  it.each<RunningRole>(['stafett_app', 'stafett_worker', 'stafett_insights'])(
    'no row is seen from another one by %s, whoever acts',
    async (role) => {
      for (const actor of [here.teacher, there.teacher, SYSTEM])
        for (const table of tables) {
          const seen = await cases.run(there, actor, ({ client }) => rowsOf(client, table, here.id), role);
          expect([table, seen]).toEqual([table, seen === 'no grant' ? 'no grant' : 0]);
        }
    },
  );

  it.each<RunningRole>(['stafett_app', 'stafett_worker', 'stafett_insights'])(
    'no row at all is seen by %s before anybody has entered',
    async (role) => {
      const { pool } = await cases.as(role);
      for (const table of tables) {
        const seen = await rowsOf(pool, table, here.id);
        expect([table, seen]).toEqual([table, seen === 'no grant' ? 'no grant' : 0]);
      }
    },
  );

  it('nothing of who entered is left on the connection', async () => {
    await cases.read(here, here.teacher, written.caseId);
    await (await cases.store()).writeCase(cases.ctx(here, here.teacher), nextWrite(here, written.caseId, 99));
    await cases.run(here, here.teacher, async () => undefined);
    const { pool } = await cases.as('stafett_app');
    for (let connection = 0; connection < 4; connection += 1) {
      const { rows } = await pool.query(
        `select current_municipality() as m, current_actor() as a, current_principals() as p, current_writing() as w`,
      );
      expect(rows).toEqual([{ m: null, a: null, p: [], w: null }]);
    }
  });

  it('no row can be put into another one', async () => {
    const child = await cases.child(here);
    const foreign = cases.newCase(there, child);
    await expect((await cases.store()).writeCase(cases.ctx(there, there.teacher), foreign)).rejects.toThrow(
      /foreign key/,
    );
    await expect(
      cases.run(there, there.teacher, ({ client }) =>
        client.query(
          `insert into staff (id, municipality_id, login_subject, name) values ($1, $2, 'x', 'x')`,
          [newId(), here.id],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('the same child has two ids', async () => {
    const hash = bytes();
    expect(await cases.child(here, here.teacher, hash)).not.toBe(
      await cases.child(there, there.teacher, hash),
    );
  });
});

const SYSTEM = { kind: 'system', id: 'test' } as const;

interface Asked {
  query(text: string, values: unknown[]): Promise<{ rows: { seen: string }[] }>;
}

async function rowsOf(client: Asked, table: string, municipalityId: string): Promise<number | 'no grant'> {
  const readable = await client.query(`select has_table_privilege($1, 'select')::text as seen`, [table]);
  if (readable.rows[0]?.seen !== 'true') return 'no grant';
  const { rows } = await client.query(`select count(*) as seen from ${table} where municipality_id = $1`, [
    municipalityId,
  ]);
  return Number(rows[0]?.seen);
}

/** One row in every projection. */
function planOf(town: ArrangedTown): Partial<CaseWrite> {
  const goalId = newId();
  return {
    goals: { upsert: [{ goalId, entry: 1, status: 'active', weight: 1, baseline: -1 }] },
    interventions: {
      upsert: [
        {
          interventionId: newId(),
          goalId,
          entry: 1,
          kind: 'talk',
          level: 1,
          responsible: `staff:${town.teacher}`,
          serviceId: town.school,
          from: '2026-09-01',
          evaluateBy: '2026-10-01',
          status: 'running',
          done: null,
          helped: null,
        },
      ],
    },
    consents: {
      upsert: [
        {
          consentId: newId(),
          entry: 1,
          kind: 'consent',
          services: [town.ppt],
          kinds: ['school'],
          status: 'inForce',
          validFrom: '2026-09-01',
          validUntil: '2027-09-01',
        },
      ],
    },
    referrals: {
      upsert: [
        {
          referralId: newId(),
          entry: 1,
          serviceId: town.unit,
          named: true,
          outside: false,
          status: 'accepted',
        },
      ],
    },
    measurements: {
      upsert: [
        {
          key: 'who-5:start:1:child',
          instrument: 'who-5',
          timePoint: 'start',
          respondent: 'child',
          dueDate: '2026-09-15',
          status: 'planned',
        },
      ],
    },
    outbox: [{ id: newId(), intent: 'principal.notify', payload: {} }],
  };
}

/** The second entry is the question to PPT. */
function asked(town: ArrangedTown, named: boolean): Partial<CaseWrite> {
  return {
    entries: [entry(town.teacher), entry(town.teacher, 'REFERRAL_SENT'), entry(town.teacher)],
    referrals: {
      upsert: [{ referralId: newId(), entry: 2, serviceId: town.ppt, named, outside: false, status: 'sent' }],
    },
    access: {
      upsert: [
        { principal: `staff:${town.teacher}`, relation: 'author', content: true, until: null },
        { principal: `service:${town.ppt}`, relation: 'asked', content: false, until: null },
      ],
    },
  };
}
