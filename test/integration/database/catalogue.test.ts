import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { OWNER_ROLE, RUNNING_ROLES } from '../../../src/database/roles.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';

/** Whoever adds a table, a function or a view meets these. */
describe('the walls of the database', () => {
  let test: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    test = await createTestDatabase();
    client = new pg.Client({ connectionString: test.ownerUrl });
    await client.connect();
  });

  afterAll(async () => {
    await client?.end();
    await test?.drop();
  });

  const names = async (query: string, values: unknown[] = []): Promise<string[]> =>
    (await client.query<{ name: string }>(query, values)).rows.map(({ name }) => name);

  it('stand for every table, for its owner too', async () => {
    const open = await names(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migration'
         and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('have a gate in every table: a policy', async () => {
    const closed = await names(
      `select relname as name from pg_class c
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migration'
         and not exists (select from pg_policy p where p.polrelid = c.oid)`,
    );
    expect(closed).toEqual([]);
  });

  it('ask for the municipality in every policy of a running role', async () => {
    const OF_THE_INSTALLATION = [
      'lasting_secret.read_all',
      'lasting_secret.rewrap',
      'key_rotation.of_the_system',
      'worker_sign.of_workers',
      'worker_sign.read_by_staff',
    ];
    const BEFORE_ANYBODY_IS_KNOWN = [
      'login_attempt.of_login',
      'logout_token.of_login',
      'login_session.of_login',
      'calendar_feed.look_up',
    ];
    const OPEN_TO_ALL = ['municipality.read_all', ...BEFORE_ANYBODY_IS_KNOWN, ...OF_THE_INSTALLATION];
    const policies = await names(
      `select tablename || '.' || policyname as name from pg_policies
       where schemaname = 'public' and roles && $1 and not coalesce(qual, with_check) ~ 'current_municipality'`,
      [[...RUNNING_ROLES]],
    );
    expect(policies.sort()).toEqual(OPEN_TO_ALL.toSorted());
  });

  it('are passed by none of the running roles, nor by the owner', async () => {
    const roles = [
      OWNER_ROLE,
      'stafett_lookup',
      'stafett_case_reader',
      'stafett_case_writer',
      ...RUNNING_ROLES,
    ];
    const passing = await names(
      `select rolname as name from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole)`,
      [roles],
    );
    expect(passing).toEqual([]);
    expect(
      await names('select rolname as name from pg_roles where rolname = any ($1)', [roles]),
    ).toHaveLength(roles.length);
  });

  it('let no running role become another', async () => {
    const members = await names(
      `select r.rolname || ' in ' || g.rolname as name from pg_auth_members m
       join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid where r.rolname = any ($1)`,
      [[...RUNNING_ROLES]],
    );
    expect(members).toEqual([]);
  });

  it('are looked over by few functions, with a fixed search path, of a role that cannot log in', async () => {
    const { rows } = await client.query(
      `select p.proname as name, r.rolname as owner, r.rolcanlogin as login, p.proconfig as settings,
              has_function_privilege('public', p.oid, 'execute') as everybody
       from pg_proc p join pg_roles r on r.oid = p.proowner
       where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'account_of_access',
      'account_of_disposal',
      'audited_looks',
      'break_glass',
      'change_case_row',
      'destroy_keys_again',
      'dispose_of_report',
      'due_follow_ups',
      'escalated_follow_ups',
      'family_being_written',
      'find_or_make_person',
      'find_person_login',
      'find_staff_login',
      'finish_glass',
      'forget_people_of',
      'is_kept_from_me',
      'is_log_open_for',
      'keeps_deputies_out',
      'login_roles',
      'may_change_case',
      'note_directory_change',
      'note_protection',
      'old_enough',
      'overview_of_cases',
      'parts_of_case',
      'pending_access_requests',
      'pending_outbox',
      'restrictors_of',
      'roles_stood_in_for',
      'services_where_i_name_a_reader',
      'who_names_a_reader',
      'work_list',
      'write_rows',
    ]);
    const OWNERS: Record<string, string> = {
      family_being_written: 'stafett_case_reader',
      may_change_case: 'stafett_case_reader',
      parts_of_case: 'stafett_case_reader',
      work_list: 'stafett_case_reader',
      write_rows: 'stafett_case_writer',
      change_case_row: 'stafett_case_writer',
      destroy_keys_again: 'stafett_case_writer',
      note_protection: 'stafett_case_writer',
    };
    for (const { name, owner, login, settings, everybody } of rows) {
      expect({ owner, login, everybody }).toEqual({
        owner: OWNERS[name as string] ?? 'stafett_lookup',
        login: false,
        everybody: false,
      });
      const ofPlanning = name === 'work_list' ? ['enable_bitmapscan=off'] : [];
      expect(settings).toEqual(['search_path=public, pg_temp', ...ofPlanning]);
    }
  });

  it('have no view to see over them', async () => {
    expect(
      await names(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
      ),
    ).toEqual([]);
  });

  it('leave no function to everybody', async () => {
    const open = await names(
      `select proname as name from pg_proc
       where pronamespace = 'public'::regnamespace and has_function_privilege('public', oid, 'execute')`,
    );
    expect(open).toEqual([]);
  });

  it('let nobody change what is written down for good', async () => {
    const { rows } = await client.query(
      `select r.role, t.name from unnest($1::text[]) r(role), unnest($2::text[]) t(name)
       where has_table_privilege(r.role, t.name, 'update') or has_table_privilege(r.role, t.name, 'delete')
          or has_table_privilege(r.role, t.name, 'truncate') or has_any_column_privilege(r.role, t.name, 'update')`,
      [
        [...RUNNING_ROLES],
        [
          'case_event',
          'protection_report_event',
          'guide_version',
          'access_log',
          'access_log_segment',
          'access_log_disposal',
          'look_finding',
          'look_review',
        ],
      ],
    );
    expect(rows).toEqual([]);
  });

  it('let insights read facts and the directory of services, and nothing else', async () => {
    const tables = await names(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and has_any_column_privilege('stafett_insights', oid, 'select') order by 1`,
    );
    expect(tables).toEqual(['level_spell', 'measurement_fact', 'municipality', 'service']);
  });

  it('let login read what belongs to logging in and nothing else, and the queue nothing', async () => {
    const tables = await names(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and (has_any_column_privilege('stafett_login', oid, 'select')
           or has_any_column_privilege('stafett_queue', oid, 'select')) order by 1`,
    );
    expect(tables).toEqual(['calendar_feed', 'login_attempt', 'login_session', 'logout_token']);
  });
});
