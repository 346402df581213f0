import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** Municipalities, their services, staff with roles, published guides; who a session acts for. */
export class Directory1795305600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
    await runner.query(ENTER);
    await runner.query(LOGIN);
  }

  down = noWayBack;
}

const TABLES = `
  create table municipality (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null default now()
  );

  create table service (
    id uuid primary key,
    municipality_id uuid not null references municipality,
    kind text not null,
    name text not null,
    outside boolean not null default false,
    calendar text,
    guide text,
    unique (municipality_id, id)
  );

  create table staff (
    id uuid primary key,
    municipality_id uuid not null references municipality,
    login_subject text not null,
    name text not null,
    email text,
    active boolean not null default true,
    unique (municipality_id, id),
    unique (municipality_id, login_subject)
  );
  create index staff_login on staff (login_subject);

  create table role_assignment (
    id uuid primary key,
    municipality_id uuid not null,
    staff_id uuid not null,
    service_id uuid,
    role text not null check (role in
      ('practitioner', 'leader', 'coordinatingUnit', 'manager', 'administrator', 'auditor')),
    valid_from date not null,
    valid_until date,
    foreign key (municipality_id, staff_id) references staff (municipality_id, id),
    foreign key (municipality_id, service_id) references service (municipality_id, id)
  );
  create index role_assignment_staff on role_assignment (staff_id);
  create index role_assignment_service on role_assignment (service_id);

  create table guide_version (
    municipality_id uuid not null references municipality,
    guide_id text not null,
    version integer not null check (version > 0),
    source text not null,
    parsed jsonb not null,
    published_at timestamptz not null default now(),
    published_by text not null,
    primary key (municipality_id, guide_id, version)
  );
`;

const POLICIES = `
  ${forced('municipality')}
  create policy read_all on municipality for select to stafett_app, stafett_worker, stafett_insights using (true);
  create policy kept_by_owner on municipality to stafett_owner using (true) with check (true);
  grant select on municipality to stafett_app, stafett_worker, stafett_insights;

  ${['service', 'staff', 'role_assignment', 'guide_version']
    .map(
      (table) => `
  ${forced(table)}
  create policy own_municipality on ${table} to stafett_app, stafett_worker
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});
  grant select on ${table} to stafett_worker;
  grant select, insert on ${table} to stafett_app;`,
    )
    .join('')}
  grant update (kind, name, outside, calendar, guide) on service to stafett_app;
  grant update (login_subject, name, email, active) on staff to stafett_app;
  grant update (valid_from, valid_until) on role_assignment to stafett_app;

  create policy own_municipality_facts on service for select to stafett_insights using (${OWN_MUNICIPALITY});
  grant select on service to stafett_insights;
`;

/**
 * Only roles that work with children open what a service takes part in: a manager sees numbers, an administrator and
 * an auditor no case.
 */
const ENTER = `
  create function enter(municipality uuid, actor text, today date default null) returns void language plpgsql as $$
  declare
    mine text[] := '{}';
  begin
    perform set_config('stafett.municipality', coalesce(municipality::text, ''), true),
            set_config('stafett.actor', coalesce(actor, ''), true),
            set_config('stafett.today', coalesce(today::text, ''), true),
            set_config('stafett.principals', '', true),
            set_config('stafett.writing', '', true);
    if actor like 'person:%' then
      mine := array[actor];
    elsif actor like 'staff:%' and current_user <> 'stafett_insights' then
      mine := principals_of_staff(substr(actor, 7)::uuid);
    end if;
    perform set_config('stafett.principals', mine::text, true);
  end $$;

  create function principals_of_staff(staff_member uuid) returns text[] language plpgsql stable as $$
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
    end loop;
    return mine;
  end $$;

  grant execute on function enter(uuid, text, date), principals_of_staff(uuid)
    to stafett_app, stafett_worker, stafett_insights;
`;

/** Before a session has a municipality, so across them: by the exact subject, never a list. */
const LOGIN = `
  create policy look_up_login on staff for select to stafett_lookup using (true);
  grant select (id, municipality_id, login_subject, active) on staff to stafett_lookup;

  create function find_staff_login(subject text) returns table (staff_id uuid, municipality_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
    select s.id, s.municipality_id from staff s where s.login_subject = subject and s.active
  $$;
  alter function find_staff_login(text) owner to stafett_lookup;
  revoke execute on function find_staff_login(text) from public;
  grant execute on function find_staff_login(text) to stafett_login;
`;
