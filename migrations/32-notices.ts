import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/** What concerns somebody, kept for them to read; and up to when they have. */
export class Notices1795305600032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTICE);
    await runner.query(SEEN);
  }

  down = noWayBack;
}

/**
 * Written by the worker when it sends a notice, under the id of the row of the outbox. `about` and `kind` are codes. It is
 * read by whoever is meant, for as long as they see the case; the auditor, who sees none, is told without it.
 */
const NOTICE = `
  create table notice (
    id uuid primary key,
    municipality_id uuid not null,
    principal text not null,
    about text not null,
    kind text,
    case_id uuid,
    created_at timestamptz not null
  );
  create index notice_reader on notice (principal, created_at desc, id desc);
  create index notice_old on notice (municipality_id, created_at);

  ${forced('notice')}
  create policy read_by_whom_it_concerns on notice for select to stafett_app
    using (${OWN_MUNICIPALITY} and principal = any (current_principals())
      and (case_id is null or principal = 'role:auditor' or sees_case(case_id)));
  create policy kept_by_worker on notice to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select on notice to stafett_app;
  grant select, insert, delete on notice to stafett_worker;
`;

const SEEN = `
  create table notice_seen (
    municipality_id uuid not null,
    reader text not null,
    seen_at timestamptz not null,
    primary key (municipality_id, reader)
  );
  ${forced('notice_seen')}
  create policy own on notice_seen to stafett_app
    using (${OWN_MUNICIPALITY} and reader = current_actor())
    with check (${OWN_MUNICIPALITY} and reader = current_actor());
  grant select, insert, update (seen_at) on notice_seen to stafett_app;
`;
