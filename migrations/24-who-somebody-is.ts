import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/**
 * What every command asks twice, in fewer statements: an assignment is worked out in place, where `perform` and a loop are
 * statements of their own that PostgreSQL sets up anew in each transaction.
 */
export class WhoSomebodyIs1795305600024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTER);
    await runner.query(PRINCIPALS);
  }

  down = noWayBack;
}

const ENTER = `
  create or replace function enter(municipality uuid, actor text, today date default null,
    now timestamptz default null) returns void language plpgsql as $$
  declare
    said text;
    mine text[] := '{}';
  begin
    said := set_config('stafett.municipality', coalesce(municipality::text, ''), true);
    said := set_config('stafett.actor', coalesce(actor, ''), true);
    said := set_config('stafett.today', coalesce(today::text, ''), true);
    said := set_config('stafett.principals', '', true);
    said := set_config('stafett.writing', '', true);
    if now is not null then said := set_config('stafett.now', now::text, true); end if;
    if actor like 'person:%' then
      mine := array[actor];
    elsif actor like 'staff:%' and current_user <> 'stafett_insights' then
      mine := principals_of_staff(substr(actor, 7)::uuid);
    end if;
    said := set_config('stafett.principals', mine::text, true);
  end $$;
`;

const holdsToday = (assignment: string) =>
  `${assignment}.valid_from <= today and (${assignment}.valid_until is null or ${assignment}.valid_until >= today)`;

/** The same principals as before; the question for deputies is only answered where there are some. */
const PRINCIPALS = `
  create or replace function principals_of_staff(staff_member uuid) returns text[] language plpgsql stable as $$
  declare
    today date := current_today();
    mine text[];
    of_absent text[];
  begin
    select array_agg(distinct principal) into mine
    from staff s
      left join role_assignment a on a.staff_id = s.id and ${holdsToday('a')}
      cross join lateral unnest(array[
        'staff:' || s.id,
        case when a.role in ('practitioner', 'leader', 'coordinatingUnit') then 'service:' || a.service_id end,
        case a.role when 'leader' then 'leader:' || a.service_id when 'coordinatingUnit' then 'unit:coordinating'
          when 'auditor' then 'role:auditor' end]) principal
    where s.id = staff_member and s.active and principal is not null;
    if mine is null then return '{}'; end if;

    if exists (select from deputy d where d.deputy_id = staff_member and d.ended_at is null) then
      select array_agg(distinct principal) into of_absent
      from deputy d
        join staff s on s.id = d.absent_id and s.active
        join role_assignment a on a.staff_id = s.id and a.service_id = d.service_id and ${holdsToday('a')}
        cross join lateral unnest(array['staff:' || s.id, 'staff:' || s.id || '@' || d.service_id,
          case when a.role = 'leader' then 'leader:' || d.service_id end]) principal
      where d.deputy_id = staff_member and d.ended_at is null and d.valid_from <= today and d.valid_until >= today
        and 'service:' || d.service_id = any (mine) and principal <> all (mine);
      mine := mine || coalesce(of_absent, '{}');
    end if;
    return mine;
  end $$;
`;
