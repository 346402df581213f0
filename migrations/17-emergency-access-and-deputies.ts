import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BEING_WRITTEN, forced, noWayBack, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/** Who reads in an emergency and until which instant, who stands in for whom, and what is changed in the directory. */
export class EmergencyAccessAndDeputies1795305600017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INSTANT);
    await runner.query(DEPUTY);
    await runner.query(PRINCIPALS);
    await runner.query(ACCESS);
    await runner.query(HISTORY);
    await runner.query(EMERGENCY_ACCESS);
    await runner.query(BREAK_GLASS);
    await runner.query(LOOKS);
    await runner.query(READING_ONLY);
    await runner.query(DIRECTORY_EVENTS);
  }

  down = noWayBack;
}

/**
 * `stafett.now` is set by whoever calls, with the clock of the request; without it the database's own counts. Callers that
 * give no instant leave it as it is, for the call that reads a case sets it beside its payload.
 */
const INSTANT = `
  create function current_instant() returns timestamptz language plpgsql stable parallel safe as
    $$ begin return coalesce(nullif(current_setting('stafett.now', true), '')::timestamptz, now()); end $$;
  grant execute on function current_instant() to stafett_app, stafett_worker, stafett_insights, stafett_login,
    stafett_lookup, stafett_case_reader, stafett_case_writer;

  drop function enter(uuid, text, date);
  create function enter(municipality uuid, actor text, today date default null, now timestamptz default null)
  returns void language plpgsql as $$
  declare
    mine text[] := '{}';
  begin
    perform set_config('stafett.municipality', coalesce(municipality::text, ''), true),
            set_config('stafett.actor', coalesce(actor, ''), true),
            set_config('stafett.today', coalesce(today::text, ''), true),
            set_config('stafett.principals', '', true),
            set_config('stafett.writing', '', true);
    if now is not null then perform set_config('stafett.now', now::text, true); end if;
    if actor like 'person:%' then
      mine := array[actor];
    elsif actor like 'staff:%' and current_user <> 'stafett_insights' then
      mine := principals_of_staff(substr(actor, 7)::uuid);
    end if;
    perform set_config('stafett.principals', mine::text, true);
  end $$;
  grant execute on function enter(uuid, text, date, timestamptz) to stafett_app, stafett_worker, stafett_insights;
`;

/** Why somebody is away is a code, and none that tells of their health. Ended early: at once, whatever its last day. */
const DEPUTY = `
  create table deputy (
    id uuid primary key,
    municipality_id uuid not null,
    service_id uuid not null,
    absent_id uuid not null,
    deputy_id uuid not null check (deputy_id <> absent_id),
    valid_from date not null,
    valid_until date not null check (valid_until >= valid_from),
    reason text not null check (reason in ('away', 'holiday', 'vacancy', 'conflictOfInterest')),
    named_by text not null,
    named_at timestamptz not null,
    ended_at timestamptz,
    ended_by text,
    foreign key (municipality_id, service_id) references service (municipality_id, id),
    foreign key (municipality_id, absent_id) references staff (municipality_id, id),
    foreign key (municipality_id, deputy_id) references staff (municipality_id, id)
  );
  create index deputy_of on deputy (deputy_id) where ended_at is null;
  create index deputy_absent on deputy (absent_id) where ended_at is null;

  ${forced('deputy')}
  create policy own_municipality on deputy for select to stafett_app, stafett_worker
    using (${OWN_MUNICIPALITY});
  create policy named_by_leader on deputy for insert to stafett_app
    with check (${OWN_MUNICIPALITY} and named_by = current_actor()
      and 'leader:' || service_id = any (current_principals()));
  create policy ended_by_leader on deputy for update to stafett_app
    using (${OWN_MUNICIPALITY} and 'leader:' || service_id = any (current_principals()))
    with check (${OWN_MUNICIPALITY});
  grant select on deputy to stafett_app, stafett_worker;
  grant insert on deputy to stafett_app;
  grant update (ended_at, ended_by) on deputy to stafett_app;
`;

/**
 * A deputy holds the principal of the one who is away, and beside it for which service: 'staff:<id>@<service>'. Both must
 * still work there. Who stands in for a leader leads. An auditor's principal opens no case.
 */
const PRINCIPALS = `
  create or replace function principals_of_staff(staff_member uuid) returns text[] language plpgsql stable as $$
  declare
    r record;
    mine text[] := '{}';
  begin
    for r in
      select a.role, a.service_id from staff s
      left join role_assignment a on a.staff_id = s.id
        and a.valid_from <= current_today() and (a.valid_until is null or a.valid_until >= current_today())
      where s.id = staff_member and s.active
    loop
      if mine = '{}' then mine := array['staff:' || staff_member]; end if;
      if r.role in ('practitioner', 'leader', 'coordinatingUnit') and r.service_id is not null then
        mine := mine || ('service:' || r.service_id);
      end if;
      if r.role = 'leader' and r.service_id is not null then mine := mine || ('leader:' || r.service_id); end if;
      if r.role = 'coordinatingUnit' then mine := mine || 'unit:coordinating'::text; end if;
      if r.role = 'auditor' then mine := mine || 'role:auditor'::text; end if;
    end loop;
    -- For nearly everybody this is all: the joins below cost more than the rest of the function.
    if mine = '{}' or not exists (select from deputy d where d.deputy_id = staff_member and d.ended_at is null) then
      return mine;
    end if;
    for r in
      select d.absent_id, d.service_id, bool_or(a.role = 'leader') as leads
      from deputy d join staff s on s.id = d.absent_id and s.active
      join role_assignment a on a.staff_id = s.id and a.service_id = d.service_id
        and a.valid_from <= current_today() and (a.valid_until is null or a.valid_until >= current_today())
      where d.deputy_id = staff_member and d.ended_at is null
        and d.valid_from <= current_today() and d.valid_until >= current_today()
      group by d.absent_id, d.service_id
    loop
      continue when not ('service:' || r.service_id) = any (mine);
      mine := mine || ('staff:' || r.absent_id || '@' || r.service_id);
      if not ('staff:' || r.absent_id) = any (mine) then mine := mine || ('staff:' || r.absent_id); end if;
      if r.leads and not ('leader:' || r.service_id) = any (mine) then
        mine := mine || ('leader:' || r.service_id);
      end if;
    end loop;
    return mine;
  end $$;
`;

/** What of one's rows of access holds now: until its instant, and of another's place only in the service it is for. */
const HOLDS_NOW = `(until_at is null or until_at > current_instant())
      and (principal not like 'staff:%' or principal = current_actor()
        or principal || '@' || service_id = any (current_principals()))`;

const ACCESS = `
  alter table case_access add column until_at timestamptz;
  grant select (until_at, relation) on case_access to stafett_lookup;

  alter policy read_by_relation on case_access
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or (
      principal = any (current_principals()) and (until is null or until >= current_today())
      and (service_id is null or 'service:' || service_id = any (current_principals()))
      and ${HOLDS_NOW})));
  alter policy look_up_own_access on case_access
    using (${OWN_MUNICIPALITY} and principal = any (current_principals()) and ${HOLDS_NOW});

  create or replace function write_access(the_case uuid, d jsonb) returns void language plpgsql as $$
  begin
    if d ? 'remove' then
      delete from case_access a using jsonb_to_recordset(d->'remove') r(principal text, relation text)
      where a.case_id = the_case and a.principal = r.principal and a.relation = r.relation;
    end if;
    if d ? 'upsert' then
      insert into case_access (municipality_id, case_id, principal, relation, content, until, until_at, service_id,
          next_due)
      select current_municipality(), the_case, n.principal, n.relation, n.content, n.until, n."untilAt", n."serviceId",
          coalesce((select next_due from bti_case where id = the_case), 'infinity')
      from jsonb_to_recordset(d->'upsert') n(principal text, relation text, content boolean, until date,
          "untilAt" timestamptz, "serviceId" uuid)
      on conflict (case_id, principal, relation) do update set content = excluded.content, until = excluded.until,
          until_at = excluded.until_at, service_id = excluded.service_id;
    end if;
  end $$;
`;

/** In whose place a deputy acted; and no member of the family reads in the history who opened it in an emergency. */
const HISTORY = `
  alter table case_event add column actor_for_id uuid;

  create function is_emergency_note(the_case uuid, the_entry integer) returns boolean language plpgsql stable as $$
  begin
    return coalesce((select c.snapshot #> '{context,emergencyNotes}' @> to_jsonb(the_entry) from bti_case c
      where c.id = the_case), false);
  end $$;
  grant execute on function is_emergency_note(uuid, integer) to stafett_app;

  create policy not_of_emergencies on case_event as restrictive for select to stafett_app
    using (${OWN_MUNICIPALITY} and (
      type not in ('EMERGENCY_ACCESS_OPENED', 'EMERGENCY_ACCESS_ENDED', 'NOTE_WRITTEN')
      or current_actor() like 'staff:%'
      or type = 'NOTE_WRITTEN' and not is_emergency_note(case_id, number)));

  create or replace function write_history(the_case uuid, expected integer, entries jsonb) returns void
  language plpgsql as $$
  declare
    place integer := expected;
    entry jsonb;
  begin
    for entry in select jsonb_array_elements(entries) loop
      place := place + 1;
      insert into case_event (municipality_id, case_id, number, type, at, actor_kind, actor_id, actor_service_id,
          actor_for_id, subject, facts, texts, sealed, link, snapshot_hash, model_version, guide_version, checkpoint)
      values (current_municipality(), the_case, place, entry->>'type', (entry->>'at')::timestamptz,
          entry->'actor'->>'kind', entry->'actor'->>'id', (entry->'actor'->>'serviceId')::uuid,
          (entry->'actor'->>'forStaffId')::uuid,
          entry->'subject', entry->'facts', array(select jsonb_array_elements_text(entry->'texts')),
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
        'subject', e.subject, 'facts', e.facts, 'texts', to_jsonb(e.texts), 'sealed', encode(e.sealed, 'base64'),
        'wrappedKey', encode(k.wrapped, 'base64'), 'link', encode(e.link, 'base64'),
        'snapshotHash', encode(e.snapshot_hash, 'base64'), 'modelVersion', e.model_version,
        'guideVersion', e.guide_version, 'checkpoint', e.checkpoint) order by e.number), '[]')
    from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
    where e.case_id = the_case);
  end $$;
`;

/**
 * Every try, also of what there was nothing of. `told`: the family may read of it, decided once when it is over and never
 * after. Who asked for what is written by `break_glass` alone.
 */
const EMERGENCY_ACCESS = `
  create table emergency_access (
    id uuid primary key,
    municipality_id uuid not null,
    staff_id uuid not null,
    service_id uuid not null,
    key text not null,
    at timestamptz not null,
    reason text not null check (reason in
      ('acuteDanger', 'acuteHealth', 'crisis', 'holderUnreachable', 'suspicionOfHarm')),
    outcome text not null check (outcome in ('opening', 'opened', 'alreadyOpen', 'notNeeded', 'nothing', 'tooMany')),
    case_id uuid,
    child_id uuid,
    until_at timestamptz,
    decided_at timestamptz,
    told boolean not null default false,
    unique (municipality_id, staff_id, key)
  );
  create index emergency_access_staff on emergency_access (staff_id, at);
  create index emergency_access_case on emergency_access (case_id) where outcome = 'opened';
  create index emergency_access_undecided on emergency_access (until_at) where outcome = 'opened' and decided_at is null;

  ${forced('emergency_access')}
  create policy read_by_need on emergency_access for select to stafett_app
    using (${OWN_MUNICIPALITY} and (
      'staff:' || staff_id = current_actor()
      or 'role:auditor' = any (current_principals())
      or outcome = 'opened' and (told or current_actor() like 'staff:%') and sees_content(case_id)));
  create policy decided_by_worker on emergency_access to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  create policy tried on emergency_access to stafett_lookup
    using (${OWN_MUNICIPALITY} and 'staff:' || staff_id = current_actor())
    with check (${OWN_MUNICIPALITY} and 'staff:' || staff_id = current_actor());
  grant select on emergency_access to stafett_app, stafett_worker;
  grant update (decided_at, told) on emergency_access to stafett_worker;
  grant select, insert, update (outcome) on emergency_access to stafett_lookup;

  create policy in_emergency on case_access to stafett_lookup
    using (${OWN_MUNICIPALITY} and relation = 'emergency' and principal = current_actor())
    with check (${OWN_MUNICIPALITY} and relation = 'emergency' and principal = current_actor()
      and until_at is not null);
  grant insert, delete, update (until_at, service_id, content) on case_access to stafett_lookup;
  create policy tell_auditor on outbox for insert to stafett_lookup with check (true);
  grant insert on outbox to stafett_lookup;
  grant select (log, status) on bti_case to stafett_lookup;
`;

/**
 * p: { id, key, reason, serviceId, caseId? | childId? | idHash? (base64), until, mostADay, noticeId }
 * Answers { id, outcome, caseId?, until? }. 'opening': the actor has a relation to the case for a minute, in which the
 * writer of cases records the opening; finish_glass says what became of it. The same key again goes on where it was.
 */
const BREAK_GLASS = `
  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;

  create function break_glass(p jsonb) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    the_staff uuid := substr(current_actor(), 7)::uuid;
    the_try emergency_access;
    the_child uuid := (p->>'childId')::uuid;
    the_case uuid;
    found_outcome text;
    open_until timestamptz;
  begin
    if current_actor() not like 'staff:%' or not ('service:' || (p->>'serviceId')) = any (current_principals()) then
      raise exception 'not a service of the actor' using errcode = '42501';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('emergency ' || the_staff, 0));

    select * into the_try from emergency_access where staff_id = the_staff and key = p->>'key';
    if found then
      if the_try.outcome = 'opening' then perform open_for_a_moment(the_try.case_id, the_try.service_id); end if;
      return answer_of_try(the_try);
    end if;

    if p ? 'idHash' then
      select id into the_child from person
      where municipality_id = current_municipality() and id_hash = decode(p->>'idHash', 'base64');
    end if;
    if p ? 'caseId' then
      select id, child_id into the_case, the_child from bti_case
      where id = (p->>'caseId')::uuid and (level > 0 or log = 'opened');
    else
      select case_id into the_case from opened_log
      where municipality_id = current_municipality() and child_id = the_child;
    end if;

    if (select count(*) from emergency_access where staff_id = the_staff
          and (at at time zone 'Europe/Oslo')::date = current_today()) >= (p->>'mostADay')::integer then
      found_outcome := 'tooMany';
    elsif the_case is null then
      found_outcome := 'nothing';
    elsif exists (select from case_access a where a.case_id = the_case and a.principal = any (current_principals())
          and a.relation <> 'emergency' and a.content and (a.until is null or a.until >= current_today())
          and (a.service_id is null or 'service:' || a.service_id = any (current_principals()))) then
      found_outcome := 'notNeeded';
    else
      select a.until_at into open_until from case_access a
      where a.case_id = the_case and a.principal = current_actor() and a.relation = 'emergency'
        and a.until_at > current_instant() and 'service:' || a.service_id = any (current_principals());
      found_outcome := case when open_until is null then 'opening' else 'alreadyOpen' end;
    end if;

    insert into emergency_access (id, municipality_id, staff_id, service_id, key, at, reason, outcome, case_id, child_id,
        until_at)
    values ((p->>'id')::uuid, current_municipality(), the_staff, (p->>'serviceId')::uuid, p->>'key', current_instant(),
        p->>'reason', found_outcome, the_case, the_child,
        coalesce(open_until, case when found_outcome = 'opening' then (p->>'until')::timestamptz end))
    returning * into the_try;
    insert into outbox (id, municipality_id, intent, payload)
    values ((p->>'noticeId')::uuid, current_municipality(), 'principal.notify',
        jsonb_build_object('to', 'role:auditor', 'about', 'emergency.tried', 'emergencyAccessId', the_try.id));
    if found_outcome = 'opening' then perform open_for_a_moment(the_case, the_try.service_id); end if;
    return answer_of_try(the_try);
  end $$;

  create function answer_of_try(t emergency_access) returns jsonb language sql stable as $$
    select jsonb_build_object('id', t.id, 'outcome', t.outcome)
      || case when t.outcome in ('opening', 'opened', 'alreadyOpen', 'notNeeded')
           then jsonb_build_object('caseId', t.case_id, 'until', iso_instant(t.until_at)) else '{}' end
  $$;

  create function open_for_a_moment(the_case uuid, service uuid) returns void language plpgsql as $$
  begin
    insert into case_access (municipality_id, case_id, principal, relation, content, until_at, service_id)
    values (current_municipality(), the_case, current_actor(), 'emergency', true,
        current_instant() + interval '1 minute', service)
    on conflict (case_id, principal, relation) do update
      set content = true, until_at = excluded.until_at, service_id = excluded.service_id;
  end $$;

  create function finish_glass(the_id uuid, is_opened boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    the_case uuid;
  begin
    update emergency_access set outcome = case when is_opened then 'opened' else 'nothing' end
    where id = the_id and outcome = 'opening' returning case_id into the_case;
    if found and not is_opened then
      delete from case_access
      where case_id = the_case and principal = current_actor() and relation = 'emergency';
    end if;
  end $$;

  alter function break_glass(jsonb) owner to stafett_lookup;
  alter function finish_glass(uuid, boolean) owner to stafett_lookup;
  revoke execute on function break_glass(jsonb), finish_glass(uuid, boolean) from public;
  grant execute on function break_glass(jsonb), finish_glass(uuid, boolean) to stafett_app;
  grant execute on function answer_of_try(emergency_access), open_for_a_moment(uuid, uuid), iso_instant(timestamptz)
    to stafett_lookup;

  /* Nobody is named by an emergency, so it takes over no name either. */
  create or replace function reads_case_begun_by(author text, the_person uuid, the_service uuid) returns boolean
  language plpgsql stable as $$
  begin
    return exists (select from bti_case c join case_access a on a.case_id = c.id
      where c.created_by = author and c.home_service_id = the_service
        and a.content and a.relation <> 'emergency' and a.principal = any (current_principals())
        and (a.until is null or a.until >= current_today())
        and (a.service_id is null or 'service:' || a.service_id = any (current_principals()))
        and (c.child_id = the_person
          or exists (select from guardian_relation g where g.case_id = c.id and g.person_id = the_person)));
  end $$;

  /*
   * Whether somebody has reported covertly about the child of a case, or whoever opened it has begun a covert report that
   * names nobody since: then the family is never told of the opening.
   */
  create function is_covertly_reported(the_case uuid, the_child uuid, reporter uuid, since timestamptz) returns boolean
  language sql stable as $$
    select exists (select from protection_report r
      where r.kind = 'covert' and r.status <> 'closed'
        and (r.child_id = the_child or r.case_id in (select id from bti_case where child_id = the_child)
          or r.reporter_id = reporter and r.created_at >= since and r.child_id is null and r.case_id is null))
  $$;
  grant execute on function is_covertly_reported(uuid, uuid, uuid, timestamptz) to stafett_worker;
`;

/** What somebody looked at in an emergency is in the family's view of the log from when the emergency is. */
const LOOKS = `
  create function is_told_of(the_case uuid, by_whom text, looked_at timestamptz) returns boolean
  language plpgsql stable as $$
  begin
    return exists (select from emergency_access e
      where e.case_id = the_case and e.told and 'staff:' || e.staff_id = by_whom
        and looked_at between e.at and e.until_at);
  end $$;
  grant execute on function is_told_of(uuid, text, timestamptz) to stafett_app;

  create policy not_before_it_is_told on access_log as restrictive for select to stafett_app
    using (${OWN_MUNICIPALITY} and (relation is distinct from 'emergency' or current_actor() not like 'person:%'
      or is_told_of(case_id, actor, at)));
`;

/** Who reads in an emergency reads: they state no family and put right no birth date. */
const READING_ONLY = `
  create function acts_in_case(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return exists (select from case_access a
      where a.case_id = the_case and a.principal = any (current_principals()) and a.content
        and a.relation <> 'emergency');
  end $$;
  grant execute on function acts_in_case(uuid) to stafett_app;

  create policy not_added_in_emergency on guardian_relation as restrictive for insert to stafett_app
    with check (${OWN_MUNICIPALITY} and acts_in_case(case_id));
  create policy not_changed_in_emergency on guardian_relation as restrictive for update to stafett_app
    using (${OWN_MUNICIPALITY} and acts_in_case(case_id));
  create policy not_taken_back_in_emergency on guardian_relation as restrictive for delete to stafett_app
    using (${OWN_MUNICIPALITY} and acts_in_case(case_id));
`;

/** Noted by the tables themselves, so that no way of changing them leaves it out. Never changed. */
const DIRECTORY_EVENTS = `
  create table directory_event (
    id uuid primary key default gen_random_uuid(),
    municipality_id uuid not null,
    at timestamptz not null,
    actor text not null,
    what text not null,
    staff_id uuid,
    service_id uuid,
    role text,
    about_oneself boolean not null default false
  );
  create index directory_event_at on directory_event (municipality_id, at desc, id);

  ${forced('directory_event')}
  create policy read_by_auditor on directory_event for select to stafett_app
    using (${OWN_MUNICIPALITY} and 'role:auditor' = any (current_principals()));
  create policy noted on directory_event for insert to stafett_lookup with check (true);
  grant select on directory_event to stafett_app;
  grant insert on directory_event to stafett_lookup;
  create trigger unchangeable before update or delete or truncate on directory_event
    for each statement execute function refuse_change();

  create function note_directory_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    was jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
    now_is jsonb := to_jsonb(new);
    whose uuid := coalesce(now_is->>'staff_id', now_is->>'absent_id',
      case tg_table_name when 'staff' then now_is->>'id' end)::uuid;
    by_whom text := coalesce(current_actor(), 'system:' || session_user);
    done text := case
      when tg_op = 'INSERT' then 'added'
      when tg_table_name = 'staff' and was->'active' <> now_is->'active'
        then case when (now_is->>'active')::boolean then 'activated' else 'deactivated' end
      when now_is->>'ended_at' is not null or tg_table_name = 'role_assignment'
        and now_is->>'valid_until' < current_today()::text then 'ended'
      else 'changed' end;
  begin
    if was = now_is then return null; end if;
    insert into directory_event (municipality_id, at, actor, what, staff_id, service_id, role, about_oneself)
    values (new.municipality_id, current_instant(), by_whom,
        case tg_table_name when 'role_assignment' then 'role' else tg_table_name end || '.' || done, whose,
        coalesce(now_is->>'service_id', case tg_table_name when 'service' then now_is->>'id' end)::uuid,
        now_is->>'role', coalesce(by_whom = 'staff:' || whose, false));
    if by_whom = 'staff:' || whose and tg_table_name = 'role_assignment' and done <> 'ended' then
      insert into outbox (id, municipality_id, intent, payload)
      values (gen_random_uuid(), new.municipality_id, 'principal.notify',
          jsonb_build_object('to', 'role:auditor', 'about', 'role.givenToOneself'));
    end if;
    return null;
  end $$;
  alter function note_directory_change() owner to stafett_lookup;
  revoke execute on function note_directory_change() from public;

  ${['service', 'staff', 'role_assignment', 'deputy']
    .map(
      (table) => `
  create trigger noted after insert or update on ${table} for each row execute function note_directory_change();`,
    )
    .join('')}

  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;
