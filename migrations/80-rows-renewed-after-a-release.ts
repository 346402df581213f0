import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/**
 * By what the rows of each municipality were derived when a worker last went through them, and how far one has come: after
 * a release that derives otherwise, workers renew them by themselves.
 */
export class RowsRenewedAfterARelease1795305600080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROWS_RENEWAL);
    await runner.query(SIGNS);
  }

  down = noWayBack;
}

/** What was there before has rows of which nobody knows by what they were derived. */
const ROWS_RENEWAL = `
  create table rows_renewal (
    municipality_id uuid primary key references municipality,
    derived_by text not null,
    after_case uuid,
    renewed integer not null default 0,
    failed integer not null default 0,
    tries integer not null default 0,
    taken_by uuid,
    taken_until timestamptz,
    finished_at timestamptz
  );
  insert into rows_renewal (municipality_id, derived_by) select id, 'unknown' from municipality;
  ${forced('rows_renewal')}
  create policy own_municipality on rows_renewal to stafett_worker
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});
  grant select, insert, update on rows_renewal to stafett_worker;
`;

/** Of an older program it is null. */
const SIGNS = 'alter table worker_sign add column derived_by text';
