import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseWrite } from '../../../src/cases/persistence/case-write.js';
import { newId } from '../../../src/common/ids.js';
import type { RunningRole } from '../../../src/database/roles.js';
import { ArrangedCases } from '../../support/arranged-case.js';
import type { ArrangedTown } from '../../support/case-rows.js';
import { bytes, nextWrite, planOf } from '../../support/case-rows.js';

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
