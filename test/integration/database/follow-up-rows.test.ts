import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseWrite } from '../../../src/cases/persistence/case-write.js';
import { newId } from '../../../src/common/ids.js';
import { ArrangedCases } from '../../support/arranged-case.js';
import type { ArrangedTown } from '../../support/case-rows.js';
import { caseRow, followUp, nextWrite } from '../../support/case-rows.js';

const SYSTEM = { kind: 'system', id: 'test' } as const;
const KEY = 'concern.decide';

describe('the follow-ups of a case', () => {
  let cases: ArrangedCases;
  let town: ArrangedTown;
  let written: CaseWrite;
  let version: number;

  beforeAll(async () => {
    cases = await ArrangedCases.open();
    town = await cases.municipality();
  });

  beforeEach(async () => {
    written = await cases.written(town);
    version = 1;
  });

  afterAll(() => cases?.close());

  const change = async (more: Partial<CaseWrite>) => {
    const payload = nextWrite(town, written.caseId, version++, more);
    const result = await (await cases.store()).writeCase(cases.ctx(town, town.teacher), payload);
    expect(result).toMatchObject({ status: 'written' });
  };
  const row = () =>
    cases.superuser(async (client) => {
      const { rows } = await client.query(
        'select id, status, stage, due_date, next_at, version from follow_up where case_id = $1',
        [written.caseId],
      );
      return { ...rows[0], next_at: rows[0].next_at && (rows[0].next_at as Date).toISOString() };
    });
  const climb = () =>
    cases.run(
      town,
      SYSTEM,
      ({ client }) =>
        client.query(`update follow_up set stage = 'due', next_at = null where case_id = $1`, [
          written.caseId,
        ]),
      'stafett_worker',
    );

  it('keep how far the jobs have come while the due time stays', async () => {
    await climb();
    await change({ followUps: { upsert: [{ ...followUp(town), owner: `staff:${town.colleague}` }] } });
    expect(await row()).toMatchObject({ status: 'open', stage: 'due', next_at: null, version: 2 });
  });

  it('begin anew when the due time moves', async () => {
    await climb();
    await change({ followUps: { upsert: [followUp(town, KEY, '2026-10-01')] } });
    expect(await row()).toMatchObject({
      stage: null,
      due_date: '2026-10-01',
      next_at: '2026-10-01T06:00:00.000Z',
      version: 2,
    });
  });

  it('stay as done when they are no longer needed, and open again as the same row', async () => {
    const { id } = await row();
    await climb();
    await change({ followUps: { remove: [{ key: KEY, status: 'done' }] } });
    expect(await row()).toMatchObject({ id, status: 'done', next_at: null });
    await change({ followUps: { upsert: [followUp(town)] } });
    expect(await row()).toMatchObject({
      id,
      status: 'open',
      stage: null,
      next_at: '2026-09-15T06:00:00.000Z',
    });
  });

  it('give the work list of everybody with access its date, and take it away', async () => {
    const dates = () =>
      cases.superuser(async (client) => {
        const { rows } = await client.query<{ next_due: string }>(
          'select distinct next_due from case_access where case_id = $1',
          [written.caseId],
        );
        return rows.map((one) => one.next_due);
      });
    expect(await dates()).toEqual(['2026-09-15']);
    await change({ case: { ...caseRow(town), nextDue: '2026-09-20' } });
    expect(await dates()).toEqual(['2026-09-20']);
    const newcomer = {
      principal: `staff:${town.colleague}`,
      relation: 'participant' as const,
      content: true,
      until: null,
      serviceId: null,
    };
    await change({ access: { upsert: [newcomer] } });
    expect(await dates()).toEqual(['2026-09-20']);
    await change({ case: { ...caseRow(town), nextDue: null } });
    expect(await dates()).toEqual(['infinity']);
  });

  it('are listed across municipalities for the worker, as id, municipality, kind and time', async () => {
    const elsewhere = await cases.municipality('Asker');
    await cases.written(elsewhere);
    const { pool } = await cases.as('stafett_worker');
    const { rows } = await pool.query(`select * from due_follow_ups('2026-09-15T06:00:00Z', 1000)`);
    expect(new Set(rows.map((one) => one.municipality_id))).toEqual(new Set([town.id, elsewhere.id]));
    expect(Object.keys(rows[0]).sort()).toEqual(['due_at', 'id', 'kind', 'municipality_id']);
    expect((await pool.query(`select from due_follow_ups('2026-09-15T05:59:59Z', 1000)`)).rowCount).toBe(0);

    const [first] = rows;
    const rest = await pool.query(`select * from due_follow_ups('2026-09-15T06:00:00Z', 1000, $1, $2)`, [
      first.due_at,
      first.id,
    ]);
    expect(rest.rows).toEqual(rows.slice(1));
  });

  it('are listed across municipalities for nobody else', async () => {
    for (const role of ['stafett_app', 'stafett_insights', 'stafett_login'] as const)
      await expect(
        (await cases.as(role)).pool.query(`select * from due_follow_ups(now(), 10)`),
      ).rejects.toThrow(/permission denied/);
  });

  it('are moved by a worker in its municipality only', async () => {
    const elsewhere = await cases.municipality('Asker');
    const { rowCount } = await cases.run(
      elsewhere,
      SYSTEM,
      ({ client }) => client.query(`update follow_up set stage = 'due' where case_id = $1`, [written.caseId]),
      'stafett_worker',
    );
    expect(rowCount).toBe(0);
  });

  it('leave facts that count it and cannot be traced to it', async () => {
    const factKey = Buffer.from(newId()).toString('base64');
    const spell = {
      factKey,
      pairKey: factKey,
      spell: 1,
      level: 1 as const,
      from: '2026-09-01T00:00:00.000Z',
      to: null,
    };
    const fact = {
      ...spell,
      entered: 'logged' as const,
      left: null,
      serviceId: town.school,
      groups: ['school'],
    };
    await change({ levelSpells: { upsert: [fact], remove: [] } });
    await change({ levelSpells: { upsert: [{ ...fact, left: 'raised' as const }], remove: [] } });
    const seen = await cases.run(
      town,
      town.manager,
      async ({ client }) =>
        (
          await client.query('select * from level_spell where fact_key = $1', [
            Buffer.from(factKey, 'base64'),
          ])
        ).rows,
      'stafett_insights',
    );
    expect(seen).toMatchObject([{ level: 1, ended_by: 'raised' }]);
    expect(JSON.stringify(seen)).not.toContain(written.caseId);
    await change({ levelSpells: { upsert: [], remove: [{ factKey }] } });
    expect(await cases.count(town, town.manager, 'level_spell', 'stafett_insights')).toBe(0);
  });
});
