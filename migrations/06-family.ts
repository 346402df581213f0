import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY, sees, SYSTEM } from './row-security.js';

/** Who is family in a case, and who may therefore read which person. */
export class Family1795305600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GUARDIANS);
    await runner.query(OF_A_CASE_SEEN);
    await runner.query(NAMED_BY_ITS_CASE);
    await runner.query(PEOPLE_POLICIES);
    await runner.query(NAME_TAKEN_OVER);
  }

  down = noWayBack;
}

/** Stated in a case and not of the child: what another service stated would tell that it knows the child. */
const GUARDIANS = `
  create table guardian_relation (
    municipality_id uuid not null,
    case_id uuid not null references bti_case,
    person_id uuid not null,
    relation text not null check (relation in ('guardian', 'child')),
    parental_responsibility boolean not null default true,
    barred_from_insight boolean not null default false,
    is_pregnant boolean not null default false,
    in_care boolean not null default false check (not in_care or relation = 'child'),
    primary key (case_id, person_id),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
  );
  create index guardian_relation_person on guardian_relation (person_id);

  ${forced('guardian_relation')}
  create policy with_content on guardian_relation to stafett_app
    using (${OWN_MUNICIPALITY} and sees_content(case_id))
    with check (${OWN_MUNICIPALITY} and sees_content(case_id));
  create policy by_worker on guardian_relation to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select, insert, delete on guardian_relation to stafett_app, stafett_worker;
  grant update (relation, parental_responsibility, barred_from_insight, is_pregnant, in_care)
    on guardian_relation to stafett_app, stafett_worker;
`;

/** A relation without content (a leader's, the coordinating unit's) tells that a case exists, not whose it is. */
const OF_A_CASE_SEEN = `
  create function sees_person(the_person uuid) returns boolean language plpgsql stable as $$
  begin
    return exists (select from bti_case c where c.child_id = the_person and ${sees('c.id')})
      or exists (select from guardian_relation g where g.person_id = the_person);
  end $$;
`;

/** The name is the one written by the service whose case it is. */
const NAMED_BY_ITS_CASE = `
  create function sees_name(the_person uuid, the_service uuid) returns boolean language plpgsql stable as $$
  begin
    return exists (select from bti_case c
        where c.child_id = the_person and c.home_service_id = the_service and ${sees('c.id')})
      or exists (select from guardian_relation g join bti_case c on c.id = g.case_id
        where g.person_id = the_person and c.home_service_id = the_service);
  end $$;
`;

const PEOPLE_POLICIES = `
  grant execute on function sees_person(uuid), sees_name(uuid, uuid) to stafett_app;

  create policy read_by_case on person for select to stafett_app
    using (${OWN_MUNICIPALITY} and ('person:' || id = current_actor() or sees_person(id)));
  create policy update_by_case on person for update to stafett_app
    using (${OWN_MUNICIPALITY} and sees_person(id)) with check (${OWN_MUNICIPALITY});
  create policy read_by_case on person_name for select to stafett_app
    using (${OWN_MUNICIPALITY} and sees_name(person_id, service_id));
  create policy read_by_case on person_name_part for select to stafett_app
    using (${OWN_MUNICIPALITY} and 'service:' || service_id = any (current_principals())
      and sees_name(person_id, service_id));
`;

/** Whether the actor reads what the author of a name began about the person; asked as `stafett_lookup`, for its own rows. */
const NAME_TAKEN_OVER = `
  create policy look_up on guardian_relation for select to stafett_lookup using (${OWN_MUNICIPALITY});
  grant select (municipality_id, case_id, person_id) on guardian_relation to stafett_lookup;
  grant select (child_id, home_service_id, created_by) on bti_case to stafett_lookup;

  create function reads_case_begun_by(author text, the_person uuid, the_service uuid) returns boolean
  language plpgsql stable as $$
  begin
    return exists (select from bti_case c join case_access a on a.case_id = c.id
      where c.created_by = author and c.home_service_id = the_service
        and a.content and a.principal = any (current_principals())
        and (a.until is null or a.until >= current_today())
        and (a.service_id is null or 'service:' || a.service_id = any (current_principals()))
        and (c.child_id = the_person
          or exists (select from guardian_relation g where g.case_id = c.id and g.person_id = the_person)));
  end $$;
  grant execute on function reads_case_begun_by(text, uuid, uuid) to stafett_lookup;
`;
