import type { Transaction } from '../../database/database.js';

/** First day that counts and first that does not, YYYY-MM-DD. */
export interface Span {
  from: string;
  before: string;
}

export interface Counted {
  row: string;
  column: string;
  children: number;
  /** Where rows are services. */
  name?: string;
}

/** The first instant of the span, and the first after it: days begin in Oslo, wherever the server stands. */
const FROM = `($1::date::timestamp at time zone 'Europe/Oslo')`;
const BEFORE = `($2::date::timestamp at time zone 'Europe/Oslo')`;

/**
 * Numbers of children, raw: for suppression, and nothing else. Read by the worker as the system; a child with a protected
 * address is in no table by service.
 *
 * - time: from a concern to what was decided, from the decision to the first consent, and to the first intervention, by how
 *   long it took, in the year in which it came
 * - escalated: by kind of deadline that fell in the year, the furthest that it went for a child
 * - load: cases open when the span ends, by service and level
 * - consents: in the year; a child may be in several rows
 * - voice: the child's voice in the last evaluation of the year
 * - closing: what the family thought of the last closing of the year
 */
export const QUESTIONS = {
  time: `
    with event as (
      select c.child_id, e.case_id, e.type, min(e.at) as at from case_event e join bti_case c on c.id = e.case_id
      where e.type in ('CONCERN_LOGGED', 'CONCERN_DISMISSED', 'LEVEL_1_DECIDED', 'LEVEL_3_STARTED_ACUTELY', 'CONSENT_GIVEN',
        'INTERVENTION_PLANNED')
      group by c.child_id, e.case_id, e.type
    ), decided as (
      select case_id, child_id, min(at) as at from event
      where type in ('CONCERN_DISMISSED', 'LEVEL_1_DECIDED', 'LEVEL_3_STARTED_ACUTELY') group by case_id, child_id
    ), took as (
      select 'toDecision' as row, d.child_id, d.at as came, d.at - l.at as time
        from decided d join event l on l.case_id = d.case_id and l.type = 'CONCERN_LOGGED'
      union all
      select case e.type when 'CONSENT_GIVEN' then 'toConsent' else 'toIntervention' end, e.child_id, e.at, e.at - d.at
        from event e join decided d on d.case_id = e.case_id
        where e.type in ('CONSENT_GIVEN', 'INTERVENTION_PLANNED') and e.at >= d.at
    )
    select row, "column", count(distinct child_id)::int as children from (
      select distinct on (row, child_id) row, child_id,
        case when time < interval '15 days' then 'twoWeeks' when time < interval '31 days' then 'oneMonth'
          when time < interval '92 days' then 'threeMonths' else 'longer' end as "column"
      from took where came >= ${FROM} and came < ${BEFORE} order by row, child_id, came desc) last
    group by row, "column"`,
  escalated: `
    select row, "column", count(*)::int as children from (
      select distinct on (f.kind, c.child_id) f.kind as row, c.child_id,
        case f.stage when 'coordinatingUnit' then 'toUnit' when 'leader' then 'toLeader' else 'inTime' end as "column"
      from follow_up f join bti_case c on c.id = f.case_id
      where f.due_date >= $1 and f.due_date < $2 and f.event is null
        and f.kind in ('concern.decide', 'meeting.call', 'log.open', 'baton.answer', 'referral.answer', 'contact.make',
          'evaluation.hold', 'intervention.evaluate', 'coordinatingUnit.advise')
      order by f.kind, c.child_id, array_position(array['coordinatingUnit', 'leader'], f.stage)) furthest
    group by row, "column"`,
  load: `
    select s.id::text as row, s.name, 'level' || l.level as "column", count(distinct c.child_id)::int as children
    from bti_case c
      cross join lateral (
        select (spell ->> 'level')::int as level from jsonb_array_elements(c.snapshot #> '{context,spells}') spell
        where (spell ->> 'from')::timestamptz < ${BEFORE}
          and coalesce((spell ->> 'to')::timestamptz, 'infinity') >= ${BEFORE}
        order by spell ->> 'from' desc limit 1) l
      join service s on s.id = coalesce(c.holder_service_id, c.home_service_id)
    where c.protection is null and $1::date < $2::date group by s.id, s.name, l.level`,
  consents: `
    select e.type as row, 'children' as "column", count(distinct c.child_id)::int as children
    from case_event e join bti_case c on c.id = e.case_id
    where e.at >= ${FROM} and e.at < ${BEFORE}
      and e.type in ('CONSENT_GIVEN', 'CONSENT_EXTENDED', 'CONSENT_REFUSED', 'CONSENT_WITHDRAWN', 'CONSENT_EXPIRED')
    group by e.type`,
  voice: `
    select row, 'children' as "column", count(*)::int as children from (
      select distinct on (c.child_id) e.facts #>> '{childVoice,kind}' as row
      from case_event e join bti_case c on c.id = e.case_id
      where e.at >= ${FROM} and e.at < ${BEFORE} and e.type = 'EVALUATION_RECORDED'
      order by c.child_id, e.at desc) last
    group by row`,
  closing: `
    select row, 'children' as "column", count(*)::int as children from (
      select distinct on (c.child_id) e.facts ->> 'familyView' as row
      from case_event e join bti_case c on c.id = e.case_id
      where e.at >= ${FROM} and e.at < ${BEFORE} and e.type in ('CASE_CLOSED', 'CASE_DISCONTINUED')
      order by c.child_id, e.at desc) last
    where row is not null group by row`,
} as const;

export async function countChildren(
  { client }: Transaction,
  question: keyof typeof QUESTIONS,
  { from, before }: Span,
): Promise<Counted[]> {
  return (await client.query<Counted>(QUESTIONS[question], [from, before])).rows;
}
