import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** Where row security let through more than the policy does (src/access/policy-*.ts), as the matrix of decisions found. */
export class Policy1795305600023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WHO_STATES_FAMILY);
    await runner.query(BIRTH_DATES);
    await runner.query(OUT_OF_VIEW);
    await runner.query(ASKED_ARE_STAFF);
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
