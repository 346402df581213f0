import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** Somebody's work list is read from one index, and who asks is asked once for the list, not once for each of its cases. */
export class ListsOfManyCases1795305600070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEX);
    await runner.query(ONCE);
  }

  down = noWayBack;
}

/** All that the list and the policies read of a row. `next_due` stands in the key already, so no update costs more than before. */
const INDEX = `
  create index case_access_lists on case_access (principal, next_due, case_id)
    include (municipality_id, relation, content, until, until_at, service_id);
  drop index case_access_work_list;
`;

const MUNICIPALITY = '(select current_municipality())';
const ACTOR = '(select current_actor())';
/** As it stands, "any" of a query would compare with its rows. */
const PRINCIPALS = '((select current_principals())::text[])';

/** What they allow is what 26, 28 and 14 allow: a query of its own is carried out once, a function once for every row. */
const ONCE = `
  alter policy read_by_relation on case_access
    using (municipality_id = ${MUNICIPALITY} and principal = any (${PRINCIPALS})
      and (until is null or until >= (select current_today()))
      and (service_id is null or 'service:' || service_id = any (${PRINCIPALS}))
      and (until_at is null or until_at > (select current_instant()))
      and (principal not like 'staff:%' or principal = ${ACTOR}
        or principal || '@' || service_id = any (${PRINCIPALS}))
      and (relation <> 'emergency' or principal = ${ACTOR}));
  alter policy not_for_another_when_protected on case_access
    using (municipality_id = ${MUNICIPALITY} and (principal not like 'staff:%' or principal = ${ACTOR}
      or not keeps_deputies_out(case_id)));
  alter policy read_when_found on bti_case using (municipality_id = ${MUNICIPALITY});
`;
