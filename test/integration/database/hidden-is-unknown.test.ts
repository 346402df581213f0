import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseWrite } from '../../../src/cases/persistence/case-write.js';
import { newId } from '../../../src/common/ids.js';
import { ArrangedCases } from '../../support/arranged-case.js';
import type { ArrangedTown } from '../../support/case-rows.js';
import { bytes, nextWrite } from '../../support/case-rows.js';

/** Whatever somebody asks, writes or gets wrong: a case that is hidden from them answers like one that does not exist. */
describe('a hidden case', () => {
  let cases: ArrangedCases;
  let town: ArrangedTown;
  let hidden: CaseWrite;

  beforeAll(async () => {
    cases = await ArrangedCases.open();
    town = await cases.municipality();
    hidden = await cases.written(town, { openLog: true });
  });

  afterAll(() => cases?.close());

  it('reads like an unknown one', async () => {
    const ofHidden = await cases.read(town, town.adviser, hidden.caseId);
    expect(ofHidden).toEqual(await cases.read(town, town.adviser, newId()));
    expect(ofHidden).toEqual({
      case: null,
      relations: [],
      receipt: null,
      subject: null,
      family: [],
      logIsFree: null,
    });
  });

  it('is written like an unknown one, with the right version too', async () => {
    const store = await cases.store();
    for (const version of [1, 2]) {
      const answers = await Promise.all(
        [hidden.caseId, newId()].map((caseId) =>
          store.writeCase(cases.ctx(town, town.adviser), nextWrite(town, caseId, version)),
        ),
      );
      expect(answers).toEqual([{ status: 'unknown' }, { status: 'unknown' }]);
    }
    expect((await cases.read(town, town.teacher, hidden.caseId)).case?.version).toBe(1);
  });

  it('is changed by no statement of the application, in whatever order its settings are made', async () => {
    const statements = [
      'update bti_case set level = 3',
      'update follow_up set owner = owner',
      'delete from case_access',
      'delete from goal',
      'delete from entry_key',
      'update guardian_relation set in_care = true',
    ];
    const changed = (statement: string) =>
      cases.run(town, town.adviser, async ({ client }) => (await client.query(statement)).rowCount);
    const refused = 'permission denied';
    const answers = await Promise.all(
      statements.map((statement) =>
        changed(statement).catch((error: Error) => error.message.slice(0, refused.length)),
      ),
    );
    expect(answers).toEqual([0, refused, refused, refused, refused, 0]);
  });

  it('is read past row security by nobody: the function that reads a case asks for access itself', async () => {
    const parts = async (staffId: string) => {
      const question = JSON.stringify({ withPeople: true });
      const { rows } = await cases.run(town, staffId, ({ client }) =>
        client.query('select parts_of_case($1, $2) as answer', [hidden.caseId, question]),
      );
      return rows[0].answer;
    };
    expect(await parts(town.adviser)).toEqual({ case: null, relations: [], receipt: null });
    expect(await parts(town.teacher)).toMatchObject({ case: { id: hidden.caseId } });
    await expect(
      cases.run(town, town.adviser, async ({ client }) => {
        await client.query(`select set_config('stafett.actor', 'system:jobs', true)`);
        const { rows } = await client.query('select parts_of_case($1, $2) as answer', [hidden.caseId, '{}']);
        return rows[0].answer;
      }),
    ).resolves.toEqual({ case: null, relations: [], receipt: null });
  });

  it('is written past row security by nobody: what follows from a change demands the change', async () => {
    const rows = JSON.stringify(nextWrite(town, hidden.caseId, 1));
    for (const [staffId, writing] of [
      [town.adviser, hidden.caseId],
      [town.teacher, hidden.caseId],
      [town.teacher, ''],
    ])
      await expect(
        cases.run(town, staffId!, async ({ client }) => {
          await client.query(`select set_config('stafett.writing', $1, true)`, [writing]);
          await client.query('select write_rows($1, 0, $2)', [hidden.caseId, rows]);
        }),
      ).rejects.toThrow('not changed by this transaction');
  });

  it('is changed past row security by nobody: the function that changes a case asks for access itself', async () => {
    const change = JSON.stringify(nextWrite(town, hidden.caseId, 1));
    const isChanged = (staffId: string, actor?: string) =>
      cases.run(town, staffId, async ({ client }) => {
        if (actor) await client.query(`select set_config('stafett.actor', $1, true)`, [actor]);
        await client.query(`select set_config('stafett.writing', $1, true)`, [hidden.caseId]);
        const { rows } = await client.query('select change_case_row($1, 1, $2) as changed', [
          hidden.caseId,
          change,
        ]);
        await client.query('rollback');
        return rows[0].changed as boolean;
      });
    expect(await isChanged(town.adviser)).toBe(false);
    expect(await isChanged(town.adviser, 'system:jobs')).toBe(false);
    expect(await isChanged(town.adviser, `staff:${town.teacher}`)).toBe(false);
    expect(await isChanged(town.teacher)).toBe(true);
    await expect(
      cases.run(town, town.adviser, ({ client }) =>
        client.query('select may_change_case($1)', [hidden.caseId]),
      ),
    ).rejects.toThrow('permission denied');
  });

  it('is not opened by saying that one writes it', async () => {
    const tables = [
      'bti_case',
      'case_access',
      'follow_up',
      'goal',
      'consent',
      'case_key',
      'entry_key',
      'case_event',
    ];
    const seen = await cases.run(town, town.adviser, async ({ client }) => {
      await client.query(`select set_config('stafett.writing', $1, true)`, [hidden.caseId]);
      const changed = await client.query('update bti_case set level = 3');
      const counts = [changed.rowCount];
      for (const table of tables) counts.push((await client.query(`select from ${table}`)).rowCount);
      return counts;
    });
    expect(seen).toEqual([0, ...tables.map(() => 0)]);
  });

  it('cannot be taken over by making a case with its id', async () => {
    const store = await cases.store();
    const write = cases.newCase(town, await cases.child(town, town.adviser), { caseId: hidden.caseId });
    expect(await store.writeCase(cases.ctx(town, town.adviser), write)).toEqual({ status: 'unknown' });
    expect((await cases.read(town, town.teacher, hidden.caseId)).case?.version).toBe(1);
  });

  it('cannot be reached by giving oneself access', async () => {
    await expect(
      cases.run(town, town.adviser, ({ client }) =>
        client.query(
          `insert into case_access (municipality_id, case_id, principal, relation, content) values ($1, $2, $3, 'holder', true)`,
          [town.id, hidden.caseId, `staff:${town.adviser}`],
        ),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('does not show in the receipts of others', async () => {
    const store = await cases.store();
    const receipt = { key: 'same-key', requestHash: bytes(), response: { secret: true } };
    await store.writeCase(cases.ctx(town, town.teacher), nextWrite(town, hidden.caseId, 1, { receipt }));
    const asked = { caseId: hidden.caseId, idempotencyKey: 'same-key' };
    expect((await store.readCase(cases.ctx(town, town.adviser), asked)).receipt).toBeNull();
    const own = cases.newCase(town, await cases.child(town, town.adviser), {
      receipt: { ...receipt, response: {} },
    });
    expect(await store.writeCase(cases.ctx(town, town.adviser), own)).toMatchObject({ status: 'written' });
  });
});

describe('a child that is known', () => {
  let cases: ArrangedCases;
  let town: ArrangedTown;

  beforeAll(async () => {
    cases = await ArrangedCases.open();
    town = await cases.municipality();
  });

  afterAll(() => cases?.close());

  it('is found or made with the same answer, and nothing of it is seen after', async () => {
    const hash = bytes();
    const known = await cases.child(town, town.teacher, hash);
    expect(await cases.child(town, town.adviser, hash)).toBe(known);
    await cases.child(town, town.adviser);
    for (const table of ['person', 'person_name', 'person_name_part'])
      expect([table, await cases.count(town, town.adviser, table)]).toEqual([table, 0]);
  });

  it('is written as one that nobody had heard of is, so no time tells which it was', async () => {
    const hash = bytes();
    const known = await cases.child(town, town.teacher, hash);
    const rows = () =>
      cases.superuser(async (client) => {
        const sql = `select p.xmin::text as person, n.xmin::text as name, n.written_by as author, n.sealed,
            (select array_agg(part order by part) from person_name_part where person_id = p.id) as parts,
            (select min(xmin::text) from person_name_part where person_id = p.id) as "partsWritten"
          from person p join person_name n on n.person_id = p.id where p.id = $1`;
        return (await client.query(sql, [known])).rows;
      });
    const before = (await rows())[0];
    // A colleague of the one who named the child: the name stays, and is written again.
    expect(await cases.child(town, town.colleague, hash)).toBe(known);
    const after = await rows();
    expect(after).toEqual([
      { ...before, person: after[0].person, name: after[0].name, partsWritten: after[0].partsWritten },
    ]);
    for (const written of ['person', 'name', 'partsWritten'])
      expect([written, after[0][written]]).not.toEqual([written, before[written]]);
  });

  it('is named in a case as the service of the case wrote it', async () => {
    const hash = bytes();
    await cases.child(town, town.teacher, hash);
    const child = await cases.child(town, town.adviser, hash);
    const write = cases.newCase(town, child, {
      access: {
        upsert: [
          {
            principal: `staff:${town.adviser}`,
            relation: 'author',
            content: true,
            until: null,
            serviceId: null,
          },
        ],
      },
    });
    write.case.homeServiceId = town.ppt;
    await (await cases.store()).writeCase(cases.ctx(town, town.adviser), write);
    const services = await cases.run(town, town.adviser, async ({ client }) =>
      (await client.query('select service_id as id from person_name')).rows.map(({ id }) => id as string),
    );
    expect(services).toEqual([town.ppt]);
  });

  it('is named by nobody for a service they do not work in', async () => {
    const name = {
      serviceId: town.ppt,
      sealed: bytes(),
      wrappedKey: bytes(),
      masterKeyId: 'test',
      parts: [],
    };
    await expect(
      cases.run(town, town.teacher, ({ client }) =>
        client.query('select find_or_make_person($1)', [JSON.stringify({ kind: 'unborn', name })]),
      ),
    ).rejects.toThrow(/not a service of the actor/);
  });

  it('is inserted by nobody directly, so no duplicate tells of it', async () => {
    await expect(
      cases.run(town, town.adviser, ({ client }) =>
        client.query(`insert into person (municipality_id, kind) values ($1, 'unborn')`, [town.id]),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('has one opened log: a second is answered "read again", and then that the log is not free', async () => {
    const hash = bytes();
    const child = await cases.child(town, town.teacher, hash);
    const store = await cases.store();
    const first = cases.newCase(town, child, { openLog: true });
    expect(await store.writeCase(cases.ctx(town, town.teacher), first)).toMatchObject({ status: 'written' });

    const second = cases.newCase(town, await cases.child(town, town.adviser, hash), {
      access: {
        upsert: [
          {
            principal: `staff:${town.adviser}`,
            relation: 'author',
            content: true,
            until: null,
            serviceId: null,
          },
        ],
      },
    });
    const ctx = cases.ctx(town, town.adviser);
    expect(await store.writeCase(ctx, { ...second, openLog: true })).toEqual({ status: 'logTaken' });
    expect((await cases.read(town, town.adviser, second.caseId)).case).toBeNull();

    expect(await store.writeCase(ctx, second)).toMatchObject({ status: 'written' });
    expect(await cases.read(town, town.adviser, second.caseId)).toMatchObject({ logIsFree: false });
    expect(await cases.count(town, town.adviser, 'opened_log')).toBe(0);

    await store.writeCase(
      cases.ctx(town, town.teacher),
      nextWrite(town, first.caseId, 1, { closeLog: true }),
    );
    expect(await cases.read(town, town.adviser, second.caseId)).toMatchObject({ logIsFree: true });
  });
});
