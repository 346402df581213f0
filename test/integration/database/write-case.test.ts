import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseWrite } from '../../../src/cases/persistence/case-write.js';
import { newId } from '../../../src/common/ids.js';
import { ArrangedCases } from '../../support/arranged-case.js';
import type { ArrangedTown } from '../../support/case-rows.js';
import { bytes, entry, followUp, nextWrite } from '../../support/case-rows.js';

const SYSTEM = { kind: 'system', id: 'test' } as const;

describe('writing a case', () => {
  let cases: ArrangedCases;
  let town: ArrangedTown;

  beforeAll(async () => {
    cases = await ArrangedCases.open();
    town = await cases.municipality();
  });

  afterAll(() => cases?.close());

  const write = async (payload: CaseWrite) =>
    (await cases.store()).writeCase(cases.ctx(town, town.teacher), payload);

  /** Everything the database holds of a case, and of the facts of its municipality. */
  const everything = (caseId: string) =>
    cases.superuser(async (client) => {
      const held: Record<string, unknown[]> = {};
      for (const table of [
        'case_event',
        'entry_key',
        'follow_up',
        'case_access',
        'goal',
        'outbox',
        'receipt',
      ])
        held[table] = (
          await client.query(
            `select to_jsonb(t) as row from ${table} t where ${table === 'receipt' ? 'key' : 'case_id::text'} = $1`,
            [caseId],
          )
        ).rows;
      held.facts = (await client.query('select to_jsonb(t) from level_spell t')).rows;
      held.case = (
        await client.query('select to_jsonb(t) as row from bti_case t where id = $1', [caseId])
      ).rows;
      return held;
    });

  it('gives the version the number of the last entry', async () => {
    const { caseId } = await cases.written(town, { entries: [entry(town.teacher), entry(town.teacher)] });
    expect(await write(nextWrite(town, caseId, 2, { entries: [entry(town.teacher)] }))).toEqual({
      status: 'written',
      version: 3,
    });
    const { history, case: stored } = await cases.read(town, town.teacher, caseId);
    expect(history?.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(stored?.version).toBe(3);
  });

  it('gives back what was written, byte for byte', async () => {
    const given = entry(town.teacher);
    const { caseId, case: row } = await cases.written(town, { entries: [given] });
    const { case: stored, history } = await cases.read(town, town.teacher, caseId);
    expect(stored).toMatchObject({
      snapshot: row.snapshot,
      guideId: 'base',
      createdAt: row.at,
      changedAt: row.at,
    });
    expect(Buffer.from(stored!.head, 'base64').toString('base64')).toBe(row.head);
    const [read] = history!;
    for (const name of ['sealed', 'wrappedKey', 'link', 'snapshotHash'] as const)
      expect(Buffer.from(read![name]!, 'base64').toString('base64')).toBe(given[name]);
    const { type, at, actor, subject, facts, texts } = given;
    expect(read).toMatchObject({ type, at, actor, subject, facts, texts, checkpoint: null });
  });

  it('of an older version leaves nothing, and tells the present one', async () => {
    const { caseId } = await cases.written(town);
    await write(nextWrite(town, caseId, 1));
    const before = await everything(caseId);
    const late = nextWrite(town, caseId, 1, {
      followUps: { upsert: [followUp(town, 'late')] },
      receipt: { key: caseId, requestHash: bytes(), response: {} },
    });
    expect(await write(late)).toEqual({ status: 'stale', version: 2 });
    expect(await everything(caseId)).toEqual(before);
  });

  it('at the same time as somebody else: one wins, the others are stale', async () => {
    const { caseId } = await cases.written(town);
    const answers = await Promise.all(Array.from({ length: 8 }, () => write(nextWrite(town, caseId, 1))));
    expect(answers.filter(({ status }) => status === 'written')).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 'stale')).toHaveLength(7);
    expect((await cases.read(town, town.teacher, caseId)).history).toHaveLength(2);
  });

  it('twice with the same key: one effect, and the receipt for the other', async () => {
    const receipt = { key: newId(), requestHash: bytes(), response: { version: 1 } };
    const child = await cases.child(town);
    const twins = [cases.newCase(town, child, { receipt }), cases.newCase(town, child, { receipt })];
    const answers = await Promise.all(twins.map(write));
    expect(answers.map(({ status }) => status).sort()).toEqual(['keyUsed', 'written']);
    const lost = twins[answers.findIndex(({ status }) => status === 'keyUsed')]!;
    expect((await everything(lost.caseId)).case).toEqual([]);

    const question = { caseId: lost.caseId, idempotencyKey: receipt.key };
    const read = await (await cases.store()).readCase(cases.ctx(town, town.teacher), question);
    expect(read.receipt?.response).toEqual({ version: 1 });
    expect(Buffer.from(read.receipt!.requestHash, 'base64').toString('base64')).toBe(receipt.requestHash);
  });

  it('that breaks a rule of the tables half-way leaves nothing', async () => {
    const { caseId } = await cases.written(town);
    const before = await everything(caseId);
    const broken = nextWrite(town, caseId, 1, {
      followUps: { upsert: [followUp(town, 'another')] },
      receipt: { key: caseId, requestHash: bytes(), response: {} },
      goals: { upsert: [{ goalId: newId(), entry: 2, status: 'lost' as 'active', weight: 1, baseline: -1 }] },
    });
    await expect(write(broken)).rejects.toThrow(/goal_status_check/);
    expect(await everything(caseId)).toEqual(before);
  });

  it('cannot name another actor or municipality from within', async () => {
    const { caseId } = await cases.written(town);
    const posing = { ...nextWrite(town, caseId, 1), actor: `staff:${town.teacher}`, municipality: town.id };
    const store = await cases.store();
    expect(await store.writeCase(cases.ctx(town, town.adviser), posing)).toEqual({ status: 'unknown' });
  });

  it('is open to the system of a worker, without a relation', async () => {
    const { caseId } = await cases.written(town);
    const store = await cases.store('stafett_worker');
    const byEngine = {
      ...entry(town.teacher, 'CONSENT_EXPIRED'),
      actor: { kind: 'system', id: 'test' } as const,
    };
    const payload = nextWrite(town, caseId, 1, { entries: [byEngine] });
    expect(await store.writeCase(cases.ctx(town, SYSTEM), payload)).toEqual({
      status: 'written',
      version: 2,
    });
    expect(
      (await store.readCase(cases.ctx(town, SYSTEM), { caseId, withPeople: true })).subject,
    ).not.toBeNull();
    expect(await store.writeCase(cases.ctx(town, town.teacher), nextWrite(town, caseId, 2))).toEqual({
      status: 'unknown',
    });
    const app = await cases.store();
    expect(await app.writeCase(cases.ctx(town, SYSTEM), nextWrite(town, caseId, 2))).toEqual({
      status: 'unknown',
    });
  });
});

describe('the history of a case', () => {
  let cases: ArrangedCases;
  let town: ArrangedTown;
  let caseId: string;

  beforeAll(async () => {
    cases = await ArrangedCases.open();
    town = await cases.municipality();
    ({ caseId } = await cases.written(town, { entries: [entry(town.teacher), entry(town.teacher)] }));
  });

  afterAll(() => cases?.close());

  it.each(['stafett_app', 'stafett_worker'] as const)(
    'is refused to %s for change, by its grants',
    async (role) => {
      for (const statement of [
        `update case_event set facts = '{}'`,
        'delete from case_event',
        'truncate case_event',
      ])
        await expect(
          cases.run(
            town,
            role === 'stafett_app' ? town.teacher : SYSTEM,
            ({ client }) => client.query(statement),
            role,
          ),
        ).rejects.toThrow(/permission denied/);
    },
  );

  it('is refused to the owner and to a superuser, by the trigger', async () => {
    for (const role of ['stafett_owner', 'none'])
      for (const statement of [
        `update case_event set facts = '{}'`,
        'delete from case_event',
        'truncate case_event',
      ])
        await expect(
          cases.superuser(async (client) => {
            await client.query(`set role ${role}`);
            await client.query(statement);
          }),
        ).rejects.toMatchObject({ code: 'ST003' });
  });

  it('takes no entry but through a write of the case', async () => {
    await expect(
      cases.run(town, town.teacher, ({ client }) =>
        client.query(
          `insert into case_event (municipality_id, case_id, number, type, at, actor_kind, actor_id, subject, facts,
             link, snapshot_hash, model_version, guide_version)
           values ($1, $2, 3, 'NOTE_WRITTEN', now(), 'staff', 'x', '{}', '{}', '', '', 1, 1)`,
          [town.id, caseId],
        ),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('loses the text of an entry with its key, and keeps the rest', async () => {
    const store = await cases.store();
    const before = (await cases.read(town, town.teacher, caseId)).history!;
    await store.writeCase(cases.ctx(town, town.teacher), nextWrite(town, caseId, 2, { destroyKeys: [1] }));
    const after = (await cases.read(town, town.teacher, caseId)).history!;
    expect(after[0]).toEqual({ ...before[0], wrappedKey: null });
    expect(after[1]).toEqual(before[1]);
  });
});
