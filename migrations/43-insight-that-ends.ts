import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** What somebody was given ends with their insight; and nobody is told of what they may no longer, or not at all, know of. */
export class InsightThatEnds1795305600043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHDRAWN);
    await runner.query(ALREADY_THERE);
    await runner.query(READ_BY_ASKER);
    await runner.query(RESTRICTORS);
    await runner.query(TOLD_OF_PROTECTED);
  }

  down = noWayBack;
}

/**
 * In the write that takes the content of the case from one of its family, whatever the reason: barred, taken back, a protected
 * address. A draft that waits for its review goes too; the worker notes then that there is nothing left to answer.
 */
const WITHDRAWN = `
  create function withdraw_access_documents() returns trigger language plpgsql as $$
  begin
    update access_document d
    set status = 'expired', wrapped = null, draft = null, released = null, print = null, expires_on = null
    where d.case_id = old.case_id and d.asker = old.principal and d.status in ('toReview', 'released')
      and not exists (select from case_access a
        where a.case_id = old.case_id and a.principal = old.principal and a.content);
    return null;
  end $$;
  create trigger withdraw_access_documents after delete on case_access for each row
    when (old.content and old.principal like 'person:%') execute function withdraw_access_documents();
  create trigger withdraw_access_documents_when_closed after update of content on case_access for each row
    when (old.content and not new.content and old.principal like 'person:%')
    execute function withdraw_access_documents();
  grant select (asker), update (draft) on access_document to stafett_case_writer;
`;

const ALREADY_THERE = `
  alter table access_document no force row level security;
  alter table case_access no force row level security;
  update access_document d
  set status = 'expired', wrapped = null, draft = null, released = null, print = null, expires_on = null
  where d.status in ('toReview', 'released')
    and not exists (select from case_access a where a.case_id = d.case_id and a.principal = d.asker and a.content);
  alter table access_document force row level security;
  alter table case_access force row level security;
`;

/** The second wall: also where insight ends by a date, as a guardian's does when the child comes of age. */
const READ_BY_ASKER = `
  alter policy read_by_asker on access_document
    using (${OWN_MUNICIPALITY} and asker = current_actor() and status <> 'toReview' and sees_content(case_id));
`;

/** As in 38, and told to nobody whose relation is over, or was for a service that they have left. */
const RESTRICTORS = `
  create or replace function restrictors_of(the_case uuid, the_entry integer) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from case_access a
      where a.case_id = the_case and a.principal = any (current_principals())
        and (a.until is null or a.until >= current_today())
        and (a.until_at is null or a.until_at > current_instant())
        and (a.service_id is null or 'service:' || a.service_id = any (current_principals()))
        and (a.principal not like 'staff:%' or a.principal = current_actor()
          or a.principal || '@' || a.service_id = any (current_principals()) and not keeps_deputies_out(a.case_id))
        and (a.relation <> 'emergency' or a.principal = current_actor())) then
      return '{}';
    end if;
    return array(select r.actor_kind || ':' || r.actor_id from case_event r
      where r.case_id = the_case
        and (r.facts->>'entry' = the_entry::text or r.facts->'alsoEntries' @> to_jsonb(the_entry)));
  end $$;
`;

/**
 * For the worker that sends e-mails: whether somebody of the staff may know of a case. Of one with a protected address
 * nobody does in the place of somebody else, but who is on the short list by their own name or service (28).
 */
const TOLD_OF_PROTECTED = `
  create function may_be_told_of(the_case uuid, the_staff uuid) returns boolean language plpgsql stable as $$
  declare
    mine text[];
    readers jsonb;
  begin
    select c.snapshot #> '{context,protection,readers}' into readers from bti_case c
    where c.id = the_case and c.protection is not null;
    if not found then return true; end if;
    mine := principals_of_staff(the_staff);
    return exists (select from case_access a
      where a.case_id = the_case and a.principal = any (mine)
        and (a.until is null or a.until >= current_today())
        and (a.until_at is null or a.until_at > current_instant())
        and (a.service_id is null or 'service:' || a.service_id = any (mine))
        and (a.principal not like 'staff:%' or a.principal = 'staff:' || the_staff
          or exists (select from jsonb_array_elements_text(readers) reader
            where reader = 'staff:' || the_staff or reader like 'service:%' and reader = any (mine))));
  end $$;
  revoke execute on function may_be_told_of(uuid, uuid) from public;
  grant execute on function may_be_told_of(uuid, uuid) to stafett_worker;
`;
