import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** A short list that deputies are on or not, an address for whoever may have it, and a file out of view with its entry. */
export class ProtectedFromDeputiesToo1795305600028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHORT_LIST);
    await runner.query(WHO_HAS_THE_ADDRESS);
    await runner.query(NONE_BESIDE_A_PROTECTION);
    await runner.query(FILES_OUT_OF_VIEW);
  }

  down = noWayBack;
}

/**
 * At a protected address nobody reads in the place of somebody else, but who is on the list by their own name or service.
 * It is asked only of rows that are another's, so whoever stands in for nobody pays nothing for it.
 */
const SHORT_LIST = `
  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;
  grant select (snapshot) on bti_case to stafett_lookup;
  create function keeps_deputies_out(the_case uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    return exists (select from bti_case c
      where c.id = the_case and c.protection is not null
        and not exists (select from jsonb_array_elements_text(c.snapshot #> '{context,protection,readers}') reader
          where reader = current_actor()
            or reader like 'service:%' and reader = any (current_principals())));
  end $$;
  alter function keeps_deputies_out(uuid) owner to stafett_lookup;
  revoke execute on function keeps_deputies_out(uuid) from public;
  grant execute on function keeps_deputies_out(uuid) to stafett_app, stafett_case_reader;
  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;

  create policy not_for_another_when_protected on case_access as restrictive for select to stafett_app, stafett_case_reader
    using (${OWN_MUNICIPALITY} and (principal not like 'staff:%' or principal = current_actor()
      or not keeps_deputies_out(case_id)));
  /* As in 26, and so here. */
  alter policy look_up_own_access on case_access
    using (${OWN_MUNICIPALITY} and principal = any (current_principals())
      and (service_id is null or 'service:' || service_id = any (current_principals()))
      and (until_at is null or until_at > current_instant())
      and (principal not like 'staff:%' or principal = current_actor()
        or principal || '@' || service_id = any (current_principals()) and not keeps_deputies_out(case_id))
      and (relation <> 'emergency' or principal = current_actor()));
`;

/** Where a child lives is of the family: whoever reads another kind only has no business with it. Who writes it: 26. */
const WHO_HAS_THE_ADDRESS = `
  create or replace function may_have_address(the_case uuid) returns boolean language plpgsql stable as $$
  begin
    return current_actor() like 'staff:%'
      and exists (select from case_access a
        where a.case_id = the_case and a.principal = any (current_principals()) and a.content
          and (a.kinds is null or 'family' = any (a.kinds)))
      and exists (select from bti_case c where c.id = the_case and c.protection is distinct from 6);
  end $$;
`;

/**
 * Whoever writes an address shares the lock of the case's row, so that a protection waits for it and forgets it, or is seen
 * by it. The forgetting is not the actor's: the leader says code 6 of a case whose address they do not read.
 */
const NONE_BESIDE_A_PROTECTION = `
  create function refuse_strictly_confidential() returns trigger language plpgsql as $$
  declare
    code smallint;
    was text := current_setting('stafett.writing', true);
    said text;
  begin
    said := set_config('stafett.writing', new.case_id::text, true);
    select protection into code from bti_case where id = new.case_id for share;
    said := set_config('stafett.writing', coalesce(was, ''), true);
    if code = 6 then
      raise exception 'the address is strictly confidential' using errcode = 'ST006';
    end if;
    return new;
  end $$;
  create trigger not_beside_a_protection before insert or update on contact_address
    for each row execute function refuse_strictly_confidential();

  create policy forgotten_with_case on contact_address to stafett_case_writer using (true) with check (false);
  grant select, delete on contact_address to stafett_case_writer;
  set local role none;
  grant create on schema public to stafett_case_writer;
  set local role stafett_owner;
  create or replace function note_protection() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    new.protection := new.snapshot -> 'context' -> 'protection' ->> 'code';
    if new.protection = 6 then delete from contact_address where case_id = new.id; end if;
    return new;
  end $$;
  alter function note_protection() owner to stafett_case_writer;
  revoke execute on function note_protection() from public;
  set local role none;
  revoke create on schema public from stafett_case_writer;
  set local role stafett_owner;
`;

/** A file is out of view with the entry that it is in (migration 23). */
const FILES_OUT_OF_VIEW = `
  create policy not_of_what_is_out_of_view on case_file_key as restrictive for select to stafett_app
    using (${OWN_MUNICIPALITY}
      and exists (select from entry_key k where k.case_id = case_file_key.case_id and k.number = case_file_key.entry));
`;
