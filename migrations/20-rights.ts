import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/** Requests for access, the end of a case's content, and the account of who has access. */
export class Rights1795305600020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
    await runner.query(PENDING_REQUESTS);
    await runner.query(DISPOSAL);
    await runner.query(DISPOSED_ALREADY);
    await runner.query(FORGETTING);
    await runner.query(ACCOUNT_OF_ACCESS);
    await runner.query(ACCOUNT_OF_DISPOSAL);
    await runner.query(FUNCTION_OWNERS);
  }

  down = noWayBack;
}

/**
 * `asker` is the person by whose rules everything is chosen. A document belongs to one case and is sealed with a key that the key of
 * the case wraps, so it goes with it. Its asker sees it once it is released; before that it is with who reviews it.
 */
const REQUESTS = `
  create function reviews_access_in(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return current_actor() like 'staff:%' and exists (select from case_access a
      where a.case_id = the_case and a.principal = any (current_principals()) and a.content
        and a.relation in ('author', 'holder', 'deputy'));
  end $$;
  grant execute on function reviews_access_in(uuid) to stafett_app;

  create table access_request (
    id uuid primary key,
    municipality_id uuid not null,
    child_id uuid not null,
    asker text not null check (asker like 'person:%'),
    recorded_by text not null,
    how text not null check (how in ('loggedIn', 'onPaper', 'orally')),
    language text not null check (language in ('nb', 'nn', 'en')),
    asked_on date not null,
    due_on date not null,
    asked_at timestamptz not null,
    prepared_at timestamptz,
    foreign key (municipality_id, child_id) references person (municipality_id, id)
  );
  create index access_request_asker on access_request (asker);
  create index access_request_unprepared on access_request (asked_at) where prepared_at is null;
  ${forced('access_request')}
  create policy ask on access_request for insert to stafett_app
    with check (${OWN_MUNICIPALITY} and recorded_by = current_actor());
  create policy own on access_request for select to stafett_app
    using (${OWN_MUNICIPALITY} and (asker = current_actor() or recorded_by = current_actor()));
  create policy by_worker on access_request to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select, insert on access_request to stafett_app;
  grant select, delete on access_request to stafett_worker;
  grant update (prepared_at) on access_request to stafett_worker;

  create table access_document (
    id uuid primary key,
    municipality_id uuid not null,
    request_id uuid not null references access_request on delete cascade,
    case_id uuid not null,
    asker text not null,
    language text not null,
    asked_on date not null,
    due_on date not null,
    status text not null check (status in ('toReview', 'released', 'withheld', 'expired')),
    wrapped bytea,
    draft bytea,
    released bytea,
    print bytea,
    reason text,
    reviewed_by text,
    decided_at timestamptz,
    expires_on date,
    noted_at timestamptz,
    unique (request_id, case_id),
    check (wrapped is not null or (draft is null and released is null and print is null)),
    check (status = 'toReview' or draft is null)
  );
  create index access_document_case on access_document (case_id);
  create index access_document_left on access_document (id)
    where status <> 'toReview' and noted_at is null or expires_on is not null;
  ${forced('access_document')}
  create policy read_by_asker on access_document for select to stafett_app
    using (${OWN_MUNICIPALITY} and asker = current_actor() and status <> 'toReview');
  create policy read_by_reviewer on access_document for select to stafett_app
    using (${OWN_MUNICIPALITY} and reviews_access_in(case_id));
  create policy review on access_document for update to stafett_app
    using (${OWN_MUNICIPALITY} and reviews_access_in(case_id) and status = 'toReview')
    with check (${OWN_MUNICIPALITY} and reviewed_by = current_actor());
  create policy by_worker on access_document to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select on access_document to stafett_app, stafett_worker;
  grant insert, delete on access_document to stafett_worker;
  grant update (status, wrapped, draft, released, print, reason, reviewed_by, decided_at, expires_on)
    on access_document to stafett_app;
  grant update (status, wrapped, draft, released, print, expires_on, noted_at) on access_document to stafett_worker;
`;

/** Across municipalities, ids only: what there is to prepare, to note in a case, or to take away. */
const PENDING_REQUESTS = `
  create policy look_up_pending on access_request for select to stafett_lookup using (true);
  create policy look_up_pending on access_document for select to stafett_lookup using (true);
  grant select (id, municipality_id, asked_at, prepared_at) on access_request to stafett_lookup;
  grant select (request_id, status, noted_at, expires_on) on access_document to stafett_lookup;

  create function pending_access_requests(today date, max integer)
  returns table (id uuid, municipality_id uuid, late_from timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
    select r.id, r.municipality_id, r.asked_at from access_request r where r.prepared_at is null
    union
    select r.id, r.municipality_id, r.asked_at from access_document d join access_request r on r.id = d.request_id
    where (d.status <> 'toReview' and d.noted_at is null) or d.expires_on < today
    limit max
  $$;
`;

/**
 * The keys go with the entry that says so, whoever writes it: without them every text of the case is noise. The chain
 * needs none of them.
 */
const DISPOSAL = `
  alter table bti_case add column disposed_at timestamptz;

  create function dispose_of_content() returns trigger language plpgsql as $$
  begin
    delete from entry_key where case_id = new.case_id;
    delete from case_key where case_id = new.case_id;
    perform forget_people_of(new.case_id);
    return null;
  end $$;
  create trigger dispose after insert on case_event for each row
    when (new.type in ('CASE_DISPOSED', 'CONCERN_DISPOSED', 'CONCERN_LAPSED'))
    execute function dispose_of_content();
  grant execute on function dispose_of_content() to stafett_case_writer;
`;

/**
 * Who the case was about is forgotten where nothing else needs it: the name that the service wrote, when it has no other
 * case of the person; number, birth date and all, when nobody has. Asked across cases that the actor does not know of,
 * and it answers nothing.
 */
const FORGETTING = `
  grant select (disposed_at), update (disposed_at) on bti_case to stafett_lookup;
  create policy dispose on bti_case for update to stafett_lookup
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});
  create policy dispose on access_document for delete to stafett_lookup using (${OWN_MUNICIPALITY});
  grant select (municipality_id, case_id), delete on access_document to stafett_lookup;
  grant update (kind, birth_date, id_hash, sealed, wrapped_key, master_key_id) on person to stafett_lookup;
  grant delete on person_name to stafett_lookup;
  create policy forget on guardian_relation for delete to stafett_lookup using (${OWN_MUNICIPALITY});
  grant delete on guardian_relation to stafett_lookup;
  create policy look_up_subject on protection_report for select to stafett_lookup using (${OWN_MUNICIPALITY});
  grant select (municipality_id, case_id, child_id) on protection_report to stafett_lookup;
  create policy look_up_decided on repeated_erasure for select to stafett_lookup using (${OWN_MUNICIPALITY});
  grant select on repeated_erasure to stafett_lookup;

  /** Only where somebody has decided it: otherwise it does nothing. */
  create function forget_people_of(the_case uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    home uuid;
    people uuid[];
    disposed timestamptz;
  begin
    select min(d.at) into disposed from (
      select e.at from case_event e where e.municipality_id = current_municipality() and e.case_id = the_case
        and e.type in ('CASE_DISPOSED', 'CONCERN_DISPOSED', 'CONCERN_LAPSED')
      union all select r.decided_at from repeated_erasure r where r.case_id = the_case and r.number = 0) d(at);
    if disposed is null then return; end if;
    update bti_case set disposed_at = disposed where id = the_case and municipality_id = current_municipality()
      returning home_service_id into home;
    if home is null then return; end if;
    delete from access_document where case_id = the_case;
    people := array(select c.child_id from bti_case c where c.id = the_case
      union select g.person_id from guardian_relation g where g.case_id = the_case);
    delete from guardian_relation where case_id = the_case;
    delete from person_name n where n.person_id = any (people) and n.service_id = home
      and not is_in_a_case(n.person_id, home);
    update person p set kind = 'noNationalId', birth_date = null, id_hash = null, sealed = null, wrapped_key = null,
        master_key_id = null
      where p.id = any (people) and not is_in_a_case(p.id, null)
        and not exists (select from protection_report r where r.child_id = p.id);
  end $$;

  create function is_in_a_case(the_person uuid, the_service uuid) returns boolean language plpgsql stable as $$
  begin
    return exists (select from bti_case c where c.child_id = the_person and c.disposed_at is null
        and (the_service is null or c.home_service_id = the_service))
      or exists (select from guardian_relation g join bti_case c on c.id = g.case_id
        where g.person_id = the_person and c.disposed_at is null
          and (the_service is null or c.home_service_id = the_service));
  end $$;
`;

/**
 * After a restore: keys that a decision has destroyed are there again, from the backup. Destroys them again, but only
 * where a decision says so: the history, or, where the backup is older than that, the list that was kept outside
 * (\`number\` 0: the whole case). \`seal\` is made with a key outside the database, and \`stafett verify\` asks for it.
 */
const DISPOSED_ALREADY = `
  create table repeated_erasure (
    municipality_id uuid not null,
    case_id uuid not null,
    number integer not null check (number >= 0),
    decided_at timestamptz not null,
    repeated_at timestamptz not null,
    seal bytea not null,
    primary key (case_id, number)
  );
  ${forced('repeated_erasure')}
  create policy by_worker on repeated_erasure to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select, insert on repeated_erasure to stafett_worker;

  create policy read_decided on repeated_erasure for select to stafett_case_writer using (${OWN_MUNICIPALITY});
  grant select on repeated_erasure to stafett_case_writer;

  create function destroy_keys_again(the_case uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    is_disposed boolean;
    gone integer;
    more integer;
  begin
    if current_actor() is null or current_actor() not like 'system:%' then
      raise exception 'not for people' using errcode = '42501';
    end if;
    if not exists (select from bti_case c where c.id = the_case and c.municipality_id = current_municipality()) then
      return 0;
    end if;
    is_disposed := exists (select from case_event e where e.case_id = the_case
        and e.type in ('CASE_DISPOSED', 'CONCERN_DISPOSED', 'CONCERN_LAPSED'))
      or exists (select from repeated_erasure r where r.case_id = the_case and r.number = 0);
    delete from entry_key k where k.case_id = the_case
      and (is_disposed
        or exists (select from repeated_erasure r where r.case_id = the_case and r.number = k.number)
        or exists (select from case_event e
          where e.case_id = the_case and e.type = 'ENTRY_ERASED' and e.facts->>'entry' = k.number::text));
    get diagnostics gone = row_count;
    if not is_disposed then return gone; end if;
    delete from case_key where case_id = the_case;
    get diagnostics more = row_count;
    perform forget_people_of(the_case);
    return gone + more;
  end $$;
`;

/**
 * Everybody who has access to one case, and what it rests on: for those who know of the case, and for the auditor. Of
 * the snapshot only who, when and by which entry; never a text.
 */
const ACCOUNT_OF_ACCESS = `
  create policy explain on case_access for select to stafett_lookup
    using (${OWN_MUNICIPALITY} and case_id::text = current_setting('stafett.explaining', true));
  create policy explain on case_event for select to stafett_lookup
    using (${OWN_MUNICIPALITY} and case_id::text = current_setting('stafett.explaining', true));
  create policy look_up_auditor on role_assignment for select to stafett_lookup using (${OWN_MUNICIPALITY});
  grant select on case_access to stafett_lookup;
  grant select (municipality_id, case_id, number, at, type) on case_event to stafett_lookup;
  grant select (snapshot, created_at) on bti_case to stafett_lookup;
  grant select (municipality_id, staff_id, role, valid_from, valid_until) on role_assignment to stafett_lookup;

  create function account_of_access(the_case uuid) returns jsonb
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    account jsonb;
    knows boolean;
    audits boolean;
  begin
    perform set_config('stafett.explaining', '', true);
    knows := exists (select from case_access a where a.case_id = the_case
      and a.principal = any (current_principals()) and (a.until is null or a.until >= current_today()));
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
`;

/** How much has been disposed of, where and by whose decision: numbers, and nobody's name. */
const ACCOUNT_OF_DISPOSAL = `
  create policy count_disposed on case_event for select to stafett_lookup using (${OWN_MUNICIPALITY}
    and type in ('CASE_DISPOSED', 'CONCERN_DISPOSED', 'CONCERN_LAPSED', 'ENTRY_ERASED'));
  create index case_event_disposal on case_event (municipality_id, at)
    where type in ('CASE_DISPOSED', 'CONCERN_DISPOSED', 'CONCERN_LAPSED', 'ENTRY_ERASED');

  create function account_of_disposal(from_day date, to_day date)
  returns table (month date, service_id uuid, what text, how_many integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select date_trunc('month', e.at at time zone 'Europe/Oslo')::date, c.home_service_id, e.type, count(*)::integer
    from case_event e join bti_case c on c.id = e.case_id
    where e.municipality_id = current_municipality()
      and e.type in ('CASE_DISPOSED', 'CONCERN_DISPOSED', 'CONCERN_LAPSED', 'ENTRY_ERASED')
      and e.at >= from_day::timestamp at time zone 'Europe/Oslo'
      and e.at < (to_day + 1)::timestamp at time zone 'Europe/Oslo'
    group by 1, 2, 3 order by 1, 2, 3
  $$;
`;

/** Functions that look past row security belong to the lookup role, which may make them only here. */
const FUNCTION_OWNERS = `
  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;
  ${[
    ['pending_access_requests(date, integer)', 'stafett_worker'],
    ['forget_people_of(uuid)', 'stafett_case_writer'],
    ['is_in_a_case(uuid, uuid)', 'stafett_lookup'],
    ['account_of_access(uuid)', 'stafett_app, stafett_worker'],
    ['account_of_disposal(date, date)', 'stafett_app'],
  ]
    .map(
      ([name, users]) => `
  alter function ${name} owner to stafett_lookup;
  revoke execute on function ${name} from public;
  grant execute on function ${name} to ${users};`,
    )
    .join('')}
  set local role none;
  revoke create on schema public from stafett_lookup;
  grant create on schema public to stafett_case_writer;
  set local role stafett_owner;
  alter function destroy_keys_again(uuid) owner to stafett_case_writer;
  revoke execute on function destroy_keys_again(uuid) from public;
  grant execute on function destroy_keys_again(uuid) to stafett_worker;
  set local role none;
  revoke create on schema public from stafett_case_writer;
  set local role stafett_owner;
`;
