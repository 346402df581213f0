import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/**
 * A case's rows are read and written by two roles of their own, once row security has said that the case is the actor's
 * (docs/adr/0005). Before, every one of some twenty statements asked row security again about a case already found.
 */
export class RolesOfCases1795305600014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLES);
    await runner.query(READ);
    await runner.query(WRITTEN);
    await runner.query(READ_CASE);
    await runner.query(WRITE_CASE);
    await runner.query(CHANGE_CASE_ROW);
    await runner.query(OWNED);
  }

  down = noWayBack;
}

/** Roles belong to the cluster, so another database may have made them already. Nobody logs in as one of them. */
const ROLES = ['stafett_case_reader', 'stafett_case_writer']
  .map(
    (role) => `
  set local role none;
  do $$
  begin
    create role ${role} nologin nobypassrls;
  exception when duplicate_object or unique_violation then null;
  end $$;
  do $$
  begin
    if not pg_has_role('stafett_owner', '${role}', 'member') then
      grant ${role} to stafett_owner;
    end if;
  exception when unique_violation then null;
  end $$;
  set local role stafett_owner;
  grant execute on function current_municipality(), current_actor(), current_principals(), current_writing(),
    current_today(), iso_instant(timestamptz), people_of_case(uuid, uuid), is_log_open_for(uuid) to ${role};`,
  )
  .join('');

/** Of access it reads what the actor reads and by the same policy, for that is what it decides by. */
const READ = `
  alter policy read_by_relation on case_access to stafett_app, stafett_case_reader;
  create policy read_when_found on bti_case for select to stafett_case_reader using (municipality_id = current_municipality());
  create policy read_when_found on person for select to stafett_case_reader using (municipality_id = current_municipality());
  create policy read_when_found on guardian_relation for select to stafett_case_reader
    using (municipality_id = current_municipality());
  create policy read_when_found on case_key for select to stafett_case_reader
    using (municipality_id = current_municipality());
  create policy read_own on receipt for select to stafett_case_reader
    using (municipality_id = current_municipality() and actor = current_actor());
  grant select on bti_case, case_access, case_key, person, guardian_relation, receipt to stafett_case_reader;
`;

const TABLES_OF_A_CASE = [
  'case_access',
  'opened_log',
  'case_key',
  'case_event',
  'entry_key',
  'follow_up',
  'goal',
  'intervention',
  'consent',
  'referral',
  'measurement',
  'measurement_fact',
  'level_spell',
] as const;

const PARTS = [
  'write_receipt(jsonb)',
  'write_history(uuid, integer, jsonb)',
  'write_opened_log(uuid, jsonb)',
  'write_projections(uuid, jsonb)',
  'write_outbox(uuid, jsonb)',
  'write_follow_ups(uuid, jsonb)',
  'write_access(uuid, jsonb)',
  ...TABLES_OF_A_CASE.slice(6).map((table) => `write_${table}(uuid, jsonb)`),
];

/** Who logs in writes none of it any more, but the worker, which advances follow-ups and rewraps keys. */
const WRITTEN = `
  ${TABLES_OF_A_CASE.map(
    (table) => `
  create policy written_with_case on ${table} to stafett_case_writer using (true) with check (true);
  grant select, insert${table === 'case_event' ? '' : ', delete'} on ${table} to stafett_case_writer;
  revoke insert, delete on ${table} from stafett_app, stafett_worker;`,
  ).join('')}
  grant update on ${TABLES_OF_A_CASE.filter((table) => !['case_event', 'entry_key', 'opened_log'].includes(table)).join(', ')}
    to stafett_case_writer;
  revoke update on ${TABLES_OF_A_CASE.join(', ')} from stafett_app;
  revoke update on ${TABLES_OF_A_CASE.filter((table) => !['follow_up', 'case_key'].includes(table)).join(', ')}
    from stafett_worker;
  create policy written_with_case on bti_case for select to stafett_case_writer using (true);
  create policy written_with_case on receipt for insert to stafett_case_writer
    with check (municipality_id = current_municipality() and actor = current_actor());
  create policy written_with_case on outbox for insert to stafett_case_writer with check (true);
  create policy written_before on receipt for select to stafett_case_writer
    using (municipality_id = current_municipality() and actor = current_actor());
  grant select on bti_case, receipt to stafett_case_writer;
  grant insert on receipt, outbox to stafett_case_writer;

  revoke execute on function ${PARTS.join(', ')} from stafett_app, stafett_worker;
  grant execute on function ${PARTS.join(', ')} to stafett_case_writer;
`;

/**
 * Parameter and answer of read_case as before. The case itself comes from one function, which answers nothing to whoever
 * holds no access to it, workers apart; its people too, to whom the content is open. Others ask row security for them.
 */
const READ_CASE = `
  create or replace function read_case(p jsonb) returns jsonb language plpgsql as $$
  declare
    the_case uuid := (p->>'caseId')::uuid;
    answer jsonb;
  begin
    perform enter((p->>'municipality')::uuid, p->>'actor', (p->>'today')::date);
    answer := parts_of_case(the_case, p);
    if (p->>'withPeople')::boolean and not answer ? 'family' then
      answer := answer || people_of_case(the_case, coalesce(answer->'case'->>'childId', p->>'childId')::uuid);
    end if;
    if (p->>'withHistory')::boolean and answer->'case' <> 'null' then
      answer := answer || jsonb_build_object('history', case_history(the_case));
    end if;
    return answer;
  end $$;

  create function parts_of_case(the_case uuid, p jsonb) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    relations jsonb;
    opens_content boolean;
    child uuid;
    found_case jsonb;
  begin
    select jsonb_agg(jsonb_build_object('principal', a.principal, 'relation', a.relation, 'content', a.content)),
        bool_or(a.content)
      into relations, opens_content from case_access a
      where a.case_id = the_case and a.principal = any (current_principals());
    if relations is not null or is_worker() then
      select c.child_id, jsonb_build_object(
          'id', c.id, 'childId', c.child_id, 'guideId', c.guide_id, 'guideVersion', c.guide_version,
          'modelVersion', c.model_version, 'version', c.version, 'snapshot', c.snapshot,
          'head', encode(c.head, 'base64'), 'nextDue', c.next_due, 'createdBy', c.created_by,
          'createdAt', iso_instant(c.created_at), 'changedAt', iso_instant(c.changed_at),
          'wrappedKey', encode(k.wrapped, 'base64'), 'masterKeyId', k.master_key_id)
        into child, found_case
        from bti_case c left join case_key k on k.case_id = c.id
        where c.id = the_case;
    end if;
    return jsonb_build_object(
      'case', found_case,
      'relations', coalesce(case when found_case is not null then relations end, '[]'),
      'receipt', (select jsonb_build_object('requestHash', encode(r.request_hash, 'base64'), 'response', r.response)
          from receipt r
          where r.municipality_id = current_municipality() and r.actor = current_actor() and r.key = p->>'key'))
      || case when opens_content and (p->>'withPeople')::boolean and found_case is not null
           then people_of_case(the_case, child) else '{}' end;
  end $$;

  create function is_worker() returns boolean language plpgsql stable as $$
  begin
    return current_actor() like 'system:%' and pg_has_role(session_user, 'stafett_worker', 'member');
  end $$;
  grant execute on function is_worker() to stafett_case_reader;
`;

/**
 * Parameter and answers of write_case as before. Row security lets the actor find and change the case; what follows from
 * it is left to write_rows.
 */
const WRITE_CASE = `
  create or replace function write_case(p jsonb) returns jsonb language plpgsql as $$
  declare
    the_case uuid := (p->>'caseId')::uuid;
    expected integer := (p->>'expectedVersion')::integer;
    seen integer;
    is_changed boolean;
    said text;
  begin
    perform enter((p->>'municipality')::uuid, p->>'actor', (p->>'today')::date);

    if expected = 0 then
      is_changed := make_case_row(the_case, p);
      if not is_changed then return '{"status": "unknown"}'; end if;
    else
      select version into seen from bti_case where id = the_case;
      if seen is null then return '{"status": "unknown"}'; end if;
      if seen <> expected then return jsonb_build_object('status', 'stale', 'version', seen); end if;
    end if;
    said := set_config('stafett.writing', the_case::text, true);
    if expected > 0 then
      is_changed := change_case_row(the_case, expected, p);
      if not is_changed then
        select version into seen from bti_case where id = the_case;
        said := set_config('stafett.writing', '', true);
        return jsonb_build_object('status', 'stale', 'version', seen);
      end if;
    end if;

    seen := write_rows(the_case, expected, p);
    said := set_config('stafett.writing', '', true);
    return jsonb_build_object('status', 'written', 'version', seen);
  end $$;

  /**
   * Writes what follows from a change of the case, in the transaction that made the change and in no other: only there does
   * the case's row bear that transaction's id, and only row security let it. @returns the new version
   */
  create function write_rows(the_case uuid, expected integer, p jsonb) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    now_at integer := expected + jsonb_array_length(p->'entries');
    own_municipality uuid;
  begin
    select municipality_id into own_municipality from bti_case
    where id = the_case and version = now_at and xmin = pg_current_xact_id()::xid;
    if own_municipality is null or current_writing() <> the_case then
      raise exception 'the case was not changed by this transaction' using errcode = '42501';
    end if;

    if p ? 'receipt' then perform write_receipt(p->'receipt'); end if;
    if p ? 'key' then
      insert into case_key (municipality_id, case_id, wrapped, master_key_id)
      values (own_municipality, the_case, decode(p->'key'->>'wrapped', 'base64'), p->'key'->>'masterKeyId');
    end if;
    perform write_history(the_case, expected, p->'entries');
    if p ? 'destroyKeys' then
      delete from entry_key
      where case_id = the_case and number in (select n::integer from jsonb_array_elements_text(p->'destroyKeys') n);
    end if;
    if p ? 'openLog' or p ? 'closeLog' then perform write_opened_log(the_case, p); end if;
    perform write_projections(the_case, p);
    if p ? 'outbox' then perform write_outbox(the_case, p->'outbox'); end if;
    return now_at;
  end $$;
`;

/** Each column from its member: a record of all of them costs as much as the rest of the update. */
const CHANGE_CASE_ROW = `
  create or replace function change_case_row(the_case uuid, expected integer, p jsonb) returns boolean
  language plpgsql as $$
  declare
    n jsonb := p->'case';
  begin
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
        changed_at = (n->>'at')::timestamptz
    where c.id = the_case and c.version = expected;
    return found;
  end $$;
`;

/** The right to make functions is each role's only for this moment. */
const OWNED = Object.entries({
  stafett_case_reader: 'parts_of_case(uuid, jsonb)',
  stafett_case_writer: 'write_rows(uuid, integer, jsonb)',
})
  .map(
    ([role, name]) => `
  set local role none;
  grant create on schema public to ${role};
  set local role stafett_owner;
  revoke execute on function ${name} from public;
  grant execute on function ${name} to stafett_app, stafett_worker;
  alter function ${name} owner to ${role};
  set local role none;
  revoke create on schema public from ${role};
  set local role stafett_owner;`,
  )
  .join('');
