import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** A secret address under which somebody's own calendar reads their dates. */
export class CalendarFeeds1795305600033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FEEDS);
  }

  down = noWayBack;
}

/**
 * One a person. Only the hash of the secret is stored; whoever comes with it is looked up as somebody who logs in is, and
 * sees what its owner may see at that moment.
 */
const FEEDS = `
  create table calendar_feed (
    id uuid primary key,
    municipality_id uuid not null references municipality,
    kind text not null check (kind in ('staff', 'person')),
    subject_id uuid not null,
    token_hash bytea not null unique,
    language text not null check (language in ('nb', 'nn', 'en')),
    made_at timestamptz not null,
    unique (municipality_id, kind, subject_id)
  );
  ${forced('calendar_feed')}
  create policy own on calendar_feed to stafett_app
    using (${OWN_MUNICIPALITY} and kind || ':' || subject_id = current_actor())
    with check (${OWN_MUNICIPALITY} and kind || ':' || subject_id = current_actor());
  create policy look_up on calendar_feed for select to stafett_login using (true);
  grant select, insert, delete on calendar_feed to stafett_app;
  grant select on calendar_feed to stafett_login;
`;
