import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/**
 * Work that takes longer than an answer may: asked for by somebody of the staff, carried out by a worker, found again by
 * whoever asked, and gone after a while. Of cases it holds nothing: a directory to take in, or numbers without a child.
 */
export class LongWork1795305600060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LONG_WORK);
    await runner.query(IMPORTING);
  }

  down = noWayBack;
}

const OWN = `${OWN_MUNICIPALITY} and asked_by = current_actor()`;

const LONG_WORK = `
  create table long_work (
    id uuid primary key,
    municipality_id uuid not null references municipality,
    asked_by text not null check (asked_by like 'staff:%'),
    kind text not null check (kind in ('servicesImport', 'staffImport', 'statusReport')),
    language text not null check (language in ('nb', 'nn', 'en')),
    state text not null check (state in ('checked', 'waiting', 'running', 'done', 'failed')),
    settings jsonb not null,
    content bytea,
    outcome jsonb,
    print bytea,
    steps integer not null default 0,
    steps_done integer not null default 0,
    attempts integer not null default 0,
    failure text,
    asked_at timestamptz not null,
    finished_at timestamptz,
    expires_on date not null,
    check (state in ('done', 'failed') = (finished_at is not null))
  );
  create index long_work_own on long_work (municipality_id, asked_by, asked_at desc);
  create index long_work_expires on long_work (municipality_id, expires_on);
  ${forced('long_work')}
  create policy own on long_work to stafett_app using (${OWN}) with check (${OWN});
  create policy carried_out on long_work to stafett_worker
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});
  grant select, delete on long_work to stafett_app, stafett_worker;
  grant insert (id, municipality_id, asked_by, kind, language, state, settings, content, outcome, asked_at, expires_on)
    on long_work to stafett_app;
  grant update (state, expires_on) on long_work to stafett_app;
  grant update (state, content, outcome, print, steps, steps_done, attempts, failure, finished_at, expires_on)
    on long_work to stafett_worker;
`;

const BY_IMPORT = `${OWN_MUNICIPALITY} and is_importing()`;

/** The worker writes the directory only for an administrator who has asked for an import, and in their name. */
const IMPORTING = `
  create function is_importing() returns boolean language plpgsql stable as $$
  begin
    return exists (select from long_work w
      where w.municipality_id = current_municipality() and w.asked_by = current_actor() and w.state = 'running'
        and w.kind in ('servicesImport', 'staffImport'))
      and exists (select from role_assignment r join staff s on s.id = r.staff_id
        where 'staff:' || s.id = current_actor() and s.active and r.role = 'administrator'
          and r.valid_from <= current_today() and (r.valid_until is null or r.valid_until >= current_today()));
  end $$;
  revoke execute on function is_importing() from public;
  grant execute on function is_importing() to stafett_worker;
  ${['service', 'staff', 'role_assignment']
    .map(
      (table) => `
  create policy imported on ${table} as restrictive for insert to stafett_worker with check (${BY_IMPORT});
  create policy changed_by_import on ${table} as restrictive for update to stafett_worker
    using (${BY_IMPORT}) with check (${BY_IMPORT});
  grant insert on ${table} to stafett_worker;`,
    )
    .join('')}
  grant update (kind, name, outside, calendar) on service to stafett_worker;
  grant update (name, email, language, active) on staff to stafett_worker;
  grant update (valid_from, valid_until) on role_assignment to stafett_worker;
`;
