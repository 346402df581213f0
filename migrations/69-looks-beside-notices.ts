import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/**
 * Whoever opens any page has looked at their notices. The auditor may leave those out of the list of looks, so that the
 * others are found; nothing is left out that they do not say.
 */
export class LooksBesideNotices1795305600069 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AUDITED);
  }

  down = noWayBack;
}

const BEFORE =
  'audited_looks(timestamptz, timestamptz, text, uuid, text, text, timestamptz, bigint, integer)';
const NOW =
  'audited_looks(timestamptz, timestamptz, text, uuid, text, text, text, timestamptz, bigint, integer)';

/** As in 'access-log-readers', without one part where that is asked for. */
const AUDITED = `
  drop function ${BEFORE};

  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;

  create function audited_looks(since timestamptz, until timestamptz, who text, the_case uuid, by_relation text,
    the_outcome text, without_part text, before_at timestamptz, before_id bigint, most integer)
  returns table (id bigint, at timestamptz, actor text, service_id uuid, role text, stream text, part text, outcome text,
    case_id uuid, subject_id uuid, listed uuid[], relation text, purpose text, covert boolean, address text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  #variable_conflict use_column
  begin
    return query
      select l.id, l.at, l.actor, l.service_id, l.role, l.stream, l.part, l.outcome, l.case_id, l.subject_id, l.listed,
        l.relation, l.purpose, l.covert, l.address
      from access_log l
      where l.at >= since and l.at < until and (l.at, l.id) < (before_at, before_id)
        and (who is null or l.actor = who)
        and (the_case is null or l.case_id = the_case or the_case = any (l.listed))
        and (by_relation is null or l.relation = by_relation)
        and (the_outcome is null or l.outcome = the_outcome)
        and (without_part is null or l.part <> without_part)
      order by l.at desc, l.id desc limit most;
  end $$;
  alter function ${NOW} owner to stafett_lookup;
  revoke execute on function ${NOW} from public;
  grant execute on function ${NOW} to stafett_app;

  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;
