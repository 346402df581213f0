import type { Language } from '../common/language.js';
import type { Transaction } from '../database/database.js';
import type { Notice } from './notice.js';

export interface Recipient {
  staffId: string;
  email: string;
  language: Language;
}

/**
 * Who reads a notice, as things stand when it is sent. Where nobody can be reached (left, no address, a service without
 * a leader) it goes on to the leader and then to the coordinating unit, so that nothing is told to an empty chair. Of a
 * case with a protected address only those are told who may know of it: no deputy, nor anybody up the line. Nor of a
 * report to child protection, which is of whoever follows it up and nobody else.
 */
export async function recipientsOf(
  { to, about, serviceId }: Notice,
  caseId: string | null,
  transaction: Transaction,
): Promise<Recipient[]> {
  const asked = about.startsWith('report.') ? [to.replace('staff:', 'staffAlone:')] : chain(to, serviceId);
  for (const principal of asked) {
    const { rows } = await transaction.client.query<Recipient>(QUERIES[kindOf(principal)](principal));
    const told = await whoMayBeTold(rows, caseId, transaction);
    if (told.length > 0) return told;
  }
  return [];
}

async function whoMayBeTold(
  recipients: Recipient[],
  caseId: string | null,
  { client }: Transaction,
): Promise<Recipient[]> {
  if (caseId === null || recipients.length === 0) return recipients;
  const { rows } = await client.query<{ id: string }>(
    'select id from unnest($2::uuid[]) id where may_be_told_of($1, id)',
    [caseId, recipients.map(({ staffId }) => staffId)],
  );
  const told = new Set(rows.map(({ id }) => id));
  return recipients.filter(({ staffId }) => told.has(staffId));
}

/** The family reads its own page; it is not written to yet. */
export function isWrittenTo(to: string): boolean {
  return !to.startsWith('person:');
}

type Kind = 'staff' | 'staffAlone' | 'staffsLeader' | 'leader' | 'service' | 'unit' | 'role';

function chain(to: string, serviceId: string | undefined): string[] {
  const leader = serviceId ? [`leader:${serviceId}`] : [];
  if (to.startsWith('staff:')) return [to, ...leader, to.replace('staff:', 'staffsLeader:'), UNIT];
  return to === UNIT || to === AUDITOR ? [to] : [to, UNIT];
}

const UNIT = 'unit:coordinating';
const AUDITOR = 'role:auditor';
const kindOf = (principal: string) => principal.split(':')[0] as Kind;
const idOf = (principal: string) => principal.split(':')[1];

const REACHABLE = `s.active and s.email is not null and s.email <> ''`;
const VALID = `r.valid_from <= current_today() and (r.valid_until is null or r.valid_until >= current_today())`;
const DEPUTIES = `select d.deputy_id from deputy d where d.ended_at is null
  and current_today() between d.valid_from and d.valid_until and`;
const COLUMNS = `select distinct s.id as "staffId", s.email, s.language from staff s`;
const HOLDING = `${COLUMNS} join role_assignment r on r.staff_id = s.id where ${REACHABLE} and ${VALID}`;

const QUERIES: Record<Kind, (principal: string) => { text: string; values: unknown[] }> = {
  /** And whoever stands in for them today: what cannot wait is not told to an empty chair. */
  staff: (principal) => ({
    text: `${COLUMNS} where ${REACHABLE} and (s.id = $1 or s.id in (${DEPUTIES} d.absent_id = $1))`,
    values: [idOf(principal)],
  }),
  staffAlone: (principal) => ({ text: `${HOLDING} and s.id = $1`, values: [idOf(principal)] }),
  /** Of the services somebody works or worked in. */
  staffsLeader: (principal) => ({
    text: `${HOLDING} and r.role = 'leader' and r.service_id in
      (select w.service_id from role_assignment w where w.staff_id = $1) order by 1`,
    values: [idOf(principal)],
  }),
  leader: (principal) => ({
    text: `${HOLDING} and r.service_id = $1 and (r.role = 'leader' or s.id in (${DEPUTIES} d.service_id = $1
      and d.absent_id in (select r.staff_id from role_assignment r
        where r.role = 'leader' and r.service_id = $1 and ${VALID}))) order by 1`,
    values: [idOf(principal)],
  }),
  /** What a whole service is asked, its leader takes. */
  service: (principal) => ({
    text: `${HOLDING} and r.role in ('leader', 'coordinatingUnit') and r.service_id = $1 order by 1`,
    values: [idOf(principal)],
  }),
  role: (principal) => ({ text: `${HOLDING} and r.role = $1 order by 1`, values: [idOf(principal)] }),
  unit: () => ({ text: `${HOLDING} and r.role = 'coordinatingUnit' order by 1`, values: [] }),
};
