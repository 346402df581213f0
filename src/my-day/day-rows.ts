import type { Level } from '../../workflows/case-context.js';
import { principalOf } from '../common/request-context.js';
import type { Transaction } from '../database/database.js';

/** What a list of the day needs of a case. */
export interface CaseOfRow {
  caseId: string;
  childId: string;
  homeServiceId: string;
  guideId: string;
  guideVersion: number;
  level: Level;
  content: boolean;
}

export interface FollowUpOfDay extends CaseOfRow {
  id: string;
  kind: string;
  /** Principal in text. */
  owner: string;
  /** What its key names beside its kind: the id of an intervention, a consent, a guide step … */
  of: string | null;
  dueDate: string;
  asDeputy: boolean;
  step: string;
  version: number;
  /** Entries that no reader's version counts. */
  asides: number[];
  holderStaffId: string | null;
  holderServiceId: string | null;
  /** When the case was made. */
  createdAt: Date;
  /** The entry with the words it is about. */
  entry: number | null;
  since: string | null;
  services: string[];
  instrument: string | null;
  timePoint: string | null;
  respondent: string | null;
  /** Of a referral: whether it names the child. */
  named: boolean | null;
  /** What the next date of the case waits for. */
  waitsFor: string | null;
  referredAt: Date | null;
}

export interface ReferralOfDay extends CaseOfRow {
  referralId: string;
  serviceId: string;
  since: Date;
  dueDate: string | null;
}

/** More than anybody does in two weeks; the list of cases has them all. */
export const MOST_ITEMS = 200;

/**
 * Of somebody who is away: in the service for which I stand in. What the system records by itself is nobody's task; only
 * that a consent runs out is worth seeing coming.
 */
const MINE = `f.owner = any ((select current_principals())::text[])
    and (f.owner not like 'staff:%' or f.owner = current_actor()
      or f.owner || '@' || f.service_id = any (current_principals()))
    and f.status = 'open' and (f.event is null or f.kind = 'consent.expired')`;

const ID = `(substring(f.key from ':([0-9a-f-]{36})$'))::uuid`;

/**
 * What it is about is looked up by the id in its key, so that a case with 400 interventions costs one look. Of a baton it
 * is the last offer. A case without a next date has its follow-up for it, whenever that is due.
 */
const FOLLOW_UPS = `
  select f.id, f.case_id as "caseId", f.kind, f.owner, substring(f.key from ':(.*)$') as of, f.due_date as "dueDate",
    f.owner like 'staff:%' and f.owner <> current_actor() as "asDeputy",
    c.child_id as "childId", c.guide_id as "guideId", c.guide_version as "guideVersion", c.level, c.step, c.version,
    coalesce(c.snapshot #> '{context,asides}', '[]') as asides,
    c.home_service_id as "homeServiceId", c.holder_staff_id as "holderStaffId",
    c.holder_service_id as "holderServiceId", c.created_at as "createdAt", sees_content(c.id) as content,
    case f.kind when 'intervention.evaluate' then i.entry when 'baton.answer' then (
      select max(e.number) from case_event e where e.case_id = c.id and e.type = 'BATON_OFFERED') end as entry,
    coalesce(i.starts_on, co.valid_from) as since,
    coalesce(co.services, case when r.referral_id is not null then array[r.service_id] end, '{}') as services,
    m.instrument, m.time_point as "timePoint", m.respondent, r.named,
    c.snapshot #>> '{context,nextDate,waitingFor}' as "waitsFor",
    case when r.referral_id is not null then (
      select e.at from case_event e where e.case_id = c.id and e.number = r.entry) end as "referredAt"
  from follow_up f join bti_case c on c.id = f.case_id
    left join intervention i on f.kind = 'intervention.evaluate' and i.case_id = f.case_id
      and i.intervention_id = ${ID}
    left join consent co on f.kind like 'consent.%' and co.case_id = f.case_id and co.consent_id = ${ID}
    left join referral r on f.kind = 'referral.answer' and r.case_id = f.case_id and r.referral_id = ${ID}
    left join measurement m on f.kind = 'measurement.answer' and m.case_id = f.case_id
      and m.key = substring(f.key from ':(.*)$')
  where ${MINE} and (f.due_date <= $1 or f.kind in ('nextDate.set', 'baton.answer') or f.kind = 'referral.answer' and f.owner like 'service:%')
  order by f.due_date, f.id limit $2`;

export async function followUpsUntil({ client }: Transaction, lastDay: string): Promise<FollowUpOfDay[]> {
  const values = [lastDay, MOST_ITEMS + 1];
  return (await client.query<FollowUpOfDay>({ name: 'my-day.follow-ups', text: FOLLOW_UPS, values })).rows;
}

/** That the cases I drive have sent, and nobody has answered. */
const SENT = `
  select r.case_id as "caseId", r.referral_id as "referralId", r.service_id as "serviceId", c.child_id as "childId",
    c.home_service_id as "homeServiceId",
    c.guide_id as "guideId", c.guide_version as "guideVersion", c.level, true as content,
    (select e.at from case_event e where e.case_id = r.case_id and e.number = r.entry) as since,
    (select f.due_date from follow_up f
      where f.case_id = r.case_id and f.key = 'referral.answer:' || r.referral_id and f.status = 'open') as "dueDate"
  from case_access a join referral r on r.case_id = a.case_id and r.status = 'sent'
    join bti_case c on c.id = a.case_id and c.status = 'open'
  where a.principal = $1 and a.relation = 'holder'
  order by since limit 50`;

export async function referralsSent({ client, ctx }: Transaction): Promise<ReferralOfDay[]> {
  const values = [principalOf(ctx.actor)];
  return (await client.query<ReferralOfDay>({ name: 'my-day.referrals', text: SENT, values })).rows;
}

/** Beside the list: the next date after it, and the reports that wait for me. */
const BESIDE = `
  select (select min(f.due_date) from follow_up f where ${MINE} and f.due_date > $1) as "nextDate",
    (select count(*)::integer from protection_report r where least(r.answer_due, r.assessment_due) < $2) as "reportsOverdue"`;

export async function besideTheList(
  { client }: Transaction,
  { lastDay, today }: { lastDay: string; today: string },
): Promise<{ nextDate: string | null; reportsOverdue: number }> {
  const query = { name: 'my-day.beside', text: BESIDE, values: [lastDay, today] };
  return (await client.query<{ nextDate: string | null; reportsOverdue: number }>(query)).rows[0]!;
}
