import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseWrite } from '../../../src/cases/persistence/case-write.js';
import { newId } from '../../../src/common/ids.js';
import { ArrangedCases } from '../../support/arranged-case.js';
import type { ArrangedTown } from '../../support/case-rows.js';

const TABLES = ['protection_report', 'protection_report_event', 'protection_report_entry_key'];

describe('a report to child protection', () => {
  let cases: ArrangedCases;
  let town: ArrangedTown;
  let written: CaseWrite;
  const reportId = newId();
  const guardian = newId();

  const report = (readers: string[], id = newId()) =>
    cases.run(town, town.colleague, ({ client }) =>
      client.query(
        `insert into protection_report (id, municipality_id, reporter_id, service_id, case_id, child_id, kind, recipient,
           status, snapshot, model_version, version, head, wrapped_key, master_key_id, readers, created_at)
         values ($1, $2, $3, $4, $5, $6, 'covert', 'childProtection', 'sent', '{}', 1, 1, '', '', 'test', $7, now())`,
        [id, town.id, town.colleague, town.school, written.caseId, written.case.childId, readers],
      ),
    );

  beforeAll(async () => {
    cases = await ArrangedCases.open();
    town = await cases.municipality();
    written = await cases.written(town, {
      access: {
        upsert: [
          {
            principal: `staff:${town.teacher}`,
            relation: 'holder',
            content: true,
            until: null,
            serviceId: null,
          },
          {
            principal: `staff:${town.colleague}`,
            relation: 'participant',
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
          {
            principal: `person:${guardian}`,
            relation: 'guardian',
            content: true,
            until: null,
            serviceId: null,
          },
        ],
      },
    });
    await report([`staff:${town.colleague}`, `staff:${town.coordinator}`], reportId);
    await cases.run(town, town.colleague, async ({ client }) => {
      await client.query(
        `insert into protection_report_event (municipality_id, report_id, number, type, at, actor_kind, actor_id, facts,
           link, snapshot_hash, model_version) values ($1, $2, 1, 'REPORT_SENT', now(), 'staff', $3, '{}', '', '', 1)`,
        [town.id, reportId, town.colleague],
      );
      await client.query(
        `insert into protection_report_entry_key (municipality_id, report_id, number, wrapped) values ($1, $2, 1, '')`,
        [town.id, reportId],
      );
    });
  });

  afterAll(() => cases?.close());

  const seenBy = async (actor: Parameters<ArrangedCases['count']>[1]) =>
    Promise.all(TABLES.map((table) => cases.count(town, actor, table)));

  it('is seen by who reported and by the readers they named', async () => {
    expect(await seenBy(town.colleague)).toEqual([1, 1, 1]);
    expect(await seenBy(town.coordinator)).toEqual([1, 1, 1]);
  });

  it('is seen by nobody else: not the relay holder, not the leader, not the family', async () => {
    for (const actor of [town.teacher, town.leader, town.adviser, town.manager])
      expect(await seenBy(actor)).toEqual([0, 0, 0]);
    expect(await seenBy({ kind: 'person', id: guardian })).toEqual([0, 0, 0]);
  });

  it('leaves no trace in the case', async () => {
    const read = await cases.read(town, { kind: 'person', id: guardian }, written.caseId);
    expect(read.case?.version).toBe(1);
    expect(JSON.stringify(read)).not.toContain(reportId);
  });

  it('names no family, no service and no role as a reader', async () => {
    for (const reader of [`person:${guardian}`, `leader:${town.school}`, `service:${town.school}`])
      await expect(report([`staff:${town.colleague}`, reader])).rejects.toThrow(/check constraint/);
    await expect(report([`staff:${town.coordinator}`])).rejects.toThrow(/check constraint/);
  });

  it('has a history that cannot be changed', async () => {
    for (const statement of [
      `update protection_report_event set facts = '{}'`,
      'delete from protection_report_event',
    ])
      await expect(cases.superuser((client) => client.query(statement))).rejects.toMatchObject({
        code: 'ST003',
      });
  });
});
