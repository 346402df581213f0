import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BEING_WRITTEN, forced, noWayBack, OWN_MUNICIPALITY, partOfCase, SYSTEM } from './row-security.js';

/** What of a case each reader reads: by kind of information, by what is kept from guardians, by protected address. */
export class KindsOfInformation1795305600018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(KEPT_ENTRY);
    await runner.query(READS);
    await runner.query(HISTORY_POLICIES);
    await runner.query(PLAN_POLICIES);
    await runner.query(PROTECTED);
    await runner.query(WRITERS);
  }

  down = noWayBack;
}

/**
 * `case_access.kinds`: null for every kind; of a parent's own, `family:<person id>`, or `family:*` for any parent's.
 * `case_event.kinds`: null for what was written before this was said: no basis opens it to another service.
 * `about`: the guardian whose own information it is.
 */
const COLUMNS = `
  alter table case_access add column kinds text[];
  alter table case_event add column kinds text[], add column about uuid;
`;

/** Which entries which person of the family does not read. Nobody of the family sees that there are such. */
const KEPT_ENTRY = `
  create table kept_entry (
    municipality_id uuid not null,
    case_id uuid not null,
    entry integer not null,
    principal text not null,
    primary key (case_id, entry, principal)
  );
  ${partOfCase('kept_entry', `(current_actor() like 'staff:%' and sees_content(case_id))`)}
  create policy look_up on kept_entry for select to stafett_lookup using (${OWN_MUNICIPALITY});
  grant select on kept_entry to stafett_lookup;

  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;
  create function is_kept_from_me(the_case uuid, the_entry integer) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    return exists (select from kept_entry k
      where k.case_id = the_case and k.entry = the_entry and k.principal = current_actor());
  end $$;
  alter function is_kept_from_me(uuid, integer) owner to stafett_lookup;
  revoke execute on function is_kept_from_me(uuid, integer) from public;
  grant execute on function is_kept_from_me(uuid, integer) to stafett_app, stafett_worker;
  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;

/**
 * Staff of another service read an entry where a basis covers every kind it holds, and what their own service wrote.
 * The family reads what is not kept from them and not another parent's own.
 */
const READS = `
  create function opens_kinds(opened text[], held text[], whose uuid) returns boolean
  language plpgsql immutable as $$
  begin
    if held is null then return false; end if;
    if whose is null then return held <@ opened; end if;
    return not exists (select from unnest(held) kind
      where not (kind || ':' || whose = any (opened) or kind || ':*' = any (opened)));
  end $$;

  create function reads_as_family(the_case uuid, the_entry integer, whose uuid) returns boolean
  language plpgsql stable as $$
  begin
    return (whose is null or 'person:' || whose = current_actor()) and not is_kept_from_me(the_case, the_entry);
  end $$;

  create function sees_entry(the_case uuid, the_entry integer) returns boolean language plpgsql stable as $$
  begin
    return exists (select from case_event e where e.case_id = the_case and e.number = the_entry);
  end $$;

  create function reads_every_kind(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return exists (select from case_access a
      where a.case_id = the_case and a.principal = any (current_principals()) and a.content and a.kinds is null);
  end $$;
  grant execute on function opens_kinds(text[], text[], uuid), reads_as_family(uuid, integer, uuid),
    sees_entry(uuid, integer), reads_every_kind(uuid) to stafett_app, stafett_worker;
`;

/** A scalar lookup among the actor's own rows of access, as before; what an entry holds is asked only of who needs it. */
const READS_ENTRY = `(select true from case_access a
    where a.case_id = case_event.case_id and a.principal = any (current_principals()) and a.content
      and case when a.principal like 'person:%'
        then reads_as_family(case_event.case_id, case_event.number, case_event.about)
        else a.kinds is null or a.service_id = case_event.actor_service_id
          or opens_kinds(a.kinds, case_event.kinds, case_event.about) end
    limit 1)`;

const HISTORY_POLICIES = `
  alter policy read_with_content on case_event
    using (${OWN_MUNICIPALITY} and (${READS_ENTRY} or is_asked_in(case_id, number)));
  alter policy read_with_content on entry_key
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or sees_entry(case_id, number)));
`;

/**
 * A row of the plan is read by who reads the entry that holds its text. A service that reads some kinds only sees the
 * consents that name it, the questions put to it, and who said yes to take part.
 */
const PLAN_POLICIES = `
  alter policy read_by_relation on goal
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or sees_entry(case_id, entry)));
  alter policy read_by_relation on intervention
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or sees_entry(case_id, entry)));
  alter policy read_by_relation on measurement
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN}
      or sees_content(case_id) and (answered_entry is null or sees_entry(case_id, answered_entry))));
  alter policy read_by_relation on consent
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or sees_content(case_id)
      and case when current_actor() like 'person:%' then sees_entry(case_id, entry)
        else reads_every_kind(case_id)
          or exists (select from unnest(services) s where 'service:' || s = any (current_principals())) end));
  alter policy read_by_relation on referral
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or sees_content(case_id)
      and case when current_actor() like 'person:%' then sees_entry(case_id, entry)
        else reads_every_kind(case_id) or status = 'accepted'
          or 'service:' || service_id = any (current_principals()) end));
  create policy not_of_what_is_kept on follow_up as restrictive for select to stafett_app
    using (${OWN_MUNICIPALITY}
      and (kind not in ('keptEntry.review', 'information.answer') or current_actor() like 'staff:%'));
`;

/**
 * Who has no row of access does not know of the case, so what is left is what is listed without one. The address is the
 * case's own, sealed with its key; at code 6 there is none: the row goes in the write that says so, and none comes.
 */
const PROTECTED = `
  alter table bti_case add column protection smallint;
  grant select (protection) on bti_case to stafett_lookup;

  create table contact_address (
    municipality_id uuid not null,
    case_id uuid primary key references bti_case,
    sealed bytea not null,
    wrapped_key bytea not null,
    written_by text not null,
    written_at timestamptz not null
  );
  ${forced('contact_address')}
  create function may_have_address(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return current_actor() like 'staff:%' and sees_content(the_case)
      and exists (select from bti_case c where c.id = the_case and c.protection is distinct from 6);
  end $$;
  grant execute on function may_have_address(uuid) to stafett_app, stafett_worker;
  create policy of_staff on contact_address to stafett_app
    using (${OWN_MUNICIPALITY} and may_have_address(case_id))
    with check (${OWN_MUNICIPALITY} and may_have_address(case_id) and written_by = current_actor());
  create policy gone_in_write on contact_address for delete to stafett_app, stafett_worker
    using (${OWN_MUNICIPALITY} and ${BEING_WRITTEN});
  create policy found_in_write on contact_address for select to stafett_app, stafett_worker
    using (${OWN_MUNICIPALITY} and ${BEING_WRITTEN});
  create policy read_by_worker on contact_address for select to stafett_worker using (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select, insert, update, delete on contact_address to stafett_app;
  grant select, delete on contact_address to stafett_worker;

  create function note_protection() returns trigger language plpgsql as $$
  begin
    new.protection := new.snapshot -> 'context' -> 'protection' ->> 'code';
    if new.protection = 6 then delete from contact_address where case_id = new.id; end if;
    return new;
  end $$;
  create trigger protected_anew before insert on bti_case
    for each row when (new.snapshot -> 'context' ? 'protection') execute function note_protection();
  create trigger protection_changed before update of snapshot on bti_case
    for each row when (new.snapshot -> 'context' -> 'protection' is distinct from old.snapshot -> 'context' -> 'protection')
    execute function note_protection();

  create or replace function escalated_follow_ups(max integer, after_due date default '-infinity',
    after_id uuid default '00000000-0000-0000-0000-000000000000')
  returns table (id uuid, case_id uuid, service_id uuid, kind text, due_date date, level smallint)
  language sql stable security definer set search_path = public, pg_temp as $$
    select f.id, mine.case_id, f.service_id, f.kind, f.due_date, c.level
    from follow_up f join bti_case c on c.id = f.case_id
    left join lateral (select a.case_id from case_access a
       where a.case_id = f.case_id and a.content and a.principal = any (current_principals())
         and (a.until is null or a.until >= current_today())
         and (a.service_id is null or 'service:' || a.service_id = any (current_principals())) limit 1) mine on true
    where f.municipality_id = current_municipality() and f.status = 'open' and f.stage = 'coordinatingUnit'
      and 'unit:coordinating' = any (current_principals())
      and (c.protection is null or mine.case_id is not null)
      and (f.due_date, f.id) > (after_due, after_id)
    order by f.due_date, f.id limit max
  $$;
`;

/** As in 17, with what is new here. */
const WRITERS = `
  create or replace function write_access(the_case uuid, d jsonb) returns void language plpgsql as $$
  begin
    if d ? 'remove' then
      delete from case_access a using jsonb_to_recordset(d->'remove') r(principal text, relation text)
      where a.case_id = the_case and a.principal = r.principal and a.relation = r.relation;
    end if;
    if d ? 'upsert' then
      insert into case_access (municipality_id, case_id, principal, relation, content, until, until_at, service_id,
          kinds, next_due)
      select current_municipality(), the_case, n.principal, n.relation, n.content, n.until, n."untilAt", n."serviceId",
          n.kinds, coalesce((select next_due from bti_case where id = the_case), 'infinity')
      from jsonb_to_recordset(d->'upsert') n(principal text, relation text, content boolean, until date,
          "untilAt" timestamptz, "serviceId" uuid, kinds text[])
      on conflict (case_id, principal, relation) do update set content = excluded.content, until = excluded.until,
          until_at = excluded.until_at, service_id = excluded.service_id, kinds = excluded.kinds;
    end if;
  end $$;

  create function write_kept_entries(the_case uuid, d jsonb) returns void language plpgsql as $$
  begin
    delete from kept_entry k using jsonb_to_recordset(d->'remove') r(entry integer, principal text)
    where k.case_id = the_case and k.entry = r.entry and k.principal = r.principal;
    insert into kept_entry (municipality_id, case_id, entry, principal)
    select current_municipality(), the_case, n.entry, n.principal
    from jsonb_to_recordset(d->'upsert') n(entry integer, principal text)
    on conflict do nothing;
  end $$;
  revoke execute on function write_kept_entries(uuid, jsonb) from public;
  grant execute on function write_kept_entries(uuid, jsonb) to stafett_case_writer;
  revoke insert, update, delete on kept_entry from stafett_app, stafett_worker;
  create policy written_with_case on kept_entry to stafett_case_writer using (true) with check (true);
  grant select, insert, delete on kept_entry to stafett_case_writer;
  revoke insert, update, delete on kept_entry from stafett_app, stafett_worker;

  alter function write_projections(uuid, jsonb) rename to write_other_projections;
  create function write_projections(the_case uuid, p jsonb) returns void language plpgsql as $$
  begin
    perform write_other_projections(the_case, p);
    if p ? 'keptEntries' then perform write_kept_entries(the_case, p->'keptEntries'); end if;
  end $$;
  revoke execute on function write_projections(uuid, jsonb) from public;
  grant execute on function write_projections(uuid, jsonb) to stafett_case_writer;

  create or replace function write_history(the_case uuid, expected integer, entries jsonb) returns void
  language plpgsql as $$
  declare
    place integer := expected;
    entry jsonb;
  begin
    for entry in select jsonb_array_elements(entries) loop
      place := place + 1;
      insert into case_event (municipality_id, case_id, number, type, at, actor_kind, actor_id, actor_service_id,
          actor_for_id, subject, facts, texts, kinds, about, sealed, link, snapshot_hash, model_version, guide_version,
          checkpoint)
      values (current_municipality(), the_case, place, entry->>'type', (entry->>'at')::timestamptz,
          entry->'actor'->>'kind', entry->'actor'->>'id', (entry->'actor'->>'serviceId')::uuid,
          (entry->'actor'->>'forStaffId')::uuid,
          entry->'subject', entry->'facts', array(select jsonb_array_elements_text(entry->'texts')),
          case when jsonb_typeof(entry->'kinds') = 'array' then array(select jsonb_array_elements_text(entry->'kinds')) end,
          (entry->>'about')::uuid,
          decode(entry->>'sealed', 'base64'), decode(entry->>'link', 'base64'),
          decode(entry->>'snapshotHash', 'base64'), (entry->>'modelVersion')::integer,
          (entry->>'guideVersion')::integer, nullif(entry->'checkpoint', 'null'));
      if entry->>'wrappedKey' is not null then
        insert into entry_key (municipality_id, case_id, number, wrapped)
        values (current_municipality(), the_case, place, decode(entry->>'wrappedKey', 'base64'));
      end if;
    end loop;
  end $$;

  create or replace function case_history(the_case uuid) returns jsonb language plpgsql stable as $$
  begin
    return (select coalesce(jsonb_agg(jsonb_build_object(
        'number', e.number, 'type', e.type, 'at', iso_instant(e.at),
        'actor', jsonb_strip_nulls(jsonb_build_object('kind', e.actor_kind, 'id', e.actor_id,
          'serviceId', e.actor_service_id, 'forStaffId', e.actor_for_id)),
        'subject', e.subject, 'facts', e.facts, 'texts', to_jsonb(e.texts), 'kinds', to_jsonb(e.kinds),
        'about', e.about, 'sealed', encode(e.sealed, 'base64'),
        'wrappedKey', encode(k.wrapped, 'base64'), 'link', encode(e.link, 'base64'),
        'snapshotHash', encode(e.snapshot_hash, 'base64'), 'modelVersion', e.model_version,
        'guideVersion', e.guide_version, 'checkpoint', e.checkpoint) order by e.number), '[]')
    from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
    where e.case_id = the_case);
  end $$;
`;
