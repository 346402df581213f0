import { type CaseInTheMaking, said } from './case-in-the-making.js';

/** Only the short list knows of it: who drives it, one who takes part, and the young person. */
export async function protectsAddress(one: CaseInTheMaking, code: 6 | 7): Promise<void> {
  const readers = [
    { kind: 'staff', id: one.town.of('participant').id },
    { kind: 'person', id: one.childId },
  ];
  await one.says(one.driver, said('PROTECTION_SET', { code, readers }, ['reason']));
}

/** An address, planted where none may be. */
export async function plantAddress({ office, caseId }: CaseInTheMaking): Promise<void> {
  const { superuser, town, clock } = office;
  // One message, so that what stands beside it on the connection keeps its triggers.
  await superuser.query(
    `set local session_replication_role = replica;
     insert into contact_address (municipality_id, case_id, sealed, wrapped_key, written_by, written_at)
     values ('${town.id}', '${caseId}', '', '', 'system:test', '${clock.now().toISOString()}')`,
  );
}
