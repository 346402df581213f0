import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BEING_WRITTEN, forced, noWayBack, OWN_MUNICIPALITY, sees, SYSTEM } from './row-security.js';

/** What happened in a case: facts in clear, text sealed, each entry linked to the one before. Never changed. */
export class History1795305600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HISTORY);
    await runner.query(UNCHANGEABLE);
    await runner.query(ENTRY_KEY);
  }

  down = noWayBack;
}

/** `subject` and `texts` (names of those that were given) are what the model was told besides, so replay must be. */
const HISTORY = `
  create table case_event (
    municipality_id uuid not null,
    case_id uuid not null,
    number integer not null,
    type text not null,
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('staff', 'person', 'system')),
    actor_id text not null,
    actor_service_id uuid,
    subject jsonb not null,
    facts jsonb not null,
    texts text[] not null default '{}',
    sealed bytea,
    link bytea not null,
    snapshot_hash bytea not null,
    model_version integer not null,
    guide_version integer not null,
    checkpoint jsonb,
    recorded_at timestamptz not null default now(),
    primary key (case_id, number)
  );
`;

/**
 * First wall: no grant. Second: a trigger, for the owner too. It fires for the statement, so also where row security
 * leaves no row.
 */
const UNCHANGEABLE = `
  ${forced('case_event')}
  create policy read_with_content on case_event for select to stafett_app
    using (${OWN_MUNICIPALITY} and ${sees('case_event.case_id')});
  create policy read_by_worker on case_event for select to stafett_worker using (${OWN_MUNICIPALITY} and ${SYSTEM});
  create policy add_in_write on case_event for insert to stafett_app, stafett_worker
    with check (${OWN_MUNICIPALITY} and ${BEING_WRITTEN});
  grant select, insert on case_event to stafett_app, stafett_worker;

  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'history cannot be changed' using errcode = 'ST003';
  end $$;
  create trigger unchangeable before update or delete or truncate on case_event
    for each statement execute function refuse_change();
`;

/** The only part of an entry that can go: without it the sealed text is noise, and the chain stays whole. */
const ENTRY_KEY = `
  create table entry_key (
    municipality_id uuid not null,
    case_id uuid not null,
    number integer not null,
    wrapped bytea not null,
    primary key (case_id, number)
  );
  ${forced('entry_key')}
  create policy read_with_content on entry_key for select to stafett_app
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or sees_content(case_id)));
  create policy read_by_worker on entry_key for select to stafett_worker using (${OWN_MUNICIPALITY} and ${SYSTEM});
  create policy add_in_write on entry_key for insert to stafett_app, stafett_worker
    with check (${OWN_MUNICIPALITY} and ${BEING_WRITTEN});
  create policy destroy_in_write on entry_key for delete to stafett_app, stafett_worker
    using (${OWN_MUNICIPALITY} and ${BEING_WRITTEN});
  grant select, insert, delete on entry_key to stafett_app, stafett_worker;
`;
