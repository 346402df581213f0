import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** A command's whole effect on a case, in one call. */
export class WriteCase1795305600011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WRITE_CASE);
    await runner.query(CASE_ROW);
    await runner.query(HISTORY_AND_RECEIPT);
    await runner.query(LOG_AND_OUTBOX);
    await runner.query(GRANTS);
  }

  down = noWayBack;
}

/**
 * p: { municipality, actor, today, caseId, expectedVersion, case, entries, key?, receipt?, openLog?, closeLog?,
 *      destroyKeys?, followUps?, access?, goals?, interventions?, consents?, referrals?, measurements?,
 *      measurementFacts?, levelSpells?, outbox? }; the shapes stand in src/cases/persistence/case-write.ts.
 *
 * Answers { status: 'written', version }, or, with nothing written, { status: 'stale', version } and
 * { status: 'unknown' } (there is no such case, or the actor may not know of it).
 * Raises ST001 when the actor's key has been used and ST002 when the child's log was opened meanwhile: read again.
 *
 * 'stafett.writing' opens the case's rows to this function, so it is set when the case was found through row security
 * (or made here), and cleared at the end. Projections are removed before others are written: what gives access goes last.
 */
const WRITE_CASE = `
  create function write_case(p jsonb) returns jsonb language plpgsql as $$
  declare
    the_case uuid := (p->>'caseId')::uuid;
    expected integer := (p->>'expectedVersion')::integer;
    seen integer;
  begin
    perform enter((p->>'municipality')::uuid, p->>'actor', (p->>'today')::date);

    if expected = 0 then
      if not make_case_row(the_case, p) then return '{"status": "unknown"}'; end if;
    else
      select version into seen from bti_case where id = the_case;
      if seen is null then return '{"status": "unknown"}'; end if;
      if seen <> expected then return jsonb_build_object('status', 'stale', 'version', seen); end if;
    end if;
    perform set_config('stafett.writing', the_case::text, true);

    if expected > 0 and not change_case_row(the_case, expected, p) then
      select version into seen from bti_case where id = the_case;
      perform set_config('stafett.writing', '', true);
      return jsonb_build_object('status', 'stale', 'version', seen);
    end if;

    if p ? 'receipt' then perform write_receipt(p->'receipt'); end if;
    if p ? 'key' then
      insert into case_key (municipality_id, case_id, wrapped, master_key_id)
      values (current_municipality(), the_case, decode(p->'key'->>'wrapped', 'base64'), p->'key'->>'masterKeyId');
    end if;
    perform write_history(the_case, expected, p->'entries');
    if p ? 'destroyKeys' then
      delete from entry_key
      where case_id = the_case and number in (select n::integer from jsonb_array_elements_text(p->'destroyKeys') n);
    end if;
    if p ? 'openLog' or p ? 'closeLog' then perform write_opened_log(the_case, p); end if;
    perform write_projections(the_case, p);
    if p ? 'outbox' then perform write_outbox(the_case, p->'outbox'); end if;

    perform set_config('stafett.writing', '', true);
    return jsonb_build_object('status', 'written', 'version', expected + jsonb_array_length(p->'entries'));
  end $$;
`;

const SUMMARY = `"guideId" text, "guideVersion" integer, "modelVersion" integer, snapshot jsonb, head text,
  status text, level smallint, step text, "guideStep" text, log text, "consentState" text, "relayState" text,
  "homeServiceId" uuid, "holderStaffId" uuid, "holderServiceId" uuid, "levelSince" timestamptz,
  "missingNextDate" boolean, stuck boolean, acute boolean, groups text[], "nextDue" date, at timestamptz`;

/** Both answer whether there was such a case to make or change. */
const CASE_ROW = `
  create function make_case_row(the_case uuid, p jsonb) returns boolean language plpgsql as $$
  begin
    insert into bti_case (id, municipality_id, child_id, guide_id, guide_version, model_version, snapshot, version,
        head, status, level, step, guide_step, log, consent_state, relay_state, home_service_id, holder_staff_id,
        holder_service_id, level_since, missing_next_date, stuck, acute, groups, next_due, created_by, created_at,
        changed_at)
    select the_case, current_municipality(), (p->'case'->>'childId')::uuid, n."guideId", n."guideVersion",
        n."modelVersion", n.snapshot, jsonb_array_length(p->'entries'), decode(n.head, 'base64'), n.status, n.level,
        n.step, n."guideStep", n.log, n."consentState", n."relayState", n."homeServiceId", n."holderStaffId",
        n."holderServiceId", n."levelSince", n."missingNextDate", n.stuck, n.acute, n.groups, n."nextDue",
        current_actor(), n.at, n.at
    from jsonb_to_record(p->'case') n(${SUMMARY})
    on conflict do nothing;
    return found;
  end $$;

  create function change_case_row(the_case uuid, expected integer, p jsonb) returns boolean language plpgsql as $$
  begin
    update bti_case c set guide_id = n."guideId", guide_version = n."guideVersion", model_version = n."modelVersion",
        snapshot = n.snapshot, version = expected + jsonb_array_length(p->'entries'), head = decode(n.head, 'base64'),
        status = n.status, level = n.level, step = n.step, guide_step = n."guideStep", log = n.log,
        consent_state = n."consentState", relay_state = n."relayState", home_service_id = n."homeServiceId",
        holder_staff_id = n."holderStaffId", holder_service_id = n."holderServiceId", level_since = n."levelSince",
        missing_next_date = n."missingNextDate", stuck = n.stuck, acute = n.acute, groups = n.groups,
        next_due = case when p->'case' ? 'nextDue' then n."nextDue" else c.next_due end, changed_at = n.at
    from jsonb_to_record(p->'case') n(${SUMMARY})
    where c.id = the_case and c.version = expected;
    return found;
  end $$;
`;

/** Numbers follow from the version, so that none can be left out. */
const HISTORY_AND_RECEIPT = `
  create function write_receipt(r jsonb) returns void language plpgsql as $$
  begin
    insert into receipt (municipality_id, actor, key, request_hash, response)
    values (current_municipality(), current_actor(), r->>'key', decode(r->>'requestHash', 'base64'), r->'response')
    on conflict (municipality_id, actor, key) do nothing;
    if not found then raise exception 'the key has been used' using errcode = 'ST001'; end if;
  end $$;

  create function write_history(the_case uuid, expected integer, entries jsonb) returns void language plpgsql as $$
  declare
    place integer := expected;
    entry jsonb;
  begin
    for entry in select jsonb_array_elements(entries) loop
      place := place + 1;
      insert into case_event (municipality_id, case_id, number, type, at, actor_kind, actor_id, actor_service_id,
          subject, facts, texts, sealed, link, snapshot_hash, model_version, guide_version, checkpoint)
      values (current_municipality(), the_case, place, entry->>'type', (entry->>'at')::timestamptz,
          entry->'actor'->>'kind', entry->'actor'->>'id', (entry->'actor'->>'serviceId')::uuid,
          entry->'subject', entry->'facts', array(select jsonb_array_elements_text(entry->'texts')),
          decode(entry->>'sealed', 'base64'), decode(entry->>'link', 'base64'),
          decode(entry->>'snapshotHash', 'base64'), (entry->>'modelVersion')::integer,
          (entry->>'guideVersion')::integer, nullif(entry->'checkpoint', 'null'));
      if entry->>'wrappedKey' is not null then
        insert into entry_key (municipality_id, case_id, number, wrapped)
        values (current_municipality(), the_case, place, decode(entry->>'wrappedKey', 'base64'));
      end if;
    end loop;
  end $$;
`;

const LOG_AND_OUTBOX = `
  create function write_opened_log(the_case uuid, p jsonb) returns void language plpgsql as $$
  begin
    if p ? 'closeLog' then
      delete from opened_log where case_id = the_case;
    else
      insert into opened_log (municipality_id, child_id, case_id)
      select municipality_id, child_id, id from bti_case where id = the_case
      on conflict (municipality_id, child_id) do nothing;
      if not found then raise exception 'read the case again' using errcode = 'ST002'; end if;
    end if;
  end $$;

  create function write_outbox(the_case uuid, rows jsonb) returns void language plpgsql as $$
  begin
    insert into outbox (id, municipality_id, case_id, intent, payload)
    select o.id, current_municipality(), the_case, o.intent, o.payload
    from jsonb_to_recordset(rows) o(id uuid, intent text, payload jsonb);
  end $$;
`;

const GRANTS = `
  grant execute on function write_case(jsonb), make_case_row(uuid, jsonb), change_case_row(uuid, integer, jsonb),
    write_receipt(jsonb), write_history(uuid, integer, jsonb), write_opened_log(uuid, jsonb),
    write_outbox(uuid, jsonb) to stafett_app, stafett_worker;
`;
