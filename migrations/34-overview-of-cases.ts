import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** The board of the coordinating unit, and the overview of a leader: which cases need somebody, and why. */
export class OverviewOfCases1795305600034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(READ_BY_LOOKUP);
    await runner.query(OVERVIEW);
  }

  down = noWayBack;
}

const READ_BY_LOOKUP = `
  grant select (status, level_since, stuck, acute, missing_next_date, holder_staff_id, holder_service_id, home_service_id,
    child_id, groups, guide_id, guide_version, next_due, relay_state) on bti_case to stafett_lookup;
  grant select (event, owner) on follow_up to stafett_lookup;
`;

/** A relation of the actor's own that holds today, as in 26 and 28. */
const HOLDS_NOW = `a.principal = any (me.principals)
  and (a.until is null or a.until >= me.today)
  and (a.until_at is null or a.until_at > me.instant)
  and (a.service_id is null or 'service:' || a.service_id = any (me.principals))
  and (a.principal not like 'staff:%' or a.principal = me.actor
    or a.principal || '@' || a.service_id = any (me.principals) and not keeps_deputies_out(a.case_id))
  and (a.relation <> 'emergency' or a.principal = me.actor)`;

/** What of a case's follow-ups says that somebody is needed. */
const NEEDS = `(array_agg(f.kind order by f.due_date, f.id))[1] as next_kind,
  coalesce(bool_or(f.stage = 'coordinatingUnit'), false) as escalated,
  coalesce(bool_or(f.kind = 'baton.answer' and f.due_date < me.today
    or f.kind = 'baton.assign' and c.relay_state = 'offered'), false) as baton_unanswered,
  coalesce(bool_or(f.kind = 'baton.assign' and c.relay_state <> 'offered'), false) as without_holder,
  coalesce(bool_or(f.kind = 'referral.answer' and f.due_date < me.today), false) as referral_unanswered,
  coalesce(bool_or(f.kind = 'contact.make' and f.due_date < me.today), false) as without_contact,
  coalesce(bool_or(f.kind = 'coordinatingUnit.advise'), false) as advice_waits`;

/** As in 07: what is asked of others tells what they take part in. What the unit was told of, it was told of. */
const TOLD_OF = `(mine.content or f.owner = any (me.principals) or 'leader:' || f.service_id = any (me.principals)
  or f.stage = 'coordinatingUnit' and 'unit:coordinating' = any (me.principals))`;

/**
 * Read in one go and not through the row security of each case, which would cost a look-up a row: who sees a case is a row of
 * case_access, and by those it begins. What is past its deadlines until the coordinating unit was told comes without its id:
 * level, service, dates and holder are the unit's to know (bti.md, Roles), whose case it is not. Of a protected address
 * only who has a relation to it hears at all.
 *
 * the_scope: 'coordinatingUnit', what the unit sees to and where the actor takes part; 'service', of the services one leads.
 */
const OVERVIEW = `
  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;

  create function overview_of_cases(the_scope text)
  returns table (row_id uuid, case_id uuid, content boolean, relations text[], level smallint, level_since timestamptz,
    stuck boolean, acute boolean, missing_next_date boolean, guide_id text, guide_version integer,
    service_id uuid, holder_staff_id uuid, holder_service_id uuid, child_id uuid, birth_date date, unborn boolean,
    groups text[], next_due date, next_kind text, escalated boolean, baton_unanswered boolean, without_holder boolean,
    referral_unanswered boolean, without_contact boolean, advice_waits boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
    with me as materialized (
      select current_municipality() as municipality, current_principals() as principals, current_actor() as actor,
        current_today() as today, current_instant() as instant
    ),
    mine as materialized (
      select a.case_id, bool_or(a.content) as content,
        array_agg(distinct case when a.principal like 'staff:%' and a.principal <> me.actor then 'deputy'
          else a.relation end) as relations,
        bool_or(case the_scope
          when 'service' then a.relation = 'leader'
          when 'coordinatingUnit' then a.principal = 'unit:coordinating'
            or a.principal = me.actor and a.relation in ('holder', 'participant') end) as is_here
      from case_access a, me where ${HOLDS_NOW}
      group by a.case_id
    ),
    needing as (
      select c.id as row_id, c.id as case_id, mine.content, mine.relations, c.level, c.level_since, c.stuck, c.acute,
        c.missing_next_date, c.guide_id, c.guide_version, coalesce(c.holder_service_id, c.home_service_id),
        c.holder_staff_id, c.holder_service_id, p.id, p.birth_date, p.kind = 'unborn',
        case when mine.content then c.groups end, c.next_due, n.*
      from mine cross join me
      join bti_case c on c.id = mine.case_id and c.status = 'open'
      left join person p on p.id = c.child_id and mine.content
      cross join lateral (
        select ${NEEDS} from follow_up f
        where f.case_id = c.id and f.status = 'open' and (f.event is null or f.kind = 'consent.expired')
          and ${TOLD_OF}
      ) n
      where mine.is_here
    ),
    unknown as (
      select max(f.id::text)::uuid, null::uuid, false, '{}'::text[], c.level, c.level_since, c.stuck, c.acute,
        c.missing_next_date, c.guide_id, c.guide_version, coalesce(c.holder_service_id, c.home_service_id),
        c.holder_staff_id, c.holder_service_id, null::uuid, null::date, null::boolean, null::text[], min(f.due_date), ${NEEDS}
      from follow_up f cross join me
      join bti_case c on c.id = f.case_id and c.status = 'open'
      where the_scope = 'coordinatingUnit' and 'unit:coordinating' = any (me.principals)
        and f.municipality_id = me.municipality and f.status = 'open' and f.stage = 'coordinatingUnit'
        and c.protection is null and not exists (select from mine where mine.case_id = f.case_id)
      group by c.id
    )
    select * from needing union all select * from unknown
  $$;
  alter function overview_of_cases(text) owner to stafett_lookup;
  revoke execute on function overview_of_cases(text) from public;
  grant execute on function overview_of_cases(text) to stafett_app;
  grant execute on function keeps_deputies_out(uuid) to stafett_lookup;

  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;
