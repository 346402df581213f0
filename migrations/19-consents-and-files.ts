import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BEING_WRITTEN, forced, noWayBack, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/** Foster parents and representatives, what services must see to when sharing has ended, and files of cases. */
export class ConsentsAndFiles1795305600019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RELATIONS);
    await runner.query(SHARING_ENDS);
    await runner.query(FILES);
    await runner.query(FILE_KEYS);
    await runner.query(WRITE_WITH);
  }

  down = noWayBack;
}

const RELATIONS = `
  alter table guardian_relation drop constraint guardian_relation_relation_check;
  alter table guardian_relation add constraint guardian_relation_relation_check
    check (relation in ('guardian', 'child', 'fosterParent', 'representative'));

  create function family_of_case(the_case uuid) returns jsonb language plpgsql as $$
  begin
    return (select coalesce(jsonb_agg(jsonb_build_object('personId', g.person_id, 'relation', g.relation,
          'parentalResponsibility', g.parental_responsibility, 'barredFromInsight', g.barred_from_insight,
          'isPregnant', g.is_pregnant)
          order by g.person_id), '[]')
        from guardian_relation g where g.case_id = the_case and g.relation <> 'child');
  end $$;
  grant execute on function family_of_case(uuid) to stafett_app, stafett_worker, stafett_case_reader;

  create or replace function people_of_case(the_case uuid, child uuid) returns jsonb language plpgsql as $$
  begin
    return jsonb_build_object(
      'subject', (select jsonb_build_object('kind', s.kind, 'birthDate', s.birth_date, 'inCare', coalesce((
            select g.in_care from guardian_relation g where g.case_id = the_case and g.person_id = child), false))
          from person s where s.id = child),
      'family', family_of_case(the_case),
      'logIsFree', case when child is not null then not is_log_open_for(child) end);
  end $$;
`;

/**
 * A service that lost its basis does not see the case any more, so what it must see to stands beside the case: for its
 * own people, with the name of the child as it was told to them, until they say that it is done. Then the name goes.
 */
const SHARING_ENDS = `
  create table sharing_end (
    id uuid primary key,
    municipality_id uuid not null,
    case_id uuid not null,
    service_id uuid not null,
    handled_by_service_id uuid not null,
    why text not null check (why in ('withdrawn', 'objected', 'ended', 'wrongChild')),
    guide_id text not null,
    guide_version integer not null,
    ended_at timestamptz not null,
    due_date date not null,
    sealed_name bytea,
    wrapped_key bytea,
    master_key_id text,
    handled_at timestamptz,
    handled_by text,
    foreign key (municipality_id, service_id) references service (municipality_id, id),
    foreign key (municipality_id, handled_by_service_id) references service (municipality_id, id)
  );
  create index sharing_end_of_service on sharing_end (handled_by_service_id, due_date, id) where handled_at is null;

  ${forced('sharing_end')}
  create policy of_own_service on sharing_end for select to stafett_app
    using (${OWN_MUNICIPALITY} and 'service:' || handled_by_service_id = any (current_principals()));
  create policy handle on sharing_end for update to stafett_app
    using (${OWN_MUNICIPALITY} and handled_at is null and 'service:' || handled_by_service_id = any (current_principals()))
    with check (${OWN_MUNICIPALITY} and handled_by = current_actor());
  create policy kept_by_worker on sharing_end to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select on sharing_end to stafett_app, stafett_worker;
  grant insert on sharing_end to stafett_worker;
  grant update (handled_at, handled_by, sealed_name, wrapped_key, master_key_id) on sharing_end to stafett_app, stafett_worker;
`;

/**
 * A file belongs to the entry that says it was added, and is read by whoever reads that entry: the policies ask for the
 * entry under its own row security. Until then it is its uploader's, and swept away when nothing comes of it.
 */
const FILES = `
  create table case_file (
    id uuid primary key,
    municipality_id uuid not null,
    case_id uuid not null,
    entry integer,
    media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    bytes integer not null check (bytes > 0),
    digest bytea not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    unique (case_id, entry)
  );
  create table case_file_chunk (
    municipality_id uuid not null,
    file_id uuid not null references case_file on delete cascade,
    number integer not null check (number >= 0),
    sealed bytea not null,
    primary key (file_id, number)
  );
  alter table case_file_chunk alter column sealed set storage external;
  create index case_file_left on case_file (municipality_id, uploaded_at) where entry is null;

  ${forced('case_file')}
  create policy read_with_entry on case_file for select to stafett_app
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or entry is null and uploaded_by = current_actor()
      or entry is not null and sees_entry(case_id, entry)));
  create policy upload on case_file for insert to stafett_app
    with check (${OWN_MUNICIPALITY} and entry is null and uploaded_by = current_actor() and sees_content(case_id));
  create policy belongs_in_write on case_file for update to stafett_app
    using (${OWN_MUNICIPALITY} and ${BEING_WRITTEN} and entry is null and uploaded_by = current_actor())
    with check (${OWN_MUNICIPALITY} and ${BEING_WRITTEN});
  create policy begin_anew on case_file for delete to stafett_app
    using (${OWN_MUNICIPALITY} and entry is null and uploaded_by = current_actor());
  create policy kept_by_worker on case_file to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (false);
  grant select, insert, delete on case_file to stafett_app;
  grant update (entry) on case_file to stafett_app;
  grant select, delete on case_file to stafett_worker;

  ${forced('case_file_chunk')}
  create policy of_a_file_seen on case_file_chunk to stafett_app
    using (${OWN_MUNICIPALITY} and (select true from case_file f where f.id = case_file_chunk.file_id limit 1))
    with check (${OWN_MUNICIPALITY} and (select true from case_file f
      where f.id = case_file_chunk.file_id and f.entry is null and f.uploaded_by = current_actor() limit 1));
  create policy kept_by_worker on case_file_chunk to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (false);
  grant select, insert on case_file_chunk to stafett_app;
  grant select, delete on case_file_chunk to stafett_worker;
`;

/**
 * The key of a file goes with the key of its entry, however that goes: the foreign key sees to it. What is left then is
 * noise.
 */
const FILE_KEYS = `
  create table case_file_key (
    municipality_id uuid not null,
    case_id uuid not null,
    entry integer not null,
    wrapped bytea not null,
    primary key (case_id, entry),
    foreign key (case_id, entry) references entry_key (case_id, number) on delete cascade
  );
  ${forced('case_file_key')}
  create policy read_with_entry on case_file_key for select to stafett_app
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or sees_entry(case_id, entry)));
  create policy add_in_write on case_file_key for insert to stafett_app
    with check (${OWN_MUNICIPALITY} and ${BEING_WRITTEN});
  create policy read_by_worker on case_file_key for select to stafett_worker using (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select, insert on case_file_key to stafett_app;
  grant select on case_file_key to stafett_worker;
`;

/**
 * write_case, and with it in the same transaction what stands beside the case's own rows: who is family, the file of an
 * entry. p: that of write_case, with relation?: { personId, remove } or the whole of it, file?: { id, wrapped }, and
 * familySeen?: the family when it was decided who reads. When that has changed meanwhile: ST002, read again.
 *
 * state_relation writes a relation that changes nothing of who reads. It shares the lock of the case's row, so that
 * whoever decides who reads has read before it or sees it.
 */
const WRITE_WITH = `
  create function write_case_with(p jsonb) returns jsonb language plpgsql as $$
  declare
    answer jsonb := write_case(p - 'relation' - 'file' - 'familySeen');
    the_case uuid := (p->>'caseId')::uuid;
  begin
    if answer->>'status' <> 'written' then return answer; end if;
    if p ? 'familySeen' and p->'familySeen' <> family_of_case(the_case) then
      raise exception 'read the case again' using errcode = 'ST002';
    end if;
    if p ? 'relation' then perform write_relation(the_case, p->'relation'); end if;
    if p ? 'file' then
      perform set_config('stafett.writing', the_case::text, true);
      perform write_file(the_case, (p->>'expectedVersion')::integer + 1, p->'file');
      perform set_config('stafett.writing', '', true);
    end if;
    return answer;
  end $$;

  create function state_relation(p jsonb) returns jsonb language plpgsql as $$
  declare
    the_case uuid := (p->>'caseId')::uuid;
    seen integer;
  begin
    perform enter((p->>'municipality')::uuid, p->>'actor', (p->>'today')::date);
    if not exists (select from bti_case where id = the_case) then return '{"status": "unknown"}'; end if;
    perform set_config('stafett.writing', the_case::text, true);
    select version into seen from bti_case where id = the_case for share;
    perform set_config('stafett.writing', '', true);
    if seen <> (p->>'expectedVersion')::integer then return '{"status": "stale"}'; end if;
    perform write_relation(the_case, p->'relation');
    return '{"status": "written"}';
  end $$;

  create function write_relation(the_case uuid, r jsonb) returns void language plpgsql as $$
  begin
    if r ? 'remove' then
      delete from guardian_relation where case_id = the_case and person_id = (r->>'personId')::uuid;
      return;
    end if;
    insert into guardian_relation as g (municipality_id, case_id, person_id, relation, parental_responsibility,
      barred_from_insight, is_pregnant)
    values (current_municipality(), the_case, (r->>'personId')::uuid, r->>'relation',
      (r->>'parentalResponsibility')::boolean, (r->>'barredFromInsight')::boolean, (r->>'isPregnant')::boolean)
    on conflict (case_id, person_id) do update set relation = excluded.relation,
      parental_responsibility = excluded.parental_responsibility,
      barred_from_insight = excluded.barred_from_insight, is_pregnant = excluded.is_pregnant;
  end $$;

  create function write_file(the_case uuid, the_entry integer, f jsonb) returns void language plpgsql as $$
  begin
    update case_file set entry = the_entry
    where id = (f->>'id')::uuid and case_id = the_case and entry is null;
    if not found then raise exception 'the file is not there' using errcode = 'ST004'; end if;
    insert into case_file_key (municipality_id, case_id, entry, wrapped)
    values (current_municipality(), the_case, the_entry, decode(f->>'wrapped', 'base64'));
  end $$;
  grant execute on function write_case_with(jsonb), state_relation(jsonb), write_relation(uuid, jsonb), write_file(uuid, integer, jsonb)
    to stafett_app, stafett_worker;
`;
