import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** What sending notices needs to remember, and what the coordinating unit sees of follow-ups that reached it. */
export class NoticesAndEscalation1795305600013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LANGUAGE);
    await runner.query(SENDING);
    await runner.query(ESCALATED);
  }

  down = noWayBack;
}

/** In which language somebody is written to. */
const LANGUAGE = `
  alter table staff add column language text not null default 'nb' check (language in ('nb', 'nn', 'en'));
  grant update (language) on staff to stafett_app;
`;

/**
 * `sent_to`: staff who have their e-mail, so that trying again writes only to the others. `parked_at`: given up after a
 * bounded number of attempts; the row stays for somebody to look at, and no longer stands in the way of others.
 */
const SENDING = `
  alter table outbox add column sent_to uuid[] not null default '{}', add column parked_at timestamptz;
  grant update (sent_to, parked_at) on outbox to stafett_worker;
  grant select (parked_at) on outbox to stafett_lookup;
  alter policy look_up_pending on outbox using (parked_at is null);
`;

/**
 * Service, kind and dates of what was left undone until the coordinating unit was told, for its members only. Whose case
 * it is comes with content access, and not otherwise.
 */
const ESCALATED = `
  create policy look_up_escalated on bti_case for select to stafett_lookup using (municipality_id = current_municipality());
  grant select (id, municipality_id, level) on bti_case to stafett_lookup;
  create policy look_up_own_access on case_access for select to stafett_lookup
    using (municipality_id = current_municipality() and principal = any (current_principals()));
  grant select (municipality_id, case_id, principal, content, until, service_id) on case_access to stafett_lookup;
  grant select (case_id, service_id, due_date, stage) on follow_up to stafett_lookup;

  create index follow_up_escalated on follow_up (municipality_id, due_date, id)
    where status = 'open' and stage = 'coordinatingUnit';
  create index follow_up_service on follow_up (service_id, due_date, id) where status = 'open';

  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;

  create function escalated_follow_ups(max integer, after_due date default '-infinity',
    after_id uuid default '00000000-0000-0000-0000-000000000000')
  returns table (id uuid, case_id uuid, service_id uuid, kind text, due_date date, level smallint)
  language sql stable security definer set search_path = public, pg_temp as $$
    select f.id,
      (select a.case_id from case_access a
       where a.case_id = f.case_id and a.content and a.principal = any (current_principals())
         and (a.until is null or a.until >= current_today())
         and (a.service_id is null or 'service:' || a.service_id = any (current_principals())) limit 1),
      f.service_id, f.kind, f.due_date, c.level
    from follow_up f join bti_case c on c.id = f.case_id
    where f.municipality_id = current_municipality() and f.status = 'open' and f.stage = 'coordinatingUnit'
      and 'unit:coordinating' = any (current_principals())
      and (f.due_date, f.id) > (after_due, after_id)
    order by f.due_date, f.id limit max
  $$;
  alter function escalated_follow_ups(integer, date, uuid) owner to stafett_lookup;
  revoke execute on function escalated_follow_ups(integer, date, uuid) from public;
  grant execute on function escalated_follow_ups(integer, date, uuid) to stafett_app;

  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;
