import type { Transaction } from '../../database/database.js';
import type { Rows } from './expected-rows.js';

const at = (column: string) => `iso_instant(${column})`;

/** What the tables hold of a case, under the names that the projection uses. Instants are ISO in UTC. */
const QUERIES: Record<string, { key: string; query: string }> = {
  bti_case: {
    key: `''`,
    query: `select status, level, step, guide_step as "guideStep", log, consent_state as "consentState",
        relay_state as "relayState", home_service_id as "homeServiceId", holder_staff_id as "holderStaffId",
        holder_service_id as "holderServiceId", ${at('level_since')} as "levelSince",
        missing_next_date as "missingNextDate", stuck, acute, groups, next_due as "nextDue"
      from bti_case where id = $1`,
  },
  follow_up: {
    key: 'r.key',
    // An event that the case would not take any more is laid aside, and what lapsed is left; the rule may still stand.
    query: `select key, kind, owner, service_id as "serviceId", due_date as "dueDate", ${at('due_at')} as "dueAt", stages,
        event,
        status = 'cancelled' as "laidAside"
      from follow_up where case_id = $1
        and (status = 'open' or (status = 'cancelled' and (event is not null or stage = 'lapsed')))`,
  },
  case_access: {
    key: `r.relation || ' ' || r.principal`,
    query: `select principal, relation, content, until, service_id as "serviceId", kinds,
        ${at('until_at')} as "untilAt" from case_access
      where case_id = $1`,
  },
  kept_entry: {
    key: `r.entry || ' ' || r.principal`,
    query: 'select entry, principal from kept_entry where case_id = $1',
  },
  goal: {
    key: 'r."goalId"',
    query: 'select goal_id as "goalId", entry, status, weight, baseline from goal where case_id = $1',
  },
  intervention: {
    key: 'r."interventionId"',
    query: `select intervention_id as "interventionId", goal_id as "goalId", entry, kind, level, responsible,
        service_id as "serviceId", starts_on as "from", evaluate_by as "evaluateBy", status, done, helped
      from intervention where case_id = $1`,
  },
  consent: {
    key: 'r."consentId"',
    query: `select consent_id as "consentId", entry, kind, services, kinds, status, valid_from as "validFrom",
        valid_until as "validUntil" from consent where case_id = $1`,
  },
  referral: {
    key: 'r."referralId"',
    query: `select referral_id as "referralId", entry, service_id as "serviceId", named, outside, status
      from referral where case_id = $1`,
  },
  measurement: {
    key: 'r.key',
    query: `select key, instrument, time_point as "timePoint", respondent, due_date as "dueDate", status
      from measurement where case_id = $1`,
  },
};

export type FoundRows = Record<string, Rows>;

export async function foundRows({ client }: Transaction, caseId: string): Promise<FoundRows> {
  const found: FoundRows = {};
  for (const [table, { key, query }] of Object.entries(QUERIES)) {
    const { rows } = await client.query<{ key: string; row: object }>(
      `select (${key})::text as key, to_jsonb(r) as row from (${query}) r`,
      [caseId],
    );
    found[table] = new Map(rows.map((one) => [one.key, one.row]));
  }
  return found;
}
