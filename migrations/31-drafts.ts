import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/** What somebody has begun to write and not sent: the author's alone, sealed, and gone after some days. */
export class Drafts1795305600031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DRAFTS);
  }

  down = noWayBack;
}

/**
 * The author stands in the key, so that nobody learns by a duplicate that another has a draft. No deputy and no leader
 * reads one: the author is who is logged in, and not one of their principals. Of what it is about only the purpose is
 * clear; a draft of a report does not even say which case. The worker takes old ones away without reading them.
 */
const DRAFTS = `
  create table draft (
    author text not null check (author ~ '^(staff|person):'),
    id uuid not null,
    municipality_id uuid not null references municipality,
    purpose text not null check (purpose in ('concern', 'event', 'report')),
    case_id uuid,
    step smallint,
    version integer not null check (version > 0),
    sealed bytea not null,
    wrapped_key bytea not null,
    master_key_id text not null,
    saved_at timestamptz not null,
    primary key (author, id),
    check (case_id is null or purpose = 'event')
  );
  create index draft_saved on draft (municipality_id, saved_at);
  ${forced('draft')}
  create policy own on draft to stafett_app
    using (${OWN_MUNICIPALITY} and author = current_actor())
    with check (${OWN_MUNICIPALITY} and author = current_actor());
  create policy kept_by_worker on draft to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select, insert, update, delete on draft to stafett_app;
  grant select (author, id, municipality_id, saved_at, wrapped_key, master_key_id), delete on draft to stafett_worker;
  grant update (wrapped_key, master_key_id) on draft to stafett_worker;
`;
