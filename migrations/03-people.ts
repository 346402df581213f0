import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/**
 * Children, young people and guardians. Nobody inserts here: people are found or made by one function that answers the
 * same whether or not the person was known. Who may read a person follows from cases, and comes with them.
 */
export class People1795305600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
    await runner.query(FIND_OR_MAKE);
    await runner.query(LOGIN);
  }

  down = noWayBack;
}

/**
 * A name is kept as each service wrote it (`written_by`: who there), for a name one did not write oneself tells that somebody else knows the
 * child. `wrapped_key` opens the sealed columns of its row; destroying it erases them.
 */
const TABLES = `
  create table person (
    id uuid primary key default gen_random_uuid(),
    municipality_id uuid not null references municipality,
    kind text not null check (kind in ('identified', 'unborn', 'noNationalId')),
    birth_date date,
    id_hash bytea,
    sealed bytea,
    wrapped_key bytea,
    master_key_id text,
    created_at timestamptz not null default now(),
    check ((kind = 'identified') = (id_hash is not null)),
    unique (municipality_id, id),
    unique (municipality_id, id_hash)
  );
  create index person_login on person (id_hash);

  create table person_name (
    municipality_id uuid not null,
    person_id uuid not null,
    service_id uuid not null,
    written_by text not null,
    sealed bytea not null,
    wrapped_key bytea not null,
    master_key_id text not null,
    primary key (person_id, service_id),
    foreign key (municipality_id, person_id) references person (municipality_id, id),
    foreign key (municipality_id, service_id) references service (municipality_id, id)
  );

  create table person_name_part (
    municipality_id uuid not null,
    person_id uuid not null,
    service_id uuid not null,
    part bytea not null,
    primary key (service_id, part, person_id),
    foreign key (person_id, service_id) references person_name (person_id, service_id) on delete cascade
  );
  create index person_name_part_person on person_name_part (person_id, service_id);
`;

const POLICIES = `
  ${['person', 'person_name', 'person_name_part']
    .map(
      (table) => `
  ${forced(table)}
  create policy found_or_made on ${table} to stafett_lookup
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});
  create policy read_by_worker on ${table} for select to stafett_worker using (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select on ${table} to stafett_app, stafett_worker;`,
    )
    .join('')}
  grant select, insert on person to stafett_lookup;
  grant select, insert, update on person_name to stafett_lookup;
  grant select, insert, delete on person_name_part to stafett_lookup;
  grant update (birth_date) on person to stafett_app;

`;

/**
 * p: { id?, kind, birthDate?, idHash?, sealed?, wrappedKey?, masterKeyId?,
 *      name?: { serviceId, sealed, wrappedKey, masterKeyId, parts: [] } }, bytes in base64.
 * Returns an id that says nothing of whether the person was known. What is given of a known person is not looked at,
 * except the name, which becomes the service's own. A name that a colleague wrote stays, for it may be read in cases that
 * the actor does not know of; whoever has taken over a case puts right the name that its author wrote.
 */
const FIND_OR_MAKE = `
  create function find_or_make_person(p jsonb) returns uuid
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
    on conflict (municipality_id, id_hash) do nothing
    returning id into found_id;
    if found_id is null then
      select id into strict found_id from person
      where municipality_id = current_municipality() and id_hash = hash;
    end if;
    if jsonb_typeof(p->'name') = 'object' then
      perform name_person(found_id, p->'name');
    end if;
    return found_id;
  end $$;

  create function name_person(person uuid, n jsonb) returns void language plpgsql as $$
  declare
    service uuid := (n->>'serviceId')::uuid;
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
    if not found then return; end if;
    delete from person_name_part where person_id = person and service_id = service;
    insert into person_name_part (municipality_id, person_id, service_id, part)
    select distinct current_municipality(), person, service, decode(part, 'base64')
    from jsonb_array_elements_text(n->'parts') part;
  end $$;

  alter function find_or_make_person(jsonb) owner to stafett_lookup;
  alter function name_person(uuid, jsonb) owner to stafett_lookup;
  revoke execute on function find_or_make_person(jsonb), name_person(uuid, jsonb) from public;
  grant execute on function find_or_make_person(jsonb) to stafett_app, stafett_worker;
`;

/** The keyed hash is of the whole installation, so that one login finds the person in every municipality. */
const LOGIN = `
  create policy look_up_login on person for select to stafett_lookup
    using (current_setting('stafett.looking_up_login', true) = 'yes');

  create function find_person_login(hash bytea) returns table (person_id uuid, municipality_id uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform set_config('stafett.looking_up_login', 'yes', true);
    return query select p.id, p.municipality_id from person p where p.id_hash = hash;
    perform set_config('stafett.looking_up_login', '', true);
  end $$;
  alter function find_person_login(bytea) owner to stafett_lookup;
  revoke execute on function find_person_login(bytea) from public;
  grant execute on function find_person_login(bytea) to stafett_login;
`;
