import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/**
 * Two decide together that something is gone for good. A leader who reads no content may be the second, so who the first
 * was must be told without the entry: also to somebody who restricted it while they did read it.
 */
export class WhoRestricted1795305600038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RESTRICTORS);
  }

  down = noWayBack;
}

const RESTRICTORS = `
  create policy look_up_restrictions on case_event for select to stafett_lookup
    using (${OWN_MUNICIPALITY} and type = 'ENTRY_RESTRICTED');
  grant select (municipality_id, case_id, type, facts, actor_kind, actor_id) on case_event to stafett_lookup;

  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;
  create function restrictors_of(the_case uuid, the_entry integer) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from case_access a
      where a.case_id = the_case and a.principal = any (current_principals())) then
      return '{}';
    end if;
    return array(select r.actor_kind || ':' || r.actor_id from case_event r
      where r.case_id = the_case
        and (r.facts->>'entry' = the_entry::text or r.facts->'alsoEntries' @> to_jsonb(the_entry)));
  end $$;
  alter function restrictors_of(uuid, integer) owner to stafett_lookup;
  revoke execute on function restrictors_of(uuid, integer) from public;
  grant execute on function restrictors_of(uuid, integer) to stafett_app;
  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;
