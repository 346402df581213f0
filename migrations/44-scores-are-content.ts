import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/**
 * What somebody scored stands sealed in the entry that says so, and nowhere in clear with a case: the row of the plan says
 * that it was answered, and by which entry. Insight keeps its facts, which name no case. And the next date is the one that
 * its reader knows of.
 */
export class ScoresAreContent1795305600044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table measurement drop column scores');
    await runner.query(WRITE_MEASUREMENT);
    await runner.query(NEXT_DATE);
  }

  down = noWayBack;
}

/** As in 12, without them. */
const WRITE_MEASUREMENT = `
  create or replace function write_measurement(the_case uuid, d jsonb) returns void language plpgsql as $$
  begin
    if d ? 'remove' then
      delete from measurement t using jsonb_to_recordset(d->'remove') n(key text)
      where t.case_id = the_case and t.key = n.key;
    end if;
    if d ? 'upsert' then
      insert into measurement (municipality_id, case_id, key, instrument, time_point, respondent, due_date, status,
        answered_entry)
      select current_municipality(), the_case, n.key, n.instrument, n."timePoint", n.respondent, n."dueDate", n.status,
        n."answeredEntry"
      from jsonb_to_recordset(d->'upsert') n(key text, instrument text, "timePoint" text, respondent text, "dueDate" date,
        status text, "answeredEntry" integer)
      on conflict (case_id, key) do update set instrument = excluded.instrument, time_point = excluded.time_point,
        respondent = excluded.respondent, due_date = excluded.due_date, status = excluded.status,
        answered_entry = case when excluded.status <> 'planned'
          then coalesce(excluded.answered_entry, measurement.answered_entry) end;
    end if;
  end $$;
`;

/**
 * The next date that the reader knows of: for one of the family the last that they may read of, as if no other had been set. It ends
 * where the model says so (workflows/memory), by what they read.
 */
const NEXT_DATE = `
  create function next_date_seen(the_case uuid) returns jsonb language plpgsql stable as $$
  begin
    if current_actor() not like 'person:%' then
      return (select nullif(c.snapshot #> '{context,nextDate}', 'null') from bti_case c where c.id = the_case);
    end if;
    return (select jsonb_strip_nulls(jsonb_build_object('date', e.facts->'date', 'time', e.facts->'time',
        'waitingFor', e.facts->'waitingFor'))
      from case_event e join bti_case c on c.id = e.case_id
      where e.case_id = the_case and e.type = 'NEXT_DATE_SET'
        and not coalesce(c.snapshot #> '{context,restricted}', '[]') @> to_jsonb(e.number)
        and not exists (select from case_event later where later.case_id = the_case and later.number > e.number
          and later.type in ('PLAN_AGREED', 'CASE_CLOSED', 'CASE_DISCONTINUED', 'CONCERN_DISMISSED'))
      order by e.number desc limit 1);
  end $$;
  revoke execute on function next_date_seen(uuid) from public;
  grant execute on function next_date_seen(uuid) to stafett_app;
`;
