import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** As in 27, and the list that the auditor reads names it when a login becomes another's, which opens all that was theirs. */
const CHANGES = `
  create or replace function note_directory_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    was jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
    now_is jsonb := to_jsonb(new);
    whose uuid := coalesce(now_is->>'staff_id', now_is->>'absent_id',
      case tg_table_name when 'staff' then now_is->>'id' end)::uuid;
    by_whom text := coalesce(current_actor(), 'system:' || session_user);
    done text := case
      when tg_op = 'INSERT' then 'added'
      when tg_table_name = 'staff' and was->'active' <> now_is->'active'
        then case when (now_is->>'active')::boolean then 'activated' else 'deactivated' end
      when tg_table_name = 'staff' and was->'login_subject' <> now_is->'login_subject' then 'loginChanged'
      when now_is->>'ended_at' is not null or tg_table_name = 'role_assignment'
        and now_is->>'valid_until' < current_today()::text then 'ended'
      else 'changed' end;
  begin
    if was = now_is then return null; end if;
    insert into directory_event (municipality_id, at, actor, what, staff_id, service_id, role, about_oneself)
    values (new.municipality_id, current_instant(), by_whom,
        case tg_table_name when 'role_assignment' then 'role' else tg_table_name end || '.' || done, whose,
        coalesce(now_is->>'service_id', case tg_table_name when 'service' then now_is->>'id' end)::uuid,
        now_is->>'role', coalesce(by_whom = 'staff:' || whose, false));
    if by_whom = 'staff:' || whose and tg_table_name = 'role_assignment' and done <> 'ended' then
      insert into outbox (id, municipality_id, intent, payload)
      values (gen_random_uuid(), new.municipality_id, 'principal.notify',
          jsonb_build_object('to', 'role:auditor', 'about', 'role.givenToOneself'));
    end if;
    if tg_op = 'UPDATE' and was->'login_subject' <> now_is->'login_subject' then
      insert into outbox (id, municipality_id, intent, payload)
      values (gen_random_uuid(), new.municipality_id, 'principal.notify',
          jsonb_build_object('to', 'role:auditor', 'about', 'staff.loginChanged'));
    end if;
    return null;
  end $$;
`;

export class LoginChangesAreNamed1795305600054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHANGES);
  }

  down = noWayBack;
}
