import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/**
 * Speed only; who may change which case stays as it was. Row security of an update asks three times for the actor's relation: as
 * a condition of the change, of the row that is looked for, and of the row as it becomes. Now it is asked once, in front of it.
 */
export class ChangeAskedOnce1795305600081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAY_CHANGE);
    await runner.query(CHANGE);
    await runner.query(OWNED);
  }

  down = noWayBack;
}

/**
 * The rows of access that hold are found by the very policy by which the actor reads them (docs/adr/0005). A worker changes
 * cases as the system only, in nobody's place.
 */
const MAY_CHANGE = `
  create function may_change_case(the_case uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    return is_worker()
      or pg_has_role(session_user, 'stafett_app', 'member')
        and (select true from case_access a
          where a.case_id = the_case and a.principal = any (current_principals()) limit 1) is true;
  end $$;
`;

/**
 * As in 14. The protection of an address is set with the rest: a trigger compared the case before with the case after, both
 * unpacked for it, in every event.
 */
const CHANGE = `
  create policy change_in_write on bti_case for update to stafett_case_writer
    using (${OWN_MUNICIPALITY} and id = current_writing()) with check (${OWN_MUNICIPALITY});
  grant update (guide_id, guide_version, model_version, snapshot, version, head, status, level, step, guide_step, log,
    consent_state, relay_state, home_service_id, holder_staff_id, holder_service_id, level_since, missing_next_date,
    stuck, acute, groups, next_due, changed_at, protection) on bti_case to stafett_case_writer;
  drop trigger protection_changed on bti_case;

  create or replace function change_case_row(the_case uuid, expected integer, p jsonb) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    n jsonb := p->'case';
    code smallint := p #>> '{case,snapshot,context,protection,code}';
  begin
    if not may_change_case(the_case) then return false; end if;
    update bti_case c set guide_id = n->>'guideId', guide_version = (n->>'guideVersion')::integer,
        model_version = (n->>'modelVersion')::integer, snapshot = n->'snapshot',
        version = expected + jsonb_array_length(p->'entries'), head = decode(n->>'head', 'base64'),
        status = n->>'status', level = (n->>'level')::smallint, step = n->>'step', guide_step = n->>'guideStep',
        log = n->>'log', consent_state = n->>'consentState', relay_state = n->>'relayState',
        home_service_id = (n->>'homeServiceId')::uuid, holder_staff_id = (n->>'holderStaffId')::uuid,
        holder_service_id = (n->>'holderServiceId')::uuid, level_since = (n->>'levelSince')::timestamptz,
        missing_next_date = (n->>'missingNextDate')::boolean, stuck = (n->>'stuck')::boolean,
        acute = (n->>'acute')::boolean, groups = array(select jsonb_array_elements_text(n->'groups')),
        next_due = case when n ? 'nextDue' then (n->>'nextDue')::date else c.next_due end,
        changed_at = (n->>'at')::timestamptz, protection = code
    where c.id = the_case and c.version = expected;
    if not found then return false; end if;
    if code = 6 then delete from contact_address where case_id = the_case; end if;
    return true;
  end $$;
`;

/** The right to make functions is each role's only for this moment. */
const OWNED = `
  revoke execute on function may_change_case(uuid), change_case_row(uuid, integer, jsonb) from public;
  grant execute on function may_change_case(uuid) to stafett_case_writer;
  grant execute on function change_case_row(uuid, integer, jsonb) to stafett_app, stafett_worker;
  set local role none;
  grant create on schema public to stafett_case_reader, stafett_case_writer;
  set local role stafett_owner;
  alter function may_change_case(uuid) owner to stafett_case_reader;
  alter function change_case_row(uuid, integer, jsonb) owner to stafett_case_writer;
  set local role none;
  revoke create on schema public from stafett_case_reader, stafett_case_writer;
  set local role stafett_owner;
`;
