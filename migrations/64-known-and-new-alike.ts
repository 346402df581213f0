import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** What a door says of somebody is the same whether or not they are known; so is the work that it takes. */
export class KnownAndNewAlike1795305600064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FIND_OR_MAKE);
    await runner.query(NAME_PERSON);
    await runner.query(STOOD_IN_FOR);
  }

  down = noWayBack;
}

/**
 * As in 03, but a person who is known is written as well, with what stands there already: otherwise a transaction that has
 * nothing to write tells by its time that somebody knows the child.
 */
const FIND_OR_MAKE = `
  create or replace function find_or_make_person(p jsonb) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    hash bytea := decode(p->>'idHash', 'base64');
    found_id uuid;
  begin
    if current_municipality() is null or current_actor() is null then
      raise exception 'nobody has entered' using errcode = '42501';
    end if;
    insert into person (id, municipality_id, kind, birth_date, id_hash, sealed, wrapped_key, master_key_id)
    values (coalesce((p->>'id')::uuid, gen_random_uuid()), current_municipality(), p->>'kind', (p->>'birthDate')::date, hash, decode(p->>'sealed', 'base64'),
            decode(p->>'wrappedKey', 'base64'), p->>'masterKeyId')
    on conflict (municipality_id, id_hash) do update set id_hash = excluded.id_hash
    returning id into found_id;
    if jsonb_typeof(p->'name') = 'object' then
      perform name_person(found_id, p->'name');
    end if;
    return found_id;
  end $$;
`;

/** As in 03, but a name that stays is written again too: nobody is told by time that somebody else in the service named the child. */
const NAME_PERSON = `
  create or replace function name_person(person uuid, n jsonb) returns void language plpgsql as $$
  declare
    service uuid := (n->>'serviceId')::uuid;
    parts bytea[] := array(select distinct decode(part, 'base64') from jsonb_array_elements_text(n->'parts') part);
  begin
    if not ('service:' || service = any (current_principals()) or current_actor() like 'system:%') then
      raise exception 'not a service of the actor' using errcode = '42501';
    end if;
    insert into person_name as known (municipality_id, person_id, service_id, written_by, sealed, wrapped_key,
      master_key_id)
    values (current_municipality(), person, service, current_actor(), decode(n->>'sealed', 'base64'),
            decode(n->>'wrappedKey', 'base64'), n->>'masterKeyId')
    on conflict (person_id, service_id) do update
      set written_by = excluded.written_by, sealed = excluded.sealed, wrapped_key = excluded.wrapped_key,
        master_key_id = excluded.master_key_id
      where known.written_by = current_actor() or reads_case_begun_by(known.written_by, person, service);
    if not found then
      update person_name set written_by = written_by where person_id = person and service_id = service;
      parts := array(select part from person_name_part where person_id = person and service_id = service);
    end if;
    delete from person_name_part where person_id = person and service_id = service;
    insert into person_name_part (municipality_id, person_id, service_id, part)
    select current_municipality(), person, service, part from unnest(parts) part;
  end $$;
`;

/** The roles in whose place somebody stands today: they open what those open, so a login must be sure enough for them too. */
const STOOD_IN_FOR = `
  create policy look_up_stood_in_for on deputy for select to stafett_lookup using (${OWN_MUNICIPALITY});
  grant select (municipality_id, service_id, absent_id, deputy_id, valid_from, valid_until, ended_at) on deputy
    to stafett_lookup;

  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;

  create function roles_stood_in_for(the_municipality uuid, the_staff uuid, today date) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform set_config('stafett.municipality', the_municipality::text, true);
    if not exists (select from deputy d where d.deputy_id = the_staff and d.ended_at is null) then return '[]'; end if;
    return (select coalesce(jsonb_agg(distinct jsonb_build_object('role', a.role, 'serviceId', a.service_id)), '[]')
      from deputy d
        join staff s on s.id = d.absent_id and s.active
        join role_assignment a on a.staff_id = s.id and a.service_id = d.service_id
          and a.valid_from <= today and (a.valid_until is null or a.valid_until >= today)
      where d.deputy_id = the_staff and d.ended_at is null and d.valid_from <= today and d.valid_until >= today
        and exists (select from role_assignment own where own.staff_id = the_staff and own.service_id = d.service_id
          and own.role in ('practitioner', 'leader', 'coordinatingUnit')
          and own.valid_from <= today and (own.valid_until is null or own.valid_until >= today)));
  end $$;
  alter function roles_stood_in_for(uuid, uuid, date) owner to stafett_lookup;
  revoke execute on function roles_stood_in_for(uuid, uuid, date) from public;
  grant execute on function roles_stood_in_for(uuid, uuid, date) to stafett_login;

  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;
