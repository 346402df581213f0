import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY, partOfCase, related, sees, SYSTEM } from './row-security.js';

/** Cases, who has which relation to them, and the receipts of commands. */
export class Cases1795305600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASE);
    await runner.query(ACCESS);
    await runner.query(CASE_POLICIES);
    await runner.query(OPENED_LOG);
    await runner.query(CASE_KEY);
    await runner.query(RECEIPT);
  }

  down = noWayBack;
}

/**
 * `version` is the number of the last history entry. No index on what every event changes, and room on the page, so
 * that an update stays within it. What every event writes has no foreign key to it: such rows come only from write_case, which has just found the case,
 * cases are never deleted, and the check would cost a tenth of the write.
 */
const CASE = `
  create table bti_case (
    id uuid primary key,
    municipality_id uuid not null,
    child_id uuid not null,
    guide_id text not null,
    guide_version integer not null,
    model_version integer not null,
    snapshot jsonb not null,
    version integer not null,
    head bytea not null,
    status text not null check (status in ('open', 'closed')),
    level smallint not null,
    step text not null,
    guide_step text,
    log text not null,
    consent_state text not null,
    relay_state text not null,
    home_service_id uuid not null,
    holder_staff_id uuid,
    holder_service_id uuid,
    level_since timestamptz not null,
    missing_next_date boolean not null,
    stuck boolean not null,
    acute boolean not null,
    groups text[] not null,
    next_due date,
    created_by text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    foreign key (municipality_id, child_id) references person (municipality_id, id),
    foreign key (municipality_id, home_service_id) references service (municipality_id, id),
    foreign key (municipality_id, guide_id, guide_version)
      references guide_version (municipality_id, guide_id, version)
  ) with (fillfactor = 70);
  create index bti_case_child on bti_case (child_id);
`;

/**
 * Its own rows are all that an actor reads of it, and of those only what still holds: `service_id` is where the actor
 * must still work. That is what the lookups of the other policies rest on. `next_due`
 * repeats the case's, 'infinity' when there is none: the work list reads this index and nothing else.
 */
const ACCESS = `
  create table case_access (
    municipality_id uuid not null,
    case_id uuid not null,
    principal text not null,
    relation text not null,
    content boolean not null,
    until date,
    service_id uuid,
    next_due date not null default 'infinity',
    primary key (case_id, principal, relation)
  );
  create index case_access_work_list on case_access (principal, next_due, case_id);

  ${partOfCase(
    'case_access',
    `(principal = any (current_principals()) and (until is null or until >= current_today())
      and (service_id is null or 'service:' || service_id = any (current_principals())))`,
  )}

  create function sees_case(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return ${related('the_case')};
  end $$;
  create function sees_content(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return ${sees('the_case')};
  end $$;
  grant execute on function sees_case(uuid), sees_content(uuid) to stafett_app, stafett_worker;
`;

const CASE_POLICIES = `
  ${forced('bti_case')}
  create policy read_by_relation on bti_case for select to stafett_app
    using (${OWN_MUNICIPALITY} and (id = current_writing() or ${related('bti_case.id')}));
  create policy read_by_worker on bti_case for select to stafett_worker using (${OWN_MUNICIPALITY} and ${SYSTEM});
  create policy update_in_write on bti_case for update to stafett_app, stafett_worker
    using (${OWN_MUNICIPALITY} and id = current_writing()) with check (${OWN_MUNICIPALITY});
  create policy make on bti_case for insert to stafett_app, stafett_worker
    with check (${OWN_MUNICIPALITY} and created_by = current_actor());
  grant select, insert on bti_case to stafett_app, stafett_worker;
  grant update (guide_id, guide_version, model_version, snapshot, version, head, status, level, step, guide_step, log,
    consent_state, relay_state, home_service_id, holder_staff_id, holder_service_id, level_since, missing_next_date,
    stuck, acute, groups, next_due, changed_at) on bti_case to stafett_app, stafett_worker;
`;

/** One opened log per child; only those who write its case see the row. */
const OPENED_LOG = `
  create table opened_log (
    municipality_id uuid not null,
    child_id uuid not null,
    case_id uuid not null references bti_case,
    primary key (municipality_id, child_id)
  );
  create index opened_log_case on opened_log (case_id);
  ${partOfCase('opened_log', 'false')}
  revoke update on opened_log from stafett_app, stafett_worker;
  create policy look_up on opened_log for select to stafett_lookup using (${OWN_MUNICIPALITY});
  grant select on opened_log to stafett_lookup;

  create function is_log_open_for(child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    return exists (select from opened_log where municipality_id = current_municipality() and child_id = child);
  end $$;
  alter function is_log_open_for(uuid) owner to stafett_lookup;
  revoke execute on function is_log_open_for(uuid) from public;
  grant execute on function is_log_open_for(uuid) to stafett_app, stafett_worker;
`;

/** Whoever may write needs the key of the case; what it opens is guarded with the entries. */
const CASE_KEY = `
  create table case_key (
    municipality_id uuid not null,
    case_id uuid primary key references bti_case,
    wrapped bytea not null,
    master_key_id text not null
  );
  ${partOfCase('case_key', 'sees_case(case_id)')}
  create policy rewrap on case_key for update to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY});
`;

/** Its unique key holds the actor, so a duplicate tells nothing but what the actor did. */
const RECEIPT = `
  create table receipt (
    municipality_id uuid not null,
    actor text not null,
    key text not null,
    request_hash bytea not null,
    response jsonb not null,
    created_at timestamptz not null default now(),
    primary key (municipality_id, actor, key)
  );
  ${forced('receipt')}
  create policy own on receipt to stafett_app, stafett_worker
    using (${OWN_MUNICIPALITY} and actor = current_actor())
    with check (${OWN_MUNICIPALITY} and actor = current_actor());
  grant select, insert on receipt to stafett_app, stafett_worker;
`;
