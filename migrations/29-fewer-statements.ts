import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/**
 * Speed only; who may read and write what stays as it was. Reading and writing a case in fewer statements; a work list and
 * names in one round trip each, planned once in a connection.
 *
 * PostgreSQL sets `perform` up as a statement of its own, in every transaction anew (some 20 µs). The right side of an assignment
 * it works out in place: hence `done := f(…) is null` for functions that answer nothing.
 */
export class FewerStatements1795305600029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTER);
    await runner.query(READ_CASE);
    await runner.query(WRITE_CASE);
    await runner.query(WRITE_ROWS);
    await runner.query(WRITE_HISTORY);
    await runner.query(PROJECTIONS);
    await runner.query(WORK_LIST);
    await runner.query(KNOWN_PEOPLE);
  }

  down = noWayBack;
}

/** As in 24; the principals last, for to find them row security already asks for the others. */
const ENTER = `
  create or replace function enter(municipality uuid, actor text, today date default null,
    now timestamptz default null) returns void language plpgsql as $$
  declare
    said text;
    mine text[];
  begin
    said := set_config('stafett.municipality', coalesce(municipality::text, ''), true)
      || set_config('stafett.actor', coalesce(actor, ''), true)
      || set_config('stafett.today', coalesce(today::text, ''), true)
      || set_config('stafett.principals', '', true)
      || set_config('stafett.writing', '', true)
      || case when now is not null then set_config('stafett.now', now::text, true) else '' end;
    mine := case
      when actor like 'person:%' then array[actor]
      when actor like 'staff:%' and current_user <> 'stafett_insights' then principals_of_staff(substr(actor, 7)::uuid)
      else '{}' end;
    said := set_config('stafett.principals', mine::text, true);
  end $$;
`;

/** As in 14. */
const READ_CASE = `
  create or replace function read_case(p jsonb) returns jsonb language plpgsql as $$
  declare
    the_case uuid := (p->>'caseId')::uuid;
    answer jsonb;
    done boolean;
  begin
    done := enter((p->>'municipality')::uuid, p->>'actor', (p->>'today')::date) is null;
    answer := parts_of_case(the_case, p);
    if (p->>'withPeople')::boolean and not answer ? 'family' then
      answer := answer || people_of_case(the_case, coalesce(answer->'case'->>'childId', p->>'childId')::uuid);
    end if;
    if (p->>'withHistory')::boolean and answer->'case' <> 'null' then
      answer := answer || jsonb_build_object('history', case_history(the_case));
    end if;
    return answer;
  end $$;
`;

/**
 * As in 14, but the case is changed without being looked at first: row security of the change asks for the actor's
 * relation itself (25). Only where nothing was changed is it looked at, to tell an older version from no case at all.
 */
const WRITE_CASE = `
  create or replace function write_case(p jsonb) returns jsonb language plpgsql as $$
  declare
    the_case uuid := (p->>'caseId')::uuid;
    expected integer := (p->>'expectedVersion')::integer;
    seen integer;
    done boolean;
    said text;
  begin
    done := enter((p->>'municipality')::uuid, p->>'actor', (p->>'today')::date) is null;

    if expected = 0 then
      if not make_case_row(the_case, p) then return '{"status": "unknown"}'; end if;
      said := set_config('stafett.writing', the_case::text, true);
    else
      said := set_config('stafett.writing', the_case::text, true);
      if not change_case_row(the_case, expected, p) then
        said := set_config('stafett.writing', '', true);
        select version into seen from bti_case where id = the_case;
        if seen is null then return '{"status": "unknown"}'; end if;
        return jsonb_build_object('status', 'stale', 'version', seen);
      end if;
    end if;

    seen := write_rows(the_case, expected, p);
    said := set_config('stafett.writing', '', true);
    return jsonb_build_object('status', 'written', 'version', seen);
  end $$;
`;

/** As in 14. */
const WRITE_ROWS = `
  create or replace function write_rows(the_case uuid, expected integer, p jsonb) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    now_at integer := expected + jsonb_array_length(p->'entries');
    own_municipality uuid;
    done boolean;
  begin
    select municipality_id into own_municipality from bti_case
    where id = the_case and version = now_at and xmin = pg_current_xact_id()::xid;
    if own_municipality is null or current_writing() <> the_case then
      raise exception 'the case was not changed by this transaction' using errcode = '42501';
    end if;

    if p ? 'receipt' then done := write_receipt(p->'receipt') is null; end if;
    if p ? 'key' then
      insert into case_key (municipality_id, case_id, wrapped, master_key_id)
      values (own_municipality, the_case, decode(p->'key'->>'wrapped', 'base64'), p->'key'->>'masterKeyId');
    end if;
    done := write_history(the_case, expected, p->'entries') is null;
    if p ? 'destroyKeys' then
      delete from entry_key
      where case_id = the_case and number in (select n::integer from jsonb_array_elements_text(p->'destroyKeys') n);
    end if;
    if p ? 'openLog' or p ? 'closeLog' then done := write_opened_log(the_case, p) is null; end if;
    done := write_projections(the_case, p) is null;
    if p ? 'outbox' then done := write_outbox(the_case, p->'outbox') is null; end if;
    return now_at;
  end $$;
`;

/** As in 18. */
const WRITE_HISTORY = `
  create or replace function write_history(the_case uuid, expected integer, entries jsonb) returns void
  language plpgsql as $$
  declare
    entry jsonb;
  begin
    for at in 0 .. jsonb_array_length(entries) - 1 loop
      entry := entries->at;
      insert into case_event (municipality_id, case_id, number, type, at, actor_kind, actor_id, actor_service_id,
          actor_for_id, subject, facts, texts, kinds, about, sealed, link, snapshot_hash, model_version, guide_version,
          checkpoint)
      values (current_municipality(), the_case, expected + at + 1, entry->>'type', (entry->>'at')::timestamptz,
          entry->'actor'->>'kind', entry->'actor'->>'id', (entry->'actor'->>'serviceId')::uuid,
          (entry->'actor'->>'forStaffId')::uuid,
          entry->'subject', entry->'facts', array(select jsonb_array_elements_text(entry->'texts')),
          case when jsonb_typeof(entry->'kinds') = 'array' then array(select jsonb_array_elements_text(entry->'kinds')) end,
          (entry->>'about')::uuid,
          decode(entry->>'sealed', 'base64'), decode(entry->>'link', 'base64'),
          decode(entry->>'snapshotHash', 'base64'), (entry->>'modelVersion')::integer,
          (entry->>'guideVersion')::integer, nullif(entry->'checkpoint', 'null'));
      if entry->>'wrappedKey' is not null then
        insert into entry_key (municipality_id, case_id, number, wrapped)
        values (current_municipality(), the_case, expected + at + 1, decode(entry->>'wrappedKey', 'base64'));
      end if;
    end loop;
  end $$;
`;

const PROJECTED = {
  followUps: 'follow_ups',
  goals: 'goal',
  interventions: 'intervention',
  consents: 'consent',
  referrals: 'referral',
  measurements: 'measurement',
  measurementFacts: 'measurement_fact',
  levelSpells: 'level_spell',
  access: 'access',
} as const;

/** As in 12 and 18, in one function: access last of all, and the date of the work list goes to every row of it. */
const PROJECTIONS = `
  create or replace function write_projections(the_case uuid, p jsonb) returns void language plpgsql as $$
  declare
    done boolean;
    next_date date;
  begin
    ${Object.entries(PROJECTED)
      .map(
        ([name, table]) =>
          `if p ? '${name}' then done := write_${table}(the_case, p->'${name}') is null; end if;`,
      )
      .join('\n    ')}
    if p->'case' ? 'nextDue' then
      next_date := coalesce((p->'case'->>'nextDue')::date, 'infinity');
      update case_access set next_due = next_date where case_id = the_case and next_due <> next_date;
    end if;
    if p ? 'keptEntries' then done := write_kept_entries(the_case, p->'keptEntries') is null; end if;
  end $$;
  drop function write_other_projections(uuid, jsonb);
`;

/**
 * The actor's cases in the order of their dates, from after a place on. It begins with the actor's own rows of case_access, under
 * the very policy by which the actor reads them, as parts_of_case does (docs/adr/0005): each case's own row security, most of what a
 * list costs, would only ask for the same row again.
 *
 * One principal after the other in the order of its index, so that a page costs the same whatever one's number of cases. The
 * planner knows how many cases a principal has on average, and for somebody with far more it would gather and sort them all:
 * therefore no bitmaps. A case that several principals lead to comes once for each; its date is the same in all of
 * them, so none is cut off before the page is full. What is mine in the place of somebody who is away is marked so.
 */
const WORK_LIST = `
  create function work_list(after_due date, after_id uuid, most integer, the_status text, the_level smallint,
    the_service uuid, is_stuck boolean, due_from date, due_before date)
  returns table (due date, id uuid, child_id uuid, guide_id text, guide_version integer, status text, level smallint,
    step text, guide_step text, level_since timestamptz, next_due date, missing_next_date boolean, stuck boolean,
    acute boolean, home_service_id uuid, holder_staff_id uuid, holder_service_id uuid, content boolean, relations text[])
  language plpgsql stable security definer set search_path = public, pg_temp set enable_bitmapscan = off as $$
  #variable_conflict use_column
  begin
    return query
    select mine.*
    from unnest(current_principals()) as p(principal)
    cross join lateral (
      select a.next_due as due, c.id, c.child_id, c.guide_id, c.guide_version, c.status, c.level, c.step, c.guide_step,
        c.level_since, c.next_due, c.missing_next_date, c.stuck, c.acute, c.home_service_id, c.holder_staff_id,
        c.holder_service_id, bool_or(a.content) as content,
        array_agg(case when a.principal like 'staff:%' and a.principal <> current_actor() then 'deputy'
          else a.relation end) as relations
      from case_access a join bti_case c on c.id = a.case_id
      where a.principal = p.principal and (a.next_due, a.case_id) > (after_due, after_id)
        and (due_from is null or a.next_due >= due_from) and (due_before is null or a.next_due < due_before)
        and (the_status is null or c.status = the_status) and (the_level is null or c.level = the_level)
        and (the_service is null or c.home_service_id = the_service) and (is_stuck is null or c.stuck = is_stuck)
      group by a.next_due, a.case_id, c.id
      order by a.next_due, a.case_id limit most
    ) mine
    order by mine.due, mine.id;
  end $$;
  revoke execute on function work_list(date, uuid, integer, text, smallint, uuid, boolean, date, date) from public;
  grant execute on function work_list(date, uuid, integer, text, smallint, uuid, boolean, date, date) to stafett_app;
  set local role none;
  grant create on schema public to stafett_case_reader;
  set local role stafett_owner;
  alter function work_list(date, uuid, integer, text, smallint, uuid, boolean, date, date) owner to stafett_case_reader;
  set local role none;
  revoke create on schema public from stafett_case_reader;
  set local role stafett_owner;
`;

/**
 * p: { municipality, actor, today, now, ids }. People and their names, of those whom the actor may know of under row security; the
 * first 200 in the order of their ids.
 */
const KNOWN_PEOPLE = `
  create function known_people(p jsonb)
  returns table (id uuid, kind text, birth_date date, service_id uuid, sealed bytea, wrapped_key bytea, master_key_id text)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    done boolean := enter((p->>'municipality')::uuid, p->>'actor', (p->>'today')::date,
      (p->>'now')::timestamptz) is null;
    asked uuid[] := array(select jsonb_array_elements_text(p->'ids')::uuid);
  begin
    return query
    select who.id, who.kind, who.birth_date, n.service_id, n.sealed, n.wrapped_key, n.master_key_id
    from person who left join person_name n on n.person_id = who.id
    where who.id = any (asked) order by who.id limit 200;
  end $$;
  grant execute on function known_people(jsonb) to stafett_app, stafett_worker;
`;
