import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  BEING_WRITTEN,
  forced,
  noWayBack,
  OWN_MUNICIPALITY,
  OWN_MUNICIPALITY_COUNTED,
  SYSTEM,
} from './row-security.js';

/** One-time effects that wait for a worker, and what insight counts. */
export class OutboxAndFacts1795305600008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTBOX);
    await runner.query(PENDING);
    await runner.query(FACTS);
    await runner.query(FACT_POLICIES);
  }

  down = noWayBack;
}

/** `payload`: ids and codes only. Rows without a case belong to aggregates that write their own. */
const OUTBOX = `
  create table outbox (
    id uuid primary key,
    municipality_id uuid not null,
    case_id uuid,
    intent text not null,
    payload jsonb not null,
    created_at timestamptz not null default now(),
    done_at timestamptz,
    attempts integer not null default 0
  );
  create index outbox_pending on outbox (created_at, id) where done_at is null;

  ${forced('outbox')}
  create policy add_in_write on outbox for insert to stafett_app, stafett_worker
    with check (${OWN_MUNICIPALITY} and (case_id is null or ${BEING_WRITTEN}));
  create policy handled_by_worker on outbox to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant insert on outbox to stafett_app;
  grant select, insert, delete on outbox to stafett_worker;
  grant update (done_at, attempts) on outbox to stafett_worker;
`;

/** The last function of the lookup role, which needed the right to make them only until here. */
const PENDING = `
  create policy look_up_pending on outbox for select to stafett_lookup using (true);
  grant select (id, municipality_id, intent, created_at, done_at) on outbox to stafett_lookup;
  create function pending_outbox(max integer)
  returns table (id uuid, municipality_id uuid, intent text, created_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
    select o.id, o.municipality_id, o.intent, o.created_at from outbox o
    where o.done_at is null order by o.created_at, o.id limit max
  $$;
  alter function pending_outbox(integer) owner to stafett_lookup;
  revoke execute on function pending_outbox(integer) from public;
  grant execute on function pending_outbox(integer) to stafett_worker;

  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;

/**
 * Without case, child or staff: `fact_key` and `pair_key` are keyed hashes, so that a case writes its own rows again
 * and a later answer meets its first, and nobody gets from a number to a child.
 */
const FACTS = `
  create table measurement_fact (
    municipality_id uuid not null,
    fact_key bytea not null,
    pair_key bytea not null,
    instrument text not null,
    time_point text not null,
    respondent text not null,
    status text not null check (status in ('planned', 'answered')),
    due_date date not null,
    answered_on date,
    scores jsonb,
    band text,
    service_id uuid not null,
    level smallint not null,
    age_band text,
    groups text[] not null,
    intervention_kinds text[] not null,
    primary key (municipality_id, fact_key)
  );

  create table level_spell (
    municipality_id uuid not null,
    fact_key bytea not null,
    pair_key bytea not null,
    spell integer not null,
    level smallint not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    entered text not null,
    ended_by text,
    service_id uuid not null,
    groups text[] not null,
    primary key (municipality_id, fact_key)
  );
`;

/** They have no case to compare with, so the wall is that a case is being written at all. */
const FACT_POLICIES = ['measurement_fact', 'level_spell']
  .map(
    (table) => `
  ${forced(table)}
  create policy kept_in_write on ${table} to stafett_app, stafett_worker
    using (${OWN_MUNICIPALITY} and current_writing() is not null)
    with check (${OWN_MUNICIPALITY} and current_writing() is not null);
  create policy verified_by_worker on ${table} for select to stafett_worker using (${OWN_MUNICIPALITY} and ${SYSTEM});
  create policy counted on ${table} for select to stafett_insights using (${OWN_MUNICIPALITY_COUNTED});
  grant select, insert, update, delete on ${table} to stafett_app, stafett_worker;
  grant select on ${table} to stafett_insights;`,
  )
  .join('');
