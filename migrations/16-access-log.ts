import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIT, READING, REVIEWS } from './access-log-readers.js';
import { forced, noWayBack, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/** Every look at a case and every refused try: only added to, by month, sealed into a chain in segments. */
export class AccessLog1795305600016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOG);
    await runner.query(UNCHANGEABLE);
    await runner.query(MONTHS);
    await runner.query(WRITING);
    await runner.query(SEGMENTS);
    await runner.query(ERA);
    await runner.query(READING);
    await runner.query(AUDIT);
    await runner.query(REVIEWS);
  }

  down = noWayBack;
}

/**
 * No foreign keys: a look outlives what it was at, and the check would cost more than the row. `written_in` is the
 * transaction: what is sealed is everything up to a transaction before which all have ended, so a late commit is not missed.
 * `era` tells the transactions of one server from those of the server it was restored to.
 */
const LOG = `
  create sequence access_log_id;
  create table access_log (
    municipality_id uuid not null,
    id bigint not null default nextval('access_log_id'),
    era smallint not null default 1,
    written_in bigint not null default pg_current_xact_id()::text::bigint,
    at timestamptz not null,
    actor text not null,
    service_id uuid,
    role text,
    stream text not null check (stream in ('case', 'list', 'protectionReport', 'review', 'audit')),
    part text not null,
    outcome text not null check (outcome in ('shown', 'refused')),
    case_id uuid,
    child_id uuid,
    subject_id uuid,
    listed uuid[],
    relation text,
    purpose text,
    covert boolean not null default false,
    address text
  ) partition by range (at);

  create index access_log_case on access_log (case_id, at) where case_id is not null;
  create index access_log_actor on access_log (actor, at);
  create index access_log_written on access_log using brin (written_in) with (pages_per_range = 16, autosummarize = on);

  ${forced('access_log')}
  create policy note on access_log for insert to stafett_app, stafett_worker
    with check (${OWN_MUNICIPALITY} and actor = current_actor());
  create policy sealed_by_worker on access_log for select to stafett_worker using (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant usage on sequence access_log_id to stafett_app, stafett_worker;
  grant insert (municipality_id, at, actor, service_id, role, stream, part, outcome, case_id, child_id, subject_id, listed,
    relation, purpose, covert, address) on access_log to stafett_app, stafett_worker;
  grant select on access_log to stafett_worker;
`;

/** First wall: no grant. Second: a trigger, of every month too, for the owner. */
const UNCHANGEABLE = `
  create trigger unchangeable before update or delete or truncate on access_log
    for each statement execute function refuse_change();
`;

/**
 * Months stand in a schema that no running role may use: they are read and written through the log alone. What no month
 * was made for goes to \`other\`, so that nothing is lost.
 */
const MONTHS = `
  create schema access_log_months;

  create table access_log_months.other partition of access_log default;
  ${forced('access_log_months.other')}
  create trigger unchangeable before update or delete or truncate on access_log_months.other
    for each statement execute function refuse_change();

  create function access_log_months.make(first date, months integer) returns text[]
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    month date;
    made text[] := '{}';
    name text;
  begin
    perform set_config('lock_timeout', '2s', true);
    for n in 0 .. least(months, 24) - 1 loop
      month := date_trunc('month', first)::date + make_interval(months => n);
      name := to_char(month, '"y"YYYY"m"MM');
      continue when to_regclass('access_log_months.' || name) is not null;
      begin
        execute format('create table access_log_months.%I (like access_log including defaults including constraints)', name);
        execute format('alter table access_log_months.%I enable row level security, force row level security', name);
        execute format('create trigger unchangeable before update or delete or truncate on access_log_months.%I
          for each statement execute function refuse_change()', name);
        execute format('alter table access_log attach partition access_log_months.%I for values from (%L) to (%L)', name,
          month::timestamp at time zone 'Europe/Oslo', (month + interval '1 month') at time zone 'Europe/Oslo');
        made := made || name;
      exception when check_violation then
        -- Looks of that month stand in "other" already, and stay there.
        null;
      end;
    end loop;
    return made;
  end $$;
  revoke execute on function access_log_months.make(date, integer) from public;
  grant usage on schema access_log_months to stafett_worker;
  grant execute on function access_log_months.make(date, integer) to stafett_worker;

  select access_log_months.make(now()::date, 4);
`;

/**
 * p: { at, part, stream, outcome, roles: [{ role, serviceId }], caseId?, childId?, subjectId?, listed?, purpose?, covert?, address? }
 * By which relation it was allowed, and for which service, is what the database finds: the one that opens most.
 * Reading a case and nothing else, one does not wait for the disk (docs/adr/0009).
 */
const WRITING = `
  create function note_look(p jsonb) returns void language plpgsql as $$
  declare
    the_case uuid := (p->>'caseId')::uuid;
    by_relation text;
    by_principal text;
    service uuid;
    held_role text;
  begin
    if the_case is not null and p->>'outcome' = 'shown' then
      select a.relation, a.principal, a.service_id into by_relation, by_principal, service
      from case_access a
      where a.case_id = the_case and a.principal = any (current_principals())
      order by a.content desc, array_position(array['holder', 'author', 'guardian', 'child', 'participant', 'referred',
        'leader', 'asked', 'offered', 'oversight', 'deputy', 'emergency'], a.relation)
      limit 1;
      if by_principal like 'staff:%' and by_principal <> current_actor() then by_relation := 'deputy'; end if;
      if service is null and by_principal ~ '^(service|leader):' then
        service := split_part(by_principal, ':', 2)::uuid;
      end if;
    end if;
    service := coalesce(service, (p->'roles'->0->>'serviceId')::uuid);
    held_role := p->'roles'->0->>'role';
    if jsonb_array_length(p->'roles') > 1 then
      select r->>'role' into held_role from jsonb_array_elements(p->'roles') r
      order by (r->>'serviceId')::uuid is not distinct from service desc limit 1;
    end if;

    insert into access_log (municipality_id, at, actor, service_id, role, stream, part, outcome, case_id, child_id,
      subject_id, listed, relation, purpose, covert, address)
    values (current_municipality(), (p->>'at')::timestamptz, current_actor(), service, held_role, p->>'stream',
      p->>'part', p->>'outcome', the_case, (p->>'childId')::uuid, (p->>'subjectId')::uuid,
      case when jsonb_typeof(p->'listed') = 'array'
        then array(select jsonb_array_elements_text(p->'listed')::uuid) end,
      by_relation, p->>'purpose', coalesce((p->>'covert')::boolean, false), p->>'address');
  end $$;
  grant execute on function note_look(jsonb) to stafett_app, stafett_worker;

  create function look_at_case(p jsonb) returns jsonb language plpgsql as $$
  declare
    answer jsonb := read_case(p);
  begin
    perform set_config('synchronous_commit', 'off', true);
    perform note_look(p->'look' || jsonb_build_object('outcome',
      case when jsonb_typeof(answer->'case') = 'object' then 'shown' else 'refused' end));
    return answer;
  end $$;
  grant execute on function look_at_case(jsonb) to stafett_app, stafett_worker;
`;

/**
 * A segment is every look of the municipality whose transaction is in [from_xact, to_xact); segments follow on each
 * other. `link` is made with a key that is not in the database, over the link before, the segment and the digest of its looks.
 */
const SEGMENTS = `
  create table access_log_segment (
    municipality_id uuid not null,
    number integer not null check (number > 0),
    era smallint not null,
    from_xact bigint not null,
    to_xact bigint not null check (to_xact > from_xact),
    looks integer not null,
    digest bytea not null,
    link bytea not null,
    sealed_at timestamptz not null,
    primary key (municipality_id, number)
  );
  ${forced('access_log_segment')}
  create policy sealed_by_worker on access_log_segment to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  create policy read_by_owner on access_log_segment for select to stafett_owner using (true);
  grant select, insert on access_log_segment to stafett_worker;
  create trigger unchangeable before update or delete or truncate on access_log_segment
    for each statement execute function refuse_change();
`;

/**
 * Restored into another server, transactions count from low numbers again, and new looks would seem to be sealed
 * already. A new era begins then; \`stafett migrate\` asks for it each time.
 */
const ERA = `
  create function access_log_months.current_era() returns smallint language sql stable as $$
    select pg_get_expr(d.adbin, d.adrelid)::smallint from pg_attrdef d
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where d.adrelid = 'public.access_log'::regclass and a.attname = 'era'
  $$;
  grant execute on function access_log_months.current_era() to stafett_worker;

  create function access_log_months.keep_era() returns smallint language plpgsql as $$
  declare
    present smallint := access_log_months.current_era();
  begin
    if exists (select from access_log_segment s
      where s.era = present and s.to_xact > pg_snapshot_xmax(pg_current_snapshot())::text::bigint) then
      present := present + 1;
      execute format('alter table access_log alter column era set default %s', present);
    end if;
    return present;
  end $$;
`;
