import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** What was made from a case before something in it was hidden does not go on telling it; and who changes logins is seen. */
export class NothingOutlivesItsEntry1795305600027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCESS_DOCUMENTS);
    await runner.query(SHARING_ENDS);
    await runner.query(ALREADY_THERE);
    await runner.query(LOGINS);
  }

  down = noWayBack;
}

const HIDES = `('ENTRY_KEPT_FROM_GUARDIANS', 'ENTRY_RESTRICTED', 'ENTRY_ERASED', 'PROTECTION_SET')`;

/**
 * A draft is prepared anew without what was hidden, and a released copy is asked for anew. \`prepared_from\` is the version
 * of the case that a draft was read from: an entry of the same moment may not have seen the draft yet.
 */
const ACCESS_DOCUMENTS = `
  alter table access_document add column prepared_from integer not null default 0;

  create function outdate_access_documents() returns trigger language plpgsql as $$
  begin
    update access_request r set prepared_at = null from access_document d
      where d.case_id = new.case_id and d.status = 'toReview' and r.id = d.request_id;
    delete from access_document where case_id = new.case_id and status = 'toReview';
    update access_document set status = 'expired', wrapped = null, released = null, print = null, expires_on = null
      where case_id = new.case_id and status = 'released';
    return null;
  end $$;
  create trigger outdate_access_documents after insert on case_event for each row
    when (new.type in ${HIDES}) execute function outdate_access_documents();

  create policy outdated_in_write on access_document to stafett_case_writer
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});
  create policy outdated_in_write on access_request to stafett_case_writer
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});
  grant select (municipality_id, case_id, request_id, status), delete,
    update (status, wrapped, released, print, expires_on) on access_document to stafett_case_writer;
  grant select (municipality_id, id), update (prepared_at) on access_request to stafett_case_writer;
`;

/** The name is for those who knew it: whoever read the case for the service when sharing ended. */
const SHARING_ENDS = `
  alter table sharing_end add column known_to text[] not null default '{}';

  create function forget_name_at_sharing_end() returns trigger language plpgsql as $$
  begin
    update sharing_end set sealed_name = null, wrapped_key = null, master_key_id = null where case_id = new.case_id;
    return null;
  end $$;
  create trigger forget_name_at_sharing_end after insert on case_event for each row
    when (new.type = 'PROTECTION_SET') execute function forget_name_at_sharing_end();

  create policy protected_in_write on sharing_end to stafett_case_writer
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});
  grant select (municipality_id, case_id), update (sealed_name, wrapped_key, master_key_id)
    on sharing_end to stafett_case_writer;
`;

const TABLES = ['access_document', 'sharing_end', 'bti_case', 'case_event'];

const ALREADY_THERE = `
  ${TABLES.map((table) => `alter table ${table} no force row level security;`).join(' ')}
  update access_document d
  set status = 'expired', wrapped = null, released = null, print = null, expires_on = null
  where d.status = 'released' and exists (select from case_event e
    where e.case_id = d.case_id and e.type in ${HIDES} and e.at >= d.asked_on);
  update sharing_end s set sealed_name = null, wrapped_key = null, master_key_id = null
  from bti_case c where c.id = s.case_id and c.protection is not null;
  ${TABLES.map((table) => `alter table ${table} force row level security;`).join(' ')}
`;

/** As in 17, and a login that opens another's roles is told to the auditor: whoever changes it may be giving it to oneself. */
const LOGINS = `
  create or replace function note_directory_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    was jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
    now_is jsonb := to_jsonb(new);
    whose uuid := coalesce(now_is->>'staff_id', now_is->>'absent_id',
      case tg_table_name when 'staff' then now_is->>'id' end)::uuid;
    by_whom text := coalesce(current_actor(), 'system:' || session_user);
    done text := case
      when tg_op = 'INSERT' then 'added'
      when tg_table_name = 'staff' and was->'active' <> now_is->'active'
        then case when (now_is->>'active')::boolean then 'activated' else 'deactivated' end
      when now_is->>'ended_at' is not null or tg_table_name = 'role_assignment'
        and now_is->>'valid_until' < current_today()::text then 'ended'
      else 'changed' end;
  begin
    if was = now_is then return null; end if;
    insert into directory_event (municipality_id, at, actor, what, staff_id, service_id, role, about_oneself)
    values (new.municipality_id, current_instant(), by_whom,
        case tg_table_name when 'role_assignment' then 'role' else tg_table_name end || '.' || done, whose,
        coalesce(now_is->>'service_id', case tg_table_name when 'service' then now_is->>'id' end)::uuid,
        now_is->>'role', coalesce(by_whom = 'staff:' || whose, false));
    if by_whom = 'staff:' || whose and tg_table_name = 'role_assignment' and done <> 'ended' then
      insert into outbox (id, municipality_id, intent, payload)
      values (gen_random_uuid(), new.municipality_id, 'principal.notify',
          jsonb_build_object('to', 'role:auditor', 'about', 'role.givenToOneself'));
    end if;
    if tg_op = 'UPDATE' and was->'login_subject' <> now_is->'login_subject' then
      insert into outbox (id, municipality_id, intent, payload)
      values (gen_random_uuid(), new.municipality_id, 'principal.notify',
          jsonb_build_object('to', 'role:auditor', 'about', 'staff.loginChanged'));
    end if;
    return null;
  end $$;
`;
