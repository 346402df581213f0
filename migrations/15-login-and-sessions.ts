import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack } from './row-security.js';

/** Sessions on the server, sign-ins that have begun, roles that come from the municipality's directory of employees. */
export class LoginAndSessions1795305600015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SOURCE_OF_ROLES);
    await runner.query(LOOK_UP);
    await runner.query(LOGIN_ROLES);
  }

  down = noWayBack;
}

/**
 * Only `stafett_login` comes here, across municipalities, by the hash of a secret. What is in a cookie is never stored.
 * `provider` is null for a session that the process itself opened. `subject_hash` is keyed, `id_token` sealed.
 */
const TABLES = `
  create table login_session (
    id uuid primary key,
    token_hash bytea not null unique,
    municipality_id uuid not null references municipality,
    kind text not null check (kind in ('staff', 'person')),
    subject_id uuid not null,
    provider text,
    acr text,
    provider_session text,
    subject_hash bytea,
    id_token bytea,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    ends_at timestamptz not null
  );
  create index login_session_subject on login_session (subject_id);
  create index login_session_end on login_session (ends_at);
  create index login_session_provider on login_session (provider, provider_session);
  create index login_session_provider_subject on login_session (provider, subject_hash);

  create table login_attempt (
    state_hash bytea primary key,
    browser_hash bytea not null,
    provider text not null,
    sealed bytea not null,
    ends_at timestamptz not null
  );
  create index login_attempt_end on login_attempt (ends_at);

  create table logout_token (
    provider text not null,
    token_hash bytea not null,
    ends_at timestamptz not null,
    primary key (provider, token_hash)
  );

  ${['login_session', 'login_attempt', 'logout_token']
    .map(
      (table) => `
  ${forced(table)}
  create policy of_login on ${table} to stafett_login using (true) with check (true);
  grant select, insert, delete on ${table} to stafett_login;`,
    )
    .join('')}
  grant update (last_seen_at) on login_session to stafett_login;
`;

/** What the directory no longer says ends at the next sign-in; what was assigned here does not. */
const SOURCE_OF_ROLES = `
  alter table role_assignment add column source text not null default 'assigned'
    check (source in ('assigned', 'directory'));
`;

const LOOK_UP = `
  create policy look_up_login on role_assignment for select to stafett_lookup using (true);
  grant select (municipality_id, staff_id, service_id, role, valid_from, valid_until) on role_assignment
    to stafett_lookup;
  grant select (relation) on case_access to stafett_lookup;
`;

/**
 * The roles of this moment, asked for with the session: a role that ended stops opening doors at once. A person of the
 * family holds one where there is a case to see.
 */
const LOGIN_ROLES = `
  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;

  create function login_roles(the_municipality uuid, kind text, subject uuid, today date) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if kind = 'staff' then
      return (select coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'serviceId', a.service_id)
            order by a.role, a.service_id), '[]')
        from staff s join role_assignment a on a.staff_id = s.id
        where s.id = subject and s.municipality_id = the_municipality and s.active
          and a.valid_from <= today and (a.valid_until is null or a.valid_until >= today));
    end if;
    perform set_config('stafett.municipality', the_municipality::text, true);
    perform set_config('stafett.principals', array['person:' || subject]::text, true);
    return (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'serviceId', null) order by r.role), '[]')
      from (select distinct case a.relation when 'child' then 'youngPerson' else 'guardian' end as role
            from case_access a
            where a.principal = 'person:' || subject and a.relation in ('guardian', 'child') and a.content
              and (a.until is null or a.until >= today)) r);
  end $$;

  create function old_enough(the_municipality uuid, the_person uuid, today date, years integer) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform set_config('stafett.municipality', the_municipality::text, true);
    return coalesce((select p.birth_date <= today - make_interval(years => years) from person p
      where p.id = the_person), true);
  end $$;

  alter function old_enough(uuid, uuid, date, integer) owner to stafett_lookup;
  alter function login_roles(uuid, text, uuid, date) owner to stafett_lookup;
  revoke execute on function login_roles(uuid, text, uuid, date), old_enough(uuid, uuid, date, integer)
    from public;
  grant execute on function login_roles(uuid, text, uuid, date), old_enough(uuid, uuid, date, integer)
    to stafett_login;

  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;
