import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY, sees, SYSTEM } from './row-security.js';

/** Who is family in a case, and who may therefore read which person. */
export class Family1795305600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GUARDIANS);
    await runner.query(PEOPLE_POLICIES);
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
    primary key (case_id, person_id),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
  );
  create index guardian_relation_person on guardian_relation (person_id);

  ${forced('guardian_relation')}
  create policy with_content on guardian_relation to stafett_app
    using (${OWN_MUNICIPALITY} and ${sees('guardian_relation.case_id')})
    with check (${OWN_MUNICIPALITY} and ${sees('guardian_relation.case_id')});
  create policy by_worker on guardian_relation to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  grant select, insert, delete on guardian_relation to stafett_app, stafett_worker;
  grant update (relation, parental_responsibility, barred_from_insight)
    on guardian_relation to stafett_app, stafett_worker;
`;

/** A relation without content (a leader's, the coordinating unit's) tells that a case exists, not whose it is. */
const ofACaseSeen = (person: string): string => `(
  (select true from bti_case c where c.child_id = ${person} and ${sees('c.id')} limit 1)
  or (select true from guardian_relation g where g.person_id = ${person} limit 1))`;

/** The name is the one written by the service whose case it is. */
const namedByItsCase = (table: string): string => `(
  (select true from bti_case c
   where c.child_id = ${table}.person_id and c.home_service_id = ${table}.service_id and ${sees('c.id')} limit 1)
  or (select true from guardian_relation g join bti_case c on c.id = g.case_id
      where g.person_id = ${table}.person_id and c.home_service_id = ${table}.service_id limit 1))`;

const PEOPLE_POLICIES = `
  create policy read_oneself on person for select to stafett_app
    using (${OWN_MUNICIPALITY} and 'person:' || id = (select current_actor()));
  create policy read_by_case on person for select to stafett_app
    using (${OWN_MUNICIPALITY} and ${ofACaseSeen('person.id')});
  create policy update_by_case on person for update to stafett_app
    using (${OWN_MUNICIPALITY} and ${ofACaseSeen('person.id')}) with check (${OWN_MUNICIPALITY});

  create policy read_own_name on person_name for select to stafett_app
    using (${OWN_MUNICIPALITY} and 'person:' || person_id = (select current_actor()));
  create policy read_by_case on person_name for select to stafett_app
    using (${OWN_MUNICIPALITY} and ${namedByItsCase('person_name')});

  create policy read_by_case on person_name_part for select to stafett_app
    using (${OWN_MUNICIPALITY} and 'service:' || service_id = any ((select current_principals())::text[])
      and ${namedByItsCase('person_name_part')});
`;
