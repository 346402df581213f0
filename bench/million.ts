import pg from 'pg';
import { WorkListService } from '../src/cases/queries/work-list.service.js';
import { connectionString } from '../src/database/roles.js';
import { queriesOfApp, type SentQuery } from './app-queries.js';
import { makeCases, today } from './cases.js';
import { type Line, lineOf, type Settings } from './report.js';
import { quantile } from './rounds.js';
import { type BenchServer, withClient } from './server.js';
import { makeTown, type Town } from './town.js';

const CASES = 1_000_000;
const OF_ONE = 200;
const OF_THE_BUSIEST = 20_000;
const MOST_MS = 10;
const PAGE = 200;

/**
 * The work list of people with 200 cases each among a million, and of one with 20,000: the statement of the service under
 * row security, p99 of its execution, each time another person's.
 */
export async function measureMillion(server: BenchServer, settings: Settings): Promise<Line[]> {
  const scale = settings.quick ? 100 : 1;
  const [cases, ofBusiest] = [CASES / scale, OF_THE_BUSIEST / scale];
  const usualPeople = (cases - ofBusiest) / OF_ONE;
  const town = await makeTown(await server.database('million'), usualPeople + 1);
  try {
    await makeCases(town, 16);
    const busiest = town.practitioners.at(-1)!;
    await fillMillion(town, { cases, busiest, ofBusiest });
    const listing = await listingOf(town);
    const many = settings.quick ? 20 : 500;
    const peopleFrom = (first: number) =>
      Array.from({ length: many }, (_, n) => town.practitioners[(n * 7 + first) % usualPeople]!);
    // Of other people: a server that has been at work for a while, and no list that was just read.
    await timesOf(town, peopleFrom(14), listing);
    const usual = await timesOf(town, peopleFrom(17), listing);
    const most = await timesOf(
      town,
      Array.from({ length: many / 2 }, () => busiest),
      listing,
    );
    const among = `among ${cases.toLocaleString('en')}`;
    const line = (what: string, unit: string) => [`work list ${among}`, what, unit] as const;
    return [
      lineOf(line(`of ${OF_ONE} cases, p50 in the database`, 'ms'), [quantile(usual, 0.5)]),
      lineOf(line(`of ${OF_ONE} cases, p99`, 'ms'), [quantile(usual, 0.99)], { atMost: MOST_MS }),
      lineOf(line(`of ${ofBusiest}, first page, p50`, 'ms'), [quantile(most, 0.5)]),
      lineOf(line(`of ${ofBusiest}, first page, p99`, 'ms'), [quantile(most, 0.99)], {
        atMost: MOST_MS,
      }),
    ];
  } finally {
    await town.close();
  }
}

/** What the service sends for a page, whoever asks. */
async function listingOf(town: Town): Promise<SentQuery> {
  const service = town.engine.get(WorkListService, { strict: false });
  const sent = await queriesOfApp(() =>
    service.page(town.as(town.practitioners[0]!), { status: 'open', limit: PAGE }),
  );
  return sent.find(({ text }) => text.includes('from work_list('))!;
}

/** Milliseconds, sorted. */
async function timesOf(town: Town, people: readonly string[], listing: SentQuery): Promise<number[]> {
  const { ownerUrl, masterKey } = town.database;
  const client = new pg.Client({ connectionString: connectionString(ownerUrl, 'stafett_app', masterKey) });
  await client.connect();
  const times: number[] = [];
  try {
    for (const staffId of people) {
      await client.query('begin');
      await client.query('select enter($1, $2, $3)', [town.municipalityId, `staff:${staffId}`, today()]);
      await client.query(`select set_config('enable_bitmapscan', 'off', true)`);
      const explained = `explain (analyze, timing off, format json) ${listing.text}`;
      const { rows } = await client.query<Explained>(explained, listing.values);
      const [{ Plan: plan, 'Execution Time': time }] = rows[0]!['QUERY PLAN'];
      if (plan['Actual Rows'] < PAGE) throw new Error(`a page of ${plan['Actual Rows']}`);
      times.push(time);
      await client.query('rollback');
    }
    return times.sort((one, other) => one - other);
  } finally {
    await client.end();
  }
}

interface Explained {
  'QUERY PLAN': [{ Plan: { 'Actual Rows': number }; 'Execution Time': number }];
}

interface Filling {
  cases: number;
  /** The last practitioner. */
  busiest: string;
  ofBusiest: number;
}

/** Copies of the town's cases as they are, each of a child of its own, held by one practitioner after the other. */
async function fillMillion(town: Town, { cases, busiest, ofBusiest }: Filling): Promise<void> {
  await withClient(town.database.ownerUrl, async (client) => {
    // Checks of keys are of the rows that people write; these are copies of checked ones.
    await client.query('set session_replication_role = replica');
    await client.query('set synchronous_commit = off');
    await client.query(COPIES, [cases, town.practitioners.slice(0, -1), busiest, ofBusiest]);
    await client.query('analyze copy');
    await client.query(CHILDREN, [town.municipalityId]);
    await client.query(await copyOf(client, 'bti_case', { id: 'copy.id', child_id: 'copy.child', ...HELD }));
    await client.query(await copyOf(client, 'case_access', OF_THE_HOLDER));
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });
}

const COPIES = `
  create temporary table copy as
  with source as materialized (
    select id, holder_staff_id, row_number() over () - 1 as place, count(*) over () as all from bti_case)
  select gen_random_uuid() as id, gen_random_uuid() as child, source.id as source, source.holder_staff_id as was,
    case when n < 0 then $3::uuid else ($2::uuid[])[1 + n % cardinality($2::uuid[])] end as holder,
    current_date + (random() * 90)::integer as due
  from generate_series(-$4::integer, $1::integer - 1 - $4::integer) n
  join source on source.place = abs(n) % source.all`;

const CHILDREN = `
  insert into person (id, municipality_id, kind, birth_date) select child, $1, 'noNationalId', '2016-01-01' from copy`;

const HELD = { holder_staff_id: 'copy.holder', next_due: 'copy.due' };
const OF_THE_HOLDER = {
  case_id: 'copy.id',
  next_due: 'copy.due',
  principal: `case when r.principal = 'staff:' || copy.was then 'staff:' || copy.holder else r.principal end`,
};

/** A row of each copy's source, with some columns from elsewhere. */
async function copyOf(client: pg.Client, table: string, changed: Record<string, string>): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => changed[name] ?? `r.${name}`);
  return `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')}
    from copy join ${table} r on r.${table === 'bti_case' ? 'id' : 'case_id'} = copy.source on conflict do nothing`;
}
