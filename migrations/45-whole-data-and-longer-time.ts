import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** Access to the whole of what is kept of a child, concerns included, and two months more to give it; the end of a report. */
export class WholeDataAndLongerTime1795305600045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXTENSION);
    await runner.query(CONCERNS);
    await runner.query(WITHDRAWN);
    await runner.query(REPORTS_DISPOSED);
  }

  down = noWayBack;
}

/** Once, by whoever reviews a document of the request; the worker tells its asker, and every case that waits. */
const EXTENSION = `
  alter table access_request add column extended_to date, add column extended_for text
      check (extended_for in ('complex', 'manyRequests')),
    add column extended_by text, add column extension_noted_at timestamptz,
    add constraint extension_is_whole check ((extended_to is null) = (extended_for is null)
      and (extended_to is null) = (extended_by is null));
  create function reviews_access_request(the_request uuid) returns boolean language plpgsql stable as $$
  begin
    return current_actor() like 'staff:%' and exists (select from access_document d
      where d.request_id = the_request and d.status = 'toReview' and reviews_access_in(d.case_id));
  end $$;
  revoke execute on function reviews_access_request(uuid) from public;
  grant execute on function reviews_access_request(uuid) to stafett_app;
  create policy read_by_reviewer on access_request for select to stafett_app
    using (${OWN_MUNICIPALITY} and reviews_access_request(id));
  create policy extend on access_request for update to stafett_app
    using (${OWN_MUNICIPALITY} and extended_to is null and reviews_access_request(id))
    with check (${OWN_MUNICIPALITY} and extended_by = current_actor());
  grant update (extended_to, extended_for, extended_by) on access_request to stafett_app;
  grant update (extension_noted_at) on access_request to stafett_worker;
  grant update (due_on) on access_document to stafett_worker;

  create or replace function pending_access_requests(today date, max integer)
  returns table (id uuid, municipality_id uuid, late_from timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
    select r.id, r.municipality_id, r.asked_at from access_request r
    where r.prepared_at is null or r.extended_to is not null and r.extension_noted_at is null
    union
    select r.id, r.municipality_id, r.asked_at from access_document d join access_request r on r.id = d.request_id
    where (d.status <> 'toReview' and d.noted_at is null) or d.expires_on < today
    limit max
  $$;
  grant select (extended_to, extension_noted_at) on access_request to stafett_lookup;
  create index access_request_extended on access_request (id) where extended_to is not null and extension_noted_at is null;
`;

/**
 * A concern is of its service: its asker gets what is released of it and has no other way to it, so the released copy is
 * read without a relation to the case. That there was one is not told of what is withheld.
 */
const CONCERNS = `
  alter table access_document add column of_concern boolean not null default false;
  alter policy read_by_asker on access_document
    using (${OWN_MUNICIPALITY} and asker = current_actor() and status <> 'toReview'
      and case when of_concern then status <> 'withheld' and decided_at is not null else sees_content(case_id) end);
  create function is_given_concern(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return current_actor() like 'person:%' and exists (select from access_document d
      where d.case_id = the_case and d.of_concern and d.asker = current_actor() and d.status = 'released');
  end $$;
  revoke execute on function is_given_concern(uuid) from public;
  grant execute on function is_given_concern(uuid) to stafett_app;
  create policy read_with_given_document on case_key for select to stafett_app
    using (${OWN_MUNICIPALITY} and is_given_concern(case_id));
`;

/** As in 43, and what was given of concerns about the same child. */
const WITHDRAWN = `
  create or replace function withdraw_access_documents() returns trigger language plpgsql as $$
  begin
    update access_document d
    set status = 'expired', wrapped = null, draft = null, released = null, print = null, expires_on = null
    where d.asker = old.principal and d.status in ('toReview', 'released')
      and (d.case_id = old.case_id or d.of_concern and exists (select from access_request r
        join bti_case c on c.id = old.case_id where r.id = d.request_id and r.child_id = c.child_id))
      and not exists (select from case_access a
        where a.case_id = old.case_id and a.principal = old.principal and a.content);
    return null;
  end $$;
  grant select (of_concern) on access_document to stafett_case_writer;
  grant select (child_id) on access_request to stafett_case_writer;
`;

/**
 * The keys go with the entry that says so, and whom the report was about: nobody needs to know of them for it any more. Codes,
 * dates and the chain stay. Who is in no case and no other report is forgotten (20).
 */
const REPORTS_DISPOSED = `
  alter table protection_report alter column wrapped_key drop not null, alter column master_key_id drop not null;
  grant select (id), update (wrapped_key, master_key_id, child_id, case_id) on protection_report to stafett_lookup;
  create policy dispose on protection_report for update to stafett_lookup
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});
  grant select (municipality_id, report_id), delete on protection_report_entry_key to stafett_lookup;
  create policy dispose on protection_report_entry_key to stafett_lookup using (${OWN_MUNICIPALITY});

  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;
  create function dispose_of_report() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    the_child uuid;
  begin
    select r.child_id into the_child from protection_report r where r.id = new.report_id;
    delete from protection_report_entry_key where report_id = new.report_id;
    update protection_report set wrapped_key = null, master_key_id = null, child_id = null, case_id = null
    where id = new.report_id;
    update person p set kind = 'noNationalId', birth_date = null, id_hash = null, sealed = null, wrapped_key = null,
        master_key_id = null
      where p.id = the_child and not is_in_a_case(p.id, null)
        and not exists (select from protection_report r where r.child_id = p.id);
    return null;
  end $$;
  alter function dispose_of_report() owner to stafett_lookup;
  revoke execute on function dispose_of_report() from public;
  grant execute on function dispose_of_report() to stafett_app;
  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
  create trigger dispose after insert on protection_report_event for each row
    when (new.type = 'REPORT_DISPOSED') execute function dispose_of_report();
`;
