import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** Where row security let through more than the policy does (src/access/policy-*.ts), as the matrix of decisions found. */
export class Policy1795305600023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WHO_STATES_FAMILY);
    await runner.query(BIRTH_DATES);
    await runner.query(OUT_OF_VIEW);
    await runner.query(ASKED_ARE_STAFF);
    await runner.query(WHERE_ONE_STILL_WORKS);
    await runner.query(AFTER_AN_EMERGENCY);
  }

  down = noWayBack;
}

/**
 * Only who drives a case says who is family in it. Before, whoever read its content could by a statement of their own:
 * a guardian could have lifted what bars the other.
 */
const WHO_STATES_FAMILY = `
  create or replace function acts_in_case(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return exists (select from case_access a
      where a.case_id = the_case and a.principal = any (current_principals()) and a.content
        and a.relation in ('author', 'holder'));
  end $$;
`;

/** Nothing changes them any more but the function that finds or makes people; guardians read until a date of birth says so. */
const BIRTH_DATES = `
  drop policy update_by_case on person;
  revoke update (birth_date) on person from stafett_app;
`;

/**
 * What was written in the log of the wrong child is out of view for all at once: its text opens to nobody but its writer
 * and whoever took it out, who can move it to where it belongs.
 */
const OUT_OF_VIEW = `
  alter table entry_key add column out_of_view_for text[];
  grant update (out_of_view_for) on entry_key to stafett_case_writer;

  create function take_out_of_view() returns trigger language plpgsql as $$
  begin
    update entry_key k
    set out_of_view_for = coalesce(k.out_of_view_for, (select array[e.actor_kind || ':' || e.actor_id] from case_event e
        where e.case_id = k.case_id and e.number = k.number)) || (new.actor_kind || ':' || new.actor_id)
    where k.case_id = new.case_id
      and (new.facts->>'entry' = k.number::text or new.facts->'alsoEntries' @> to_jsonb(k.number));
    return null;
  end $$;
  create trigger out_of_view after insert on case_event for each row
    when (new.type = 'ENTRY_RESTRICTED') execute function take_out_of_view();

  create policy not_of_what_is_out_of_view on entry_key as restrictive for select to stafett_app
    using (${OWN_MUNICIPALITY} and (out_of_view_for is null or current_actor() = any (out_of_view_for)));

  alter table entry_key no force row level security;
  alter table case_event no force row level security;
  update entry_key k
  set out_of_view_for = array(select e.actor_kind || ':' || e.actor_id from case_event e
      where e.case_id = k.case_id and e.number = k.number) || (r.actor_kind || ':' || r.actor_id)
  from case_event r
  where r.type = 'ENTRY_RESTRICTED' and r.case_id = k.case_id
    and (r.facts->>'entry' = k.number::text or r.facts->'alsoEntries' @> to_jsonb(k.number));
  alter table entry_key force row level security;
  alter table case_event force row level security;
`;

/**
 * Services are asked, and no member of the family: whose policy of referrals asks for the entry again, and that for the
 * referral, without end. A guardian of a case with a referral and a kept entry could read nothing of its history.
 */
const ASKED_ARE_STAFF = `
  create or replace function is_asked_in(the_case uuid, entry integer) returns boolean language plpgsql stable as $$
  begin
    return current_actor() like 'staff:%' and exists (select from referral r
      where r.case_id = the_case and r.entry = is_asked_in.entry and is_asked(r.service_id, r.status));
  end $$;
`;

/**
 * As in 17, and for whom one still works: whoever had moved to another service was still told by `account_of_access` who has
 * access to the cases of the old one.
 */
const WHERE_ONE_STILL_WORKS = `
  alter policy look_up_own_access on case_access
    using (${OWN_MUNICIPALITY} and principal = any (current_principals())
      and (service_id is null or 'service:' || service_id = any (current_principals()))
      and (until_at is null or until_at > current_instant())
      and (principal not like 'staff:%' or principal = current_actor()
        or principal || '@' || service_id = any (current_principals())));
`;

/**
 * As in 20 and 18, and until its instant: an opening in an emergency that was over still told who has access, and which case
 * an escalated follow-up belongs to.
 */
const AFTER_AN_EMERGENCY = `
  create or replace function account_of_access(the_case uuid) returns jsonb
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    account jsonb;
    knows boolean;
    audits boolean;
  begin
    perform set_config('stafett.explaining', '', true);
    knows := exists (select from case_access a where a.case_id = the_case
      and a.principal = any (current_principals()) and (a.until is null or a.until >= current_today())
      and (a.until_at is null or a.until_at > current_instant()));
    audits := exists (select from role_assignment r
      where 'staff:' || r.staff_id = current_actor() and r.role = 'auditor'
        and r.valid_from <= current_today() and (r.valid_until is null or r.valid_until >= current_today()));
    if not (knows or audits) then return null; end if;
    perform set_config('stafett.explaining', the_case::text, true);
    select jsonb_build_object(
        'audits', audits and not knows,
        'homeServiceId', c.home_service_id,
        'createdAt', c.created_at,
        'context', (select jsonb_object_agg(key, value) from jsonb_each(c.snapshot->'context')
          where key in ('holder', 'offer', 'consents', 'participants', 'family', 'familyEntries', 'referrals', 'stuckSince',
            'spells', 'coordinator', 'disposed')),
        'rows', (select coalesce(jsonb_agg(to_jsonb(a) - 'municipality_id' - 'next_due' order by a.relation, a.principal), '[]')
          from case_access a where a.case_id = the_case),
        'entries', (select coalesce(jsonb_object_agg(e.number, jsonb_build_object('type', e.type, 'at', e.at)), '{}')
          from case_event e where e.case_id = the_case))
      into account from bti_case c where c.id = the_case and c.municipality_id = current_municipality();
    perform set_config('stafett.explaining', '', true);
    return account;
  end $$;

  create or replace function escalated_follow_ups(max integer, after_due date default '-infinity',
    after_id uuid default '00000000-0000-0000-0000-000000000000')
  returns table (id uuid, case_id uuid, service_id uuid, kind text, due_date date, level smallint)
  language sql stable security definer set search_path = public, pg_temp as $$
    select f.id, mine.case_id, f.service_id, f.kind, f.due_date, c.level
    from follow_up f join bti_case c on c.id = f.case_id
    left join lateral (select a.case_id from case_access a
       where a.case_id = f.case_id and a.content and a.principal = any (current_principals())
         and (a.until is null or a.until >= current_today())
         and (a.until_at is null or a.until_at > current_instant())
         and (a.service_id is null or 'service:' || a.service_id = any (current_principals())) limit 1) mine on true
    where f.municipality_id = current_municipality() and f.status = 'open' and f.stage = 'coordinatingUnit'
      and 'unit:coordinating' = any (current_principals())
      and (c.protection is null or mine.case_id is not null)
      and (f.due_date, f.id) > (after_due, after_id)
    order by f.due_date, f.id limit max
  $$;
`;
