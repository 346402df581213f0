import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** The settings of a session that row security asks for, and the role of the few functions that look past it. */
export class RolesAndSettings1795305600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOOKUP_ROLE);
    await runner.query(SETTINGS);
  }

  down = noWayBack;
}

/**
 * Roles belong to the cluster, so another database may have made it already. Only a login that may create roles can do
 * this; the rest of the migrations run as the owner of the tables.
 */
const LOOKUP_ROLE = `
  set local role none;
  do $$
  begin
    create role stafett_lookup nologin nobypassrls;
  exception when duplicate_object or unique_violation then null;
  end $$;
  do $$
  begin
    if not pg_has_role('stafett_owner', 'stafett_lookup', 'member') then
      grant stafett_lookup to stafett_owner;
    end if;
  exception when unique_violation then null;
  end $$;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;
  alter default privileges for role stafett_owner revoke execute on functions from public;
`;

/**
 * An unset setting reads as '' after the first transaction that set it, so nullif everywhere. Not in SQL: written into
 * each policy, their casts would be set up anew in every statement, which costs more than all the rest of the policy.
 */
const SETTINGS = `
  create function current_municipality() returns uuid language plpgsql stable parallel safe as
    $$ begin return nullif(current_setting('stafett.municipality', true), '')::uuid; end $$;

  create function current_actor() returns text language plpgsql stable parallel safe as
    $$ begin return nullif(current_setting('stafett.actor', true), ''); end $$;

  create function current_principals() returns text[] language plpgsql stable parallel safe as
    $$ begin return coalesce(nullif(current_setting('stafett.principals', true), ''), '{}')::text[]; end $$;

  create function current_writing() returns uuid language plpgsql stable parallel safe as
    $$ begin return nullif(current_setting('stafett.writing', true), '')::uuid; end $$;

  create function current_today() returns date language plpgsql stable parallel safe as
    $$ begin return coalesce(nullif(current_setting('stafett.today', true), '')::date,
                             (now() at time zone 'Europe/Oslo')::date); end $$;

  grant execute on function current_municipality(), current_actor(), current_principals(), current_writing(),
    current_today() to stafett_app, stafett_worker, stafett_insights, stafett_login, stafett_lookup;
`;
