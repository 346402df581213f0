import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** No date tells a member of the family of what is kept from them, and no notice a deputy of a report. */
export class NoDateOfWhatIsKept1795305600040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NEXT_DATE);
    await runner.query(REPORTS);
  }

  down = noWayBack;
}

/** Whether the entry that set the next date is the reader's to read. */
const NEXT_DATE = `
  create function reads_next_date(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return current_actor() not like 'person:%' or exists (
      select from bti_case c join case_event e on e.case_id = c.id and e.type = 'NEXT_DATE_SET'
        and e.facts ->> 'date' = c.snapshot #>> '{context,nextDate,date}'
        and e.facts ->> 'time' is not distinct from c.snapshot #>> '{context,nextDate,time}'
        and not coalesce(c.snapshot #> '{context,restricted}', '[]') @> to_jsonb(e.number)
      where c.id = the_case);
  end $$;
  revoke execute on function reads_next_date(uuid) from public;
  grant execute on function reads_next_date(uuid) to stafett_app;
`;

/** As in 32. A report is of those who follow it up: whoever stands in for them in their cases does not learn of it (09). */
const REPORTS = `
  alter policy read_by_whom_it_concerns on notice
    using (${OWN_MUNICIPALITY} and principal = any (current_principals())
      and (principal = current_actor() or about not like 'report.%')
      and (case_id is null or principal = 'role:auditor' or sees_case(case_id)));
`;
