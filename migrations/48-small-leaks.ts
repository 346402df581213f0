import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** Small leaks and loose ends of access: each is said where it is mended. */
export class SmallLeaks1795305600048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXTENSION_TOLD);
    await runner.query(FEED_RENEWED);
    await runner.query(ROLES_ANNOUNCED);
    await runner.query(EVERYBODY_KNOWN);
    await runner.query(DEAD);
  }

  down = noWayBack;
}

/**
 * Where only a concern waits that its asker does not know of, more time for it is its reviewer's alone: that a deadline
 * was moved would tell that something waits. The worker finds out, who sees every document of the request.
 */
const EXTENSION_TOLD = `
  alter table access_request add column extension_told boolean not null default false;
  alter table access_request no force row level security;
  update access_request set extension_told = true where extension_noted_at is not null;
  alter table access_request force row level security;
  grant update (extension_told) on access_request to stafett_worker;
`;

/** A new secret takes the place of the old one in one statement, so that two at once are as two in turn. */
const FEED_RENEWED = `
  grant update (id, token_hash, language, made_at) on calendar_feed to stafett_app;
`;

/**
 * Pages that are open go by who their readers are. Whoever changes that, on whatever way, tells the processes with it
 * (the channel of docs/live.md): ids only, and seldom enough that a NOTIFY within the write costs nothing (ADR 11).
 */
const ROLES_ANNOUNCED = `
  create function announce_roles() returns trigger language plpgsql as $$
  declare
    changed record := case tg_op when 'DELETE' then old else new end;
    whose uuid;
  begin
    whose := case tg_table_name when 'staff' then to_jsonb(changed) ->> 'id'
      when 'deputy' then to_jsonb(changed) ->> 'deputy_id' else to_jsonb(changed) ->> 'staff_id' end;
    perform pg_notify('stafett_live', json_build_object('municipalityId', changed.municipality_id,
      'roles', json_build_array('staff:' || whose))::text);
    return null;
  end $$;
  revoke execute on function announce_roles() from public;
  create trigger announce_roles after insert or update or delete on role_assignment
    for each row execute function announce_roles();
  create trigger announce_roles after insert or update or delete on deputy
    for each row execute function announce_roles();
  create trigger announce_roles after update of active on staff
    for each row when (old.active is distinct from new.active) execute function announce_roles();
`;

/** As in 29, and all who are asked for: whoever asks has a list that is not longer than it may be. */
const EVERYBODY_KNOWN = `
  create or replace function known_people(p jsonb)
  returns table (id uuid, kind text, birth_date date, service_id uuid, sealed bytea, wrapped_key bytea, master_key_id text)
  language plpgsql as $$
  #variable_conflict use_column
  declare
    done boolean := enter((p->>'municipality')::uuid, p->>'actor', (p->>'today')::date,
      (p->>'now')::timestamptz) is null;
    asked uuid[] := array(select jsonb_array_elements_text(p->'ids')::uuid);
  begin
    return query
    select who.id, who.kind, who.birth_date, n.service_id, n.sealed, n.wrapped_key, n.master_key_id
    from person who left join person_name n on n.person_id = who.id
    where who.id = any (asked) order by who.id;
  end $$;
`;

/** What next_date_seen (44) took the place of. */
const DEAD = `
  drop function reads_next_date(uuid);
`;
