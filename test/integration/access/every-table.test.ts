import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { HttpTown } from '../../support/http-town.js';
import { TABLES_OF_THE_MATRIX } from './matrix/rows.js';

jest.setTimeout(60_000);

const EVERYBODY = [
  ...(['nurse', 'colleague', 'leader', 'teacher', 'head', 'coordinator', 'manager', 'auditor'] as const),
];
type Who = (typeof EVERYBODY)[number];

/** What lies beside the cases that the matrix asks about: who sees any row of it, with no guard in front. All of it is the nurse's. */
const SEEN_BY: Readonly<Record<string, readonly Who[]>> = {
  access_log: ['leader'],
  access_request: ['nurse'],
  calendar_feed: ['nurse'],
  directory_event: ['auditor'],
  draft: ['nurse'],
  goal: ['nurse'],
  intervention: ['nurse'],
  level_spell: [],
  long_work: ['nurse'],
  look_finding: ['leader', 'auditor'],
  look_review: ['leader', 'auditor'],
  measurement: ['nurse'],
  measurement_fact: [],
  notice_seen: ['nurse'],
  opened_log: [],
  person_name: ['nurse'],
  person_name_part: ['nurse'],
  protection_report_entry_key: ['nurse'],
  protection_report_event: ['nurse'],
  receipt: ['nurse'],
};

/** Who works where and by which guide: everybody of the municipality may know, and nobody of another. */
const OF_THE_MUNICIPALITY = [
  'deputy',
  'guide_version',
  'role_assignment',
  'service',
  'service_calendar',
  'staff',
];

/** No session of the API reads these at all. */
const NEVER_READ = [
  'access_log_disposal',
  'access_log_segment',
  'login_session',
  'outbox',
  'repeated_erasure',
  'rows_renewal',
];

/** Read with its file, whose row the matrix asks about; what it holds is sealed with the key that the matrix asks about. */
const WITH_ANOTHER = ['case_file_chunk'];

const REPORT = [
  {
    type: 'REPORT_DRAFTED',
    facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
    texts: { report: 'x' },
  },
];

describe('every table that bears a municipality', () => {
  let town: HttpTown;
  let app: pg.Pool;

  beforeAll(async () => {
    town = await HttpTown.open();
    app = new pg.Pool({ connectionString: town.api.database.url('stafett_app'), max: 1 });
    app.on('error', () => undefined);
    const nurse = town.as('nurse');
    const { health } = town.services;
    const logged = await nurse.logs(health, { kind: 'cannotSayYet', name: 'Kari Kanarifugl' });
    const { caseId } = logged.body;
    await nurse.post('/protection-reports', { serviceId: health, events: REPORT });
    const values = { m: town.arranged.id, c: caseId, s: health, n: town.staff.nurse };
    for (const sql of ROWS)
      await town.superuser.query(
        sql.replace(/:(\w)\b/g, (_all, name: keyof typeof values) => `'${values[name]}'`),
      );
  });
  afterAll(async () => {
    await app?.end();
    await town?.close();
  });

  /** Of these tables, how many rows somebody sees in each. */
  async function seen(municipalityId: string, actor: string, tables: readonly string[]): Promise<string[]> {
    const client = await app.connect();
    try {
      await client.query('begin');
      await client.query(`select enter($1, $2, '2026-09-01', '2026-09-01T12:00:00Z')`, [
        municipalityId,
        actor,
      ]);
      const counts = tables.map(
        (table) => `select '${table}' as name where exists (select municipality_id from ${table})`,
      );
      const { rows } = await client.query<{ name: string }>(counts.join(' union all '));
      return rows.map(({ name }) => name).toSorted();
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  it('is asked about here or in the matrix, or says why not', async () => {
    const { rows } = await town.superuser.query<{ name: string; isRead: boolean }>(
      `select c.relname as name, has_any_column_privilege('stafett_app', c.oid, 'select') as "isRead"
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id'
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    );
    const named = [...TABLES_OF_THE_MATRIX, ...Object.keys(SEEN_BY), ...OF_THE_MUNICIPALITY, ...WITH_ANOTHER];
    expect(
      rows
        .filter(({ isRead }) => isRead)
        .map(({ name }) => name)
        .filter((name) => !named.includes(name)),
    ).toEqual([]);
    expect(rows.filter(({ isRead }) => !isRead).map(({ name }) => name)).toEqual(NEVER_READ);
  });

  it.each(EVERYBODY)('shows the %s what is theirs, and no row of another', async (who) => {
    const theirs = Object.keys(SEEN_BY).filter((table) => SEEN_BY[table]!.includes(who));
    const found = await seen(town.arranged.id, `staff:${town.staff[who]}`, Object.keys(SEEN_BY));
    expect(found).toEqual(theirs.toSorted());
  });

  it('shows nobody of another municipality anything, nor who is nobody', async () => {
    const tables = [
      ...Object.keys(SEEN_BY),
      ...OF_THE_MUNICIPALITY,
      ...WITH_ANOTHER,
      ...TABLES_OF_THE_MATRIX,
    ];
    const { rows } = await town.superuser.query(
      `insert into municipality (id, name) values (gen_random_uuid(), 'Nabokommunen') returning id`,
    );
    expect(await seen(rows[0].id, `staff:${town.staff.nurse}`, tables)).toEqual([]);
    expect(
      await seen(town.arranged.id, 'staff:00000000-0000-4000-8000-000000000000', Object.keys(SEEN_BY)),
    ).toEqual([]);
  });
});

/** As the parts of the application leave them; `:m` municipality, `:c` case, `:s` service, `:n` the nurse. */
const ROWS: readonly string[] = [
  `insert into goal values (:m, :c, gen_random_uuid(), 1, 'active', 1, 0)`,
  `insert into intervention (municipality_id, case_id, intervention_id, goal_id, entry, kind, level, responsible, starts_on,
     evaluate_by, status)
   values (:m, :c, gen_random_uuid(), gen_random_uuid(), 1, 'talk', 1, 'staff:' || :n, '2026-09-01', '2026-10-01', 'running')`,
  `insert into measurement (municipality_id, case_id, key, instrument, time_point, respondent, due_date, status)
   values (:m, :c, 'k', 'who5', 'start', 'child', '2026-10-01', 'planned')`,
  `insert into measurement_fact (municipality_id, fact_key, pair_key, instrument, time_point, respondent, status, due_date,
     service_id, level, groups, intervention_kinds)
   values (:m, '\\x01', '\\x01', 'who5', 'start', 'child', 'planned', '2026-10-01', :s, 1, '{}', '{}')`,
  `insert into level_spell (municipality_id, fact_key, pair_key, spell, level, started_at, entered, service_id, groups)
   values (:m, '\\x01', '\\x01', 1, 1, now(), 'decided', :s, '{}')`,
  `insert into opened_log select municipality_id, child_id, id from bti_case where id = :c`,
  `insert into draft (author, id, municipality_id, purpose, version, sealed, wrapped_key, master_key_id, saved_at)
   values ('staff:' || :n, gen_random_uuid(), :m, 'concern', 1, '', '', 'test', now())`,
  `insert into calendar_feed (id, municipality_id, kind, subject_id, token_hash, language, made_at)
   values (gen_random_uuid(), :m, 'staff', :n, '\\x01', 'nb', now())`,
  `insert into notice_seen values (:m, 'staff:' || :n, now())`,
  `insert into long_work (id, municipality_id, asked_by, kind, language, state, settings, asked_at, expires_on)
   values (gen_random_uuid(), :m, 'staff:' || :n, 'statusReport', 'nb', 'waiting', '{}', now(), '2026-10-01')`,
  `insert into access_request (id, municipality_id, child_id, asker, recorded_by, how, language, asked_on, due_on, asked_at)
   select gen_random_uuid(), :m, child_id, 'person:' || gen_random_uuid(), 'staff:' || :n, 'onPaper', 'nb', '2026-09-01',
     '2026-10-01', now() from bti_case where id = :c`,
  `insert into look_finding (id, municipality_id, rule, actor, service_id, period, at, looks, cases, found_at)
   values (:c, :m, 'atNight', 'staff:' || :n, :s, '2026-09-01', '2026-09-01T01:00:00Z', 1, 1, now())`,
  `insert into look_review (id, municipality_id, finding_id, reviewer, conclusion, at)
   values (gen_random_uuid(), :m, :c, 'staff:' || :n, 'explained', now())`,
  `insert into access_log (municipality_id, at, actor, service_id, stream, part, outcome)
   values (:m, now(), 'staff:' || :n, :s, 'list', 'workList', 'shown')`,
];
