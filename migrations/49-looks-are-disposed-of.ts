import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, noWayBack, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/** The account of looks goes when its time is over, by a decision that stands beside its chain. */
export class LooksAreDisposedOf1795305600049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DECISIONS);
    await runner.query(DISPOSE);
  }

  down = noWayBack;
}

/**
 * Of a municipality, the segments up to `number`: their looks are gone, and the segments stay, for the chain. `seal` is
 * made with the key of the chain, so that nobody who takes looks away can write down that it was decided.
 */
const DECISIONS = `
  create table access_log_disposal (
    municipality_id uuid not null,
    number integer not null,
    before date not null,
    looks integer not null,
    decision text not null,
    disposed_at timestamptz not null,
    seal bytea not null,
    primary key (municipality_id, number)
  );
  ${forced('access_log_disposal')}
  create policy read_by_worker on access_log_disposal for select to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM});
  create policy kept_by_owner on access_log_disposal to stafett_owner using (true) with check (true);
  grant select on access_log_disposal to stafett_worker;
  create trigger unchangeable before update or delete or truncate on access_log_disposal
    for each statement execute function refuse_change();
`;

/**
 * Every look of the municipality before a transaction of an era. Nobody deletes a look (16): a month that holds nothing
 * else is dropped, and one that does is written anew without them. Run by the owner of the tables, and granted to no
 * role that a process logs in with.
 */
const DISPOSE = `
  create function access_log_months.dispose(the_municipality uuid, the_era smallint, the_xact bigint) returns integer
  language plpgsql set search_path = public, pg_temp as $$
  declare
    month record;
    going integer;
    staying boolean;
    total integer := 0;
    goes constant text := 'municipality_id = $1 and (era, written_in) < ($2, $3)';
  begin
    perform set_config('lock_timeout', '5s', true);
    lock table access_log in access exclusive mode;
    for month in
      select c.relname as name, pg_get_expr(c.relpartbound, c.oid) as bound
      from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'access_log'::regclass order by c.relname
    loop
      execute format('alter table access_log_months.%I no force row level security', month.name);
      execute format('select count(*) from access_log_months.%I where ' || goes, month.name)
        into going using the_municipality, the_era, the_xact;
      if going = 0 then
        execute format('alter table access_log_months.%I force row level security', month.name);
        continue;
      end if;
      execute format('select exists (select from access_log_months.%I where not (' || goes || '))', month.name)
        into staying using the_municipality, the_era, the_xact;
      execute format('alter table access_log detach partition access_log_months.%I', month.name);
      execute format('alter table access_log_months.%I rename to going', month.name);
      if staying or month.bound = 'DEFAULT' then
        execute format('create table access_log_months.%I (like access_log including defaults including constraints)',
          month.name);
        execute format('insert into access_log_months.%I select * from access_log_months.going where not (' || goes || ')',
          month.name) using the_municipality, the_era, the_xact;
        execute format('alter table access_log_months.%I enable row level security, force row level security', month.name);
        execute format('create trigger unchangeable before update or delete or truncate on access_log_months.%I
          for each statement execute function refuse_change()', month.name);
        execute format('alter table access_log attach partition access_log_months.%I %s', month.name, month.bound);
      end if;
      drop table access_log_months.going;
      total := total + going;
    end loop;
    return total;
  end $$;
  revoke execute on function access_log_months.dispose(uuid, smallint, bigint) from public;
`;
