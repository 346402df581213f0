import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/**
 * 'stafett.writing' opened the rows of a case to whoever set it, so that write_case could work under the actor's row
 * security. Since other roles write them (migration 14), nothing needs that: the setting says now only which case may be
 * changed of those that the actor sees anyway.
 */
export class NoReadingByWriting1795305600025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHOUT_IT);
    await runner.query(UPDATE);
  }

  down = noWayBack;
}

const WITHOUT_IT = `
  do $$
  declare
    p record;
    writing text;
  begin
    for p in
      select policyname, tablename, qual from pg_policies
      where schemaname = 'public' and cmd = 'SELECT' and qual like '%current_writing()%'
    loop
      writing := substring(p.qual from '\\((?:case_id|id) = current_writing\\(\\)\\)');
      if writing is null then raise exception 'policy % of % asks for the writing in another way', p.policyname, p.tablename; end if;
      execute format('alter policy %I on %I using (%s)', p.policyname, p.tablename, replace(p.qual, writing, 'false'));
    end loop;
  end $$;
`;

/** An update without a condition asks no policy of reading, so this one asks for the relation itself. */
const UPDATE = `
  alter policy update_in_write on bti_case to stafett_worker;
  create policy update_own_in_write on bti_case for update to stafett_app
    using (${OWN_MUNICIPALITY} and id = current_writing() and sees_case(id)) with check (${OWN_MUNICIPALITY});
`;
