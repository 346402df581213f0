import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/** What outlasts a change of master key, and what such a change has to reach. */
export class Keys1795305600021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LASTING_SECRET);
    await runner.query(KEY_ROTATION);
    await runner.query(REWRAPPING);
  }

  down = noWayBack;
}

/** Of the whole installation. `stafett migrate` fills it, for it has the master key; that it opens shows the key is right. */
const LASTING_SECRET = `
  create table lasting_secret (
    purpose text primary key,
    wrapped bytea not null,
    master_key_id text not null
  );
  ${forced('lasting_secret')}
  create policy read_all on lasting_secret for select to stafett_app, stafett_worker using (true);
  create policy rewrap on lasting_secret for update to stafett_worker using (${SYSTEM}) with check (${SYSTEM});
  create policy fill on lasting_secret to stafett_owner using (true) with check (true);
  grant select on lasting_secret to stafett_app, stafett_worker;
  grant update (wrapped, master_key_id) on lasting_secret to stafett_worker;
`;

/** A change of master key that has begun; a worker goes on with one that is not finished. */
const KEY_ROTATION = `
  create table key_rotation (
    id uuid primary key,
    master_key_id text not null,
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    rewrapped bigint not null default 0
  );
  create unique index key_rotation_unfinished on key_rotation ((true)) where finished_at is null;
  ${forced('key_rotation')}
  create policy of_the_system on key_rotation to stafett_worker using (${SYSTEM}) with check (${SYSTEM});
  grant select, insert, update on key_rotation to stafett_worker;
`;

/** Cases have their policy from the start (04). */
const REWRAPPING = ['person', 'person_name', 'protection_report']
  .map(
    (table) => `
  create policy rewrap on ${table} for update to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant update (wrapped_key, master_key_id) on ${table} to stafett_worker;`,
  )
  .join('');
