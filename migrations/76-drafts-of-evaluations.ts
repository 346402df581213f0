import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** The sitting in which a case is evaluated is kept as it is written: one draft of a person and case. */
export class DraftsOfEvaluations1795305600076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVALUATIONS);
    await runner.query(WHO_STILL_WORKS_IN_IT);
    await runner.query(DISPOSED);
  }

  down = noWayBack;
}

/** It bears the id of its case, so that the key of the table lets nobody have two. */
const EVALUATIONS = `
  alter table draft drop constraint draft_purpose_check, drop constraint draft_check,
    add constraint draft_purpose_check check (purpose in ('concern', 'event', 'report', 'evaluation')),
    add constraint draft_of_case check (case_id is null or purpose in ('event', 'evaluation')),
    add constraint draft_of_evaluation check (purpose <> 'evaluation' or (author like 'staff:%' and case_id = id));
  create index draft_of_case on draft (case_id) where case_id is not null;
`;

/**
 * Words of the child are in it: whoever has no part in the case any more has no draft of it either, from that moment, and
 * the worker destroys it. Who reads in an emergency writes nothing.
 */
const WHO_STILL_WORKS_IN_IT = `
  create function works_in_case(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return exists (select from case_access a
      where a.case_id = the_case and a.principal = any (current_principals()) and a.content
        and a.relation <> 'emergency');
  end $$;
  revoke execute on function works_in_case(uuid) from public;
  grant execute on function works_in_case(uuid) to stafett_app;
  alter policy own on draft
    using (${OWN_MUNICIPALITY} and author = current_actor() and (purpose <> 'evaluation' or works_in_case(case_id)))
    with check (${OWN_MUNICIPALITY} and author = current_actor()
      and (purpose <> 'evaluation' or works_in_case(case_id)));

  create function still_works_in_case(the_case uuid, the_staff uuid) returns boolean language plpgsql stable as $$
  declare
    mine text[] := principals_of_staff(the_staff);
  begin
    return exists (select from case_access a
      where a.case_id = the_case and a.principal = any (mine) and a.content and a.relation <> 'emergency'
        and (a.until is null or a.until >= current_today())
        and (a.service_id is null or 'service:' || a.service_id = any (mine)));
  end $$;
  revoke execute on function still_works_in_case(uuid, uuid) from public;
  grant execute on function still_works_in_case(uuid, uuid) to stafett_worker;
  grant select (purpose, case_id) on draft to stafett_worker;
`;

/** Whatever was begun about a case goes with its content. */
const DISPOSED = `
  create policy dispose on draft to stafett_lookup using (${OWN_MUNICIPALITY});
  grant select (municipality_id, case_id), delete on draft to stafett_lookup;
  create function dispose_of_drafts() returns trigger language plpgsql as $$
  begin
    delete from draft where case_id = new.id;
    return null;
  end $$;
  create trigger dispose_of_drafts after update of disposed_at on bti_case for each row
    when (new.disposed_at is not null) execute function dispose_of_drafts();
`;
