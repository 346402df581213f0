import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/**
 * The bypass: an aggregate of its own with its own chain, so that no number, version or time of a case tells of it.
 * Closed to families altogether, and to every employee but the reporter and those named as readers.
 */
export class ProtectionReports1795305600009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REPORT);
    await runner.query(HISTORY);
  }

  down = noWayBack;
}

const REPORT = `
  create table protection_report (
    id uuid primary key,
    municipality_id uuid not null,
    reporter_id uuid not null,
    service_id uuid not null,
    case_id uuid,
    child_id uuid,
    kind text not null check (kind in ('covert', 'open')),
    recipient text not null check (recipient in ('childProtection', 'police', 'healthAndCare')),
    status text not null,
    snapshot jsonb not null,
    model_version integer not null,
    version integer not null check (version > 0),
    head bytea not null,
    wrapped_key bytea not null,
    master_key_id text not null,
    readers text[] not null,
    answer_due date,
    created_at timestamptz not null,
    foreign key (municipality_id, reporter_id) references staff (municipality_id, id),
    foreign key (municipality_id, service_id) references service (municipality_id, id),
    check ('staff:' || reporter_id = any (readers)),
    check (array_to_string(readers, ',') ~ '^staff:[0-9a-f-]+(,staff:[0-9a-f-]+)*$')
  );
  create index protection_report_readers on protection_report using gin (readers);

  ${forced('protection_report')}
  create policy read_by_need on protection_report for select to stafett_app
    using (${OWN_MUNICIPALITY} and current_actor() like 'staff:%'
      and current_actor() = any (readers));
  create policy update_by_need on protection_report for update to stafett_app
    using (${OWN_MUNICIPALITY} and current_actor() like 'staff:%'
      and current_actor() = any (readers))
    with check (${OWN_MUNICIPALITY});
  create policy report on protection_report for insert to stafett_app
    with check (${OWN_MUNICIPALITY} and 'staff:' || reporter_id = current_actor());
  create policy followed_by_worker on protection_report to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select, insert on protection_report to stafett_app;
  grant select on protection_report to stafett_worker;
  grant update (status, snapshot, model_version, version, head, readers, answer_due)
    on protection_report to stafett_app, stafett_worker;
`;

const ofAReportSeen = (table: string): string =>
  `(select true from protection_report r where r.id = ${table}.report_id limit 1)`;

const HISTORY = `
  create table protection_report_event (
    municipality_id uuid not null,
    report_id uuid not null references protection_report,
    number integer not null check (number > 0),
    type text not null,
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('staff', 'system')),
    actor_id text not null,
    facts jsonb not null,
    texts text[] not null default '{}',
    sealed bytea,
    link bytea not null,
    snapshot_hash bytea not null,
    model_version integer not null,
    primary key (report_id, number)
  );
  create table protection_report_entry_key (
    municipality_id uuid not null,
    report_id uuid not null references protection_report,
    number integer not null,
    wrapped bytea not null,
    primary key (report_id, number)
  );

  ${['protection_report_event', 'protection_report_entry_key']
    .map(
      (table) => `
  ${forced(table)}
  create policy of_a_report_seen on ${table} to stafett_app, stafett_worker
    using (${OWN_MUNICIPALITY} and ${ofAReportSeen(table)})
    with check (${OWN_MUNICIPALITY} and ${ofAReportSeen(table)});
  grant select, insert on ${table} to stafett_app, stafett_worker;`,
    )
    .join('')}
  grant delete on protection_report_entry_key to stafett_app;
  create trigger unchangeable before update or delete or truncate on protection_report_event
    for each statement execute function refuse_change();
`;
