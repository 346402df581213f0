import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** Everything that a command on a case needs to know, in one round trip and under the actor's row security. */
export class ReadCase1795305600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(READ_CASE);
    await runner.query(READ_HISTORY);
  }

  down = noWayBack;
}

/**
 * p: { municipality, actor, today, caseId?, childId?, key?, withPeople?, withHistory? }
 * Bytes in base64, instants ISO in UTC. `case` is null where there is none or the actor may not know of it: the same answer.
 * The settings come first, in a statement of their own: a statement does not see what it sets itself.
 */
const READ_CASE = `
  create function read_case(p jsonb) returns jsonb language plpgsql as $$
  declare
    found_case jsonb;
    child uuid;
    the_case uuid := (p->>'caseId')::uuid;
  begin
    perform enter((p->>'municipality')::uuid, p->>'actor', (p->>'today')::date);

    select c.child_id, jsonb_build_object(
        'id', c.id, 'childId', c.child_id, 'guideId', c.guide_id, 'guideVersion', c.guide_version,
        'modelVersion', c.model_version, 'version', c.version, 'snapshot', c.snapshot,
        'head', encode(c.head, 'base64'), 'nextDue', c.next_due, 'createdBy', c.created_by,
        'createdAt', iso_instant(c.created_at), 'changedAt', iso_instant(c.changed_at), 'changedAt', iso_instant(c.changed_at),
        'wrappedKey', encode(k.wrapped, 'base64'), 'masterKeyId', k.master_key_id)
      into child, found_case
      from bti_case c left join case_key k on k.case_id = c.id
      where c.id = the_case;
    child := coalesce(child, (p->>'childId')::uuid);

    return jsonb_build_object(
      'case', found_case,
      'relations', (select coalesce(jsonb_agg(jsonb_build_object('principal', a.principal, 'relation', a.relation,
            'content', a.content)), '[]')
          from case_access a where a.case_id = the_case and a.principal = any (current_principals())),
      'receipt', (select jsonb_build_object('requestHash', encode(r.request_hash, 'base64'), 'response', r.response)
          from receipt r
          where r.municipality_id = current_municipality() and r.actor = p->>'actor' and r.key = p->>'key'))
      || case when (p->>'withPeople')::boolean then people_of_case(the_case, child) else '{}' end
      || case when (p->>'withHistory')::boolean and found_case is not null
           then jsonb_build_object('history', case_history(the_case)) else '{}' end;
  end $$;

  create function people_of_case(the_case uuid, child uuid) returns jsonb language plpgsql as $$
  begin
    return jsonb_build_object(
      'subject', (select jsonb_build_object('kind', s.kind, 'birthDate', s.birth_date, 'inCare', coalesce((
            select g.in_care from guardian_relation g where g.case_id = the_case and g.person_id = child), false))
          from person s where s.id = child),
      'family', (select coalesce(jsonb_agg(jsonb_build_object('personId', g.person_id, 'relation', g.relation,
            'parentalResponsibility', g.parental_responsibility, 'barredFromInsight', g.barred_from_insight,
            'isPregnant', g.is_pregnant)
            order by g.person_id), '[]')
          from guardian_relation g where g.case_id = the_case and g.relation = 'guardian'),
      'logIsFree', case when child is not null then not is_log_open_for(child) end);
  end $$;

  create function iso_instant(at timestamptz) returns text language sql stable parallel safe as
    $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

  grant execute on function read_case(jsonb), people_of_case(uuid, uuid), iso_instant(timestamptz) to stafett_app, stafett_worker;
`;

/** In order. Without content: no entry but those addressed to the actor. `wrappedKey` is null where text was erased or there was none. */
const READ_HISTORY = `
  create function case_history(the_case uuid) returns jsonb language plpgsql stable as $$
  begin
    return (select coalesce(jsonb_agg(jsonb_build_object(
        'number', e.number, 'type', e.type, 'at', iso_instant(e.at),
        'actor', jsonb_strip_nulls(jsonb_build_object('kind', e.actor_kind, 'id', e.actor_id,
          'serviceId', e.actor_service_id)),
        'subject', e.subject, 'facts', e.facts, 'texts', to_jsonb(e.texts), 'sealed', encode(e.sealed, 'base64'),
        'wrappedKey', encode(k.wrapped, 'base64'), 'link', encode(e.link, 'base64'),
        'snapshotHash', encode(e.snapshot_hash, 'base64'), 'modelVersion', e.model_version,
        'guideVersion', e.guide_version, 'checkpoint', e.checkpoint) order by e.number), '[]')
    from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
    where e.case_id = the_case);
  end $$;
  grant execute on function case_history(uuid) to stafett_app, stafett_worker;
`;
