import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack } from './row-security.js';

/** Which workers are alive and when they last compared queues and rows, for whoever keeps the installation running. */
export class WorkerSigns1795305600035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORKER_SIGN);
  }

  down = noWayBack;
}

/** Of the installation and of no municipality: a worker works for all of them. Times of the database's clock. */
const WORKER_SIGN = `
  create table worker_sign (
    id uuid primary key,
    started_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    next_within_seconds integer not null,
    reconciled_at timestamptz,
    failed_at timestamptz
  );
  ${forced('worker_sign')}
  create policy of_workers on worker_sign to stafett_worker using (true) with check (true);
  create policy read_by_staff on worker_sign for select to stafett_app using (current_actor() like 'staff:%');
  grant select, insert, update, delete on worker_sign to stafett_worker;
  grant select on worker_sign to stafett_app;
`;
