import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/**
 * The closed periods of services, as a municipality publishes them: beside the calendars that ship, and in place of one of
 * the same id. Whenever the calendar of a service becomes another, by whatever way, a worker is left word of it.
 */
export class CalendarsOfMunicipalities1795305600061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALENDARS);
    await runner.query(CHANGED);
  }

  down = noWayBack;
}

const CALENDARS = `
  create table service_calendar (
    municipality_id uuid not null references municipality,
    id text not null,
    name text not null,
    closed jsonb not null,
    source text not null,
    published_at timestamptz not null,
    published_by text not null,
    primary key (municipality_id, id)
  );
  ${forced('service_calendar')}
  create policy own_municipality on service_calendar to stafett_app, stafett_worker
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});
  grant select on service_calendar to stafett_app, stafett_worker;
  grant insert, update (name, closed, source, published_at, published_by) on service_calendar to stafett_app;
`;

/** As whoever changes it, in the same transaction: the change and the word of it are there together, or neither. */
const CHANGED = `
  create function leave_calendar_changed() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    insert into outbox (id, municipality_id, intent, payload)
    select gen_random_uuid(), s.municipality_id, 'calendar.changed', jsonb_build_object('serviceId', s.id)
    from service s
    where s.municipality_id = new.municipality_id
      and case tg_table_name when 'service' then s.id::text = to_jsonb(new)->>'id'
        else s.calendar = to_jsonb(new)->>'id' end;
    return null;
  end $$;
  revoke execute on function leave_calendar_changed() from public;

  create trigger calendar_changed after update of calendar on service for each row
    when (old.calendar is distinct from new.calendar) execute function leave_calendar_changed();
  create trigger calendar_published after insert on service_calendar for each row
    execute function leave_calendar_changed();
  create trigger calendar_published_anew after update of closed on service_calendar for each row
    when (old.closed is distinct from new.closed) execute function leave_calendar_changed();
`;
