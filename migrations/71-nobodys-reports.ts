import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/**
 * A report whose readers have all left is followed up by nobody, and must not be read by anybody to find that out: somebody
 * is asked to name a new reader, and is told neither which report it is, of whom, nor how many there are.
 */
export class NobodysReports1795305600071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
    await runner.query(WHO);
    await runner.query(ASKED);
  }

  down = noWayBack;
}

/** Set when a leader has named somebody who may not read it: the leader is told nothing of that, and another is asked. */
const COLUMN = `
  alter table protection_report add column asks_unit boolean not null default false;
  grant update (asks_unit) on protection_report to stafett_worker;
  create index protection_report_followed on protection_report (municipality_id) where status not in ('closed', 'disposed');

  grant select (service_id, status, readers, asks_unit) on protection_report to stafett_lookup;
  grant select (service_id) on role_assignment to stafett_lookup;
  grant select (id_hash) on staff to stafett_lookup;
`;

const WORKS_WITH_CHILDREN = `('practitioner', 'leader', 'coordinatingUnit')`;

const holdsToday = (role: string) =>
  `${role}.valid_from <= current_today() and (${role}.valid_until is null or ${role}.valid_until >= current_today())`;

/**
 * Whoever works with children somewhere in the municipality can go on with what they have reported. By the keyed hash of the
 * national id, somebody of the staff is found to be the child or to be stated as its family in any case, barred or not.
 */
const WHO = `
  create function works_with_children(the_staff uuid) returns boolean language sql stable as $$
    select exists (select from staff s join role_assignment a on a.staff_id = s.id and ${holdsToday('a')}
      where s.id = the_staff and s.municipality_id = current_municipality() and s.active
        and a.role in ${WORKS_WITH_CHILDREN})
  $$;
  grant execute on function works_with_children(uuid) to stafett_worker;

  create function is_family_of_report(the_report uuid, the_staff uuid) returns boolean language sql stable as $$
    select exists (
      select from protection_report r
        left join bti_case about on about.id = r.case_id
        join staff s on s.id = the_staff and s.municipality_id = current_municipality()
        join person p on p.id_hash = s.id_hash
      where r.id = the_report
        and (p.id = r.child_id or p.id = about.child_id
          or exists (select from guardian_relation g join bti_case c on c.id = g.case_id
            where g.person_id = p.id and (c.id = r.case_id or c.child_id in (r.child_id, about.child_id)))))
  $$;
  grant execute on function is_family_of_report(uuid, uuid) to stafett_worker, stafett_lookup;
`;

/** The leader of the service that reported; where none may be asked, or one has named in vain, the coordinating unit. */
const ASKED = `
  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;

  create function who_names_a_reader() returns table (report_id uuid, service_id uuid, staff_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
    with working as materialized (
      select 'staff:' || s.id as reader from staff s join role_assignment a on a.staff_id = s.id and ${holdsToday('a')}
      where s.${OWN_MUNICIPALITY} and s.active and a.role in ${WORKS_WITH_CHILDREN}
    ), nobodys as materialized (
      select r.id, r.service_id, r.asks_unit from protection_report r
      where r.${OWN_MUNICIPALITY} and r.status not in ('closed', 'disposed')
        and not exists (select from unnest(r.readers) reader where reader in (select w.reader from working w))
    ), could as (
      select distinct n.id, n.service_id, n.asks_unit, s.id as staff_id, a.role
      from nobodys n
        join role_assignment a on ${holdsToday('a')}
          and (a.role = 'leader' and a.service_id = n.service_id or a.role = 'coordinatingUnit')
        join staff s on s.id = a.staff_id and s.municipality_id = current_municipality() and s.active
      where not is_family_of_report(n.id, s.id)
    )
    select c.id, c.service_id, c.staff_id from could c
    where c.role = case
      when c.asks_unit or not exists (select from could l where l.id = c.id and l.role = 'leader') then 'coordinatingUnit'
      else 'leader' end
  $$;
  alter function who_names_a_reader() owner to stafett_lookup;
  revoke execute on function who_names_a_reader() from public;
  grant execute on function who_names_a_reader() to stafett_worker;

  create function services_where_i_name_a_reader() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select distinct service_id from who_names_a_reader() where 'staff:' || staff_id = current_actor()
  $$;
  alter function services_where_i_name_a_reader() owner to stafett_lookup;
  revoke execute on function services_where_i_name_a_reader() from public;
  grant execute on function services_where_i_name_a_reader() to stafett_app;

  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;
