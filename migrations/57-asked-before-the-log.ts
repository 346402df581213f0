import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/**
 * Who is asked for the consent that opens a log has no relation by which they see the case: their row of `case_access` is of
 * the principal `asked:<person>`, which only the door of the question enters as. Through every other door there is nothing.
 */
export class AskedBeforeTheLog1795305600057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTER);
    await runner.query(PARTS_OF_CASE);
    await runner.query(FAMILY_SEEN);
    await runner.query(WHOSE_LOG);
    await runner.query(LOGIN_ROLES);
  }

  down = noWayBack;
}

/** As in 29. `asked:<person>` is that person, and nothing of what they are to cases but what they are asked. */
const ENTER = `
  create or replace function enter(municipality uuid, actor text, today date default null,
    now timestamptz default null) returns void language plpgsql as $$
  declare
    said text;
    mine text[];
  begin
    said := set_config('stafett.municipality', coalesce(municipality::text, ''), true)
      || set_config('stafett.actor', coalesce(regexp_replace(actor, '^asked:', 'person:'), ''), true)
      || set_config('stafett.today', coalesce(today::text, ''), true)
      || set_config('stafett.principals', '', true)
      || set_config('stafett.writing', '', true)
      || case when now is not null then set_config('stafett.now', now::text, true) else '' end;
    mine := case
      when actor like 'person:%' or actor like 'asked:%' then array[actor]
      when actor like 'staff:%' and current_user <> 'stafett_insights' then principals_of_staff(substr(actor, 7)::uuid)
      else '{}' end;
    said := set_config('stafett.principals', mine::text, true);
  end $$;
`;

/** As in 14, and its people also for who is asked: whose yes is needed is decided by them, and shown to nobody. */
const PARTS_OF_CASE = `
  create or replace function parts_of_case(the_case uuid, p jsonb) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    relations jsonb;
    needs_people boolean;
    child uuid;
    found_case jsonb;
  begin
    select jsonb_agg(jsonb_build_object('principal', a.principal, 'relation', a.relation, 'content', a.content)),
        bool_or(a.content or a.relation = 'invited')
      into relations, needs_people from case_access a
      where a.case_id = the_case and a.principal = any (current_principals());
    if relations is not null or is_worker() then
      select c.child_id, jsonb_build_object(
          'id', c.id, 'childId', c.child_id, 'guideId', c.guide_id, 'guideVersion', c.guide_version,
          'modelVersion', c.model_version, 'version', c.version, 'snapshot', c.snapshot,
          'head', encode(c.head, 'base64'), 'nextDue', c.next_due, 'createdBy', c.created_by,
          'createdAt', iso_instant(c.created_at), 'changedAt', iso_instant(c.changed_at),
          'wrappedKey', encode(k.wrapped, 'base64'), 'masterKeyId', k.master_key_id)
        into child, found_case
        from bti_case c left join case_key k on k.case_id = c.id
        where c.id = the_case;
    end if;
    return jsonb_build_object(
      'case', found_case,
      'relations', coalesce(case when found_case is not null then relations end, '[]'),
      'receipt', (select jsonb_build_object('requestHash', encode(r.request_hash, 'base64'), 'response', r.response)
          from receipt r
          where r.municipality_id = current_municipality() and r.actor = current_actor() and r.key = p->>'key'))
      || case when needs_people and (p->>'withPeople')::boolean and found_case is not null
           then people_of_case(the_case, child) else '{}' end;
  end $$;
`;

/**
 * As in 19. Who has just opened the log by the last yes has no relation left that shows them the family it was decided on:
 * it is read as what this transaction has written.
 */
const FAMILY_SEEN = `
  create function family_being_written(the_case uuid) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from bti_case where id = the_case and municipality_id = current_municipality()
        and xmin = pg_current_xact_id()::xid) then
      raise exception 'the case was not changed by this transaction' using errcode = '42501';
    end if;
    return family_of_case(the_case);
  end $$;
  revoke execute on function family_being_written(uuid) from public;
  grant execute on function family_being_written(uuid) to stafett_app, stafett_worker;
  set local role none;
  grant create on schema public to stafett_case_reader;
  set local role stafett_owner;
  alter function family_being_written(uuid) owner to stafett_case_reader;
  set local role none;
  revoke create on schema public from stafett_case_reader;
  set local role stafett_owner;

  create or replace function write_case_with(p jsonb) returns jsonb language plpgsql as $$
  declare
    answer jsonb := write_case(p - 'relation' - 'file' - 'familySeen');
    the_case uuid := (p->>'caseId')::uuid;
  begin
    if answer->>'status' <> 'written' then return answer; end if;
    if p ? 'familySeen' and p->'familySeen' <> family_being_written(the_case) then
      raise exception 'read the case again' using errcode = 'ST002';
    end if;
    if p ? 'relation' then perform write_relation(the_case, p->'relation'); end if;
    if p ? 'file' then
      perform set_config('stafett.writing', the_case::text, true);
      perform write_file(the_case, (p->>'expectedVersion')::integer + 1, p->'file');
      perform set_config('stafett.writing', '', true);
    end if;
    return answer;
  end $$;
`;

/** A parent of several is told which of the children it is about, by the name that the asking service knows. */
const WHOSE_LOG = `
  create function is_invited_about(the_person uuid, naming_service uuid) returns boolean language plpgsql stable as $$
  begin
    return exists (select from bti_case c join case_access a on a.case_id = c.id
      where c.child_id = the_person and (naming_service is null or c.home_service_id = naming_service)
        and a.relation = 'invited' and a.principal = any (current_principals()));
  end $$;
  grant execute on function is_invited_about(uuid, uuid) to stafett_app;

  create policy read_when_invited on person for select to stafett_app
    using (${OWN_MUNICIPALITY} and (current_principals())[1] like 'asked:%' and is_invited_about(id, null));
  create policy read_when_invited on person_name for select to stafett_app
    using (${OWN_MUNICIPALITY} and (current_principals())[1] like 'asked:%' and is_invited_about(person_id, service_id));
`;

/** As in 15, and of whoever is asked: without it nobody who has no case yet is let in to answer. */
const LOGIN_ROLES = `
  create or replace function login_roles(the_municipality uuid, kind text, subject uuid, today date) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    principals text[] := array['person:' || subject, 'asked:' || subject];
  begin
    if kind = 'staff' then
      return (select coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'serviceId', a.service_id)
            order by a.role, a.service_id), '[]')
        from staff s join role_assignment a on a.staff_id = s.id
        where s.id = subject and s.municipality_id = the_municipality and s.active
          and a.valid_from <= today and (a.valid_until is null or a.valid_until >= today));
    end if;
    perform set_config('stafett.municipality', the_municipality::text, true);
    perform set_config('stafett.principals', principals::text, true);
    return (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'serviceId', null) order by r.role), '[]')
      from (select distinct case
              when a.relation = 'child' then 'youngPerson'
              when a.relation = 'invited' and exists (select from bti_case c
                where c.id = a.case_id and c.child_id = subject) then 'youngPerson'
              else 'guardian' end as role
            from case_access a
            where a.principal = any (principals)
              and (a.relation in ('guardian', 'child') and a.content or a.relation = 'invited')
              and (a.until is null or a.until >= today)) r);
  end $$;
`;
