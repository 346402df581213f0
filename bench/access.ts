import pg from 'pg';
import { noteOf } from '../src/access/access-log/access-log.js';
import { CaseViewService } from '../src/cases/queries/case-view.service.js';
import { connectionString } from '../src/database/roles.js';
import { startApi } from './api.js';
import { queriesOfApp, type SentQuery } from './app-queries.js';
import { makeCases, today } from './cases.js';
import type { WorkedCase } from './everyday.js';
import { type Line, lineOf, type Settings } from './report.js';
import { median } from './rounds.js';
import { type BenchServer, withClient } from './server.js';
import { makeTown, type Town } from './town.js';

const AT_ONCE = 16;
const HALF = 0.5;
const MOST_OF_ALL = 0.25;
const MOST_OF_LOG = 0.1;

/**
 * What it costs that a case is shown to those only who may see it, and that every look is accounted for: the statements of
 * one reading beside bare ones for the same rows, and the reading with and without its row in the access log, each as a
 * share of a reading over HTTP at half load.
 */
export async function measureAccess(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('access'));
  const cases = await makeCases(town, settings.quick ? 32 : 512);
  try {
    await copyForBareReads(town);
    const http = await overHttp(town, cases, settings);
    const inDatabase = await inTheDatabase(town, cases, settings);
    const share = (milliseconds: number[]) => milliseconds.map((one) => one / median(http.p50));
    const of = (what: string, unit: string) => ['access to a case', what, unit] as const;
    return [
      lineOf(of('a reading over HTTP, p50 at half load', 'ms'), http.p50),
      lineOf(of('… p99', 'ms'), http.p99),
      lineOf(of('its statements: row security, access and log', 'ms'), inDatabase.whole),
      lineOf(of('the same rows by bare statements', 'ms'), inDatabase.bare),
      lineOf(of('access check, row security and log, of the reading', ''), share(inDatabase.cost), {
        atMost: MOST_OF_ALL,
      }),
      lineOf(of('the log alone', 'ms'), inDatabase.log),
      lineOf(of('the log alone, of the reading', ''), share(inDatabase.log), { atMost: MOST_OF_LOG }),
    ];
  } finally {
    await town.close();
  }
}

async function overHttp(town: Town, cases: readonly WorkedCase[], { rounds, seconds }: Settings) {
  const running = await startApi(town, cases, { withWorker: false });
  const [p50, p99] = [[], []] as [number[], number[]];
  const asking = { today: today(), reads: true } as const;
  try {
    await running.load({ kind: 'closed', atOnce: AT_ONCE, seconds, ...asking });
    for (let round = 0; round < rounds; round += 1) {
      const most = await running.load({ kind: 'closed', atOnce: AT_ONCE, seconds, ...asking });
      const perSecond = most.perSecond * HALF;
      const open = await running.load({ kind: 'open', perSecond, seconds: seconds * 2, ...asking });
      p50.push(open.p50);
      p99.push(open.p99);
    }
    return { p50, p99 };
  } finally {
    await running.close();
  }
}

/** Milliseconds of one reading, one at a time, the contenders in turn: medians of each round. */
async function inTheDatabase(town: Town, cases: readonly WorkedCase[], settings: Settings) {
  const url = connectionString(town.database.ownerUrl, 'stafett_app', town.database.masterKey);
  const [app, owner] = [
    new pg.Client({ connectionString: url }),
    new pg.Client({ connectionString: town.database.ownerUrl }),
  ];
  await Promise.all([app.connect(), owner.connect()]);
  const result = { whole: [], bare: [], log: [], cost: [] } as Record<
    'whole' | 'bare' | 'log' | 'cost',
    number[]
  >;
  try {
    // One after the other: what is sent is seen of the whole process.
    const readings = [];
    for (const one of cases.slice(0, 32)) readings.push(await readingOf(town, one));
    for (let round = 0; round <= settings.rounds; round += 1) {
      const times = { whole: [], bare: [], logged: [], unlogged: [] } as Record<string, number[]>;
      for (let time = 0; time < (settings.quick ? 3 : 40); time += 1)
        for (const { sent, bare, logged, unlogged } of readings) {
          times.whole!.push(await took(app, sent));
          times.bare!.push(await took(owner, bare));
          times.logged!.push(await took(app, [logged]));
          times.unlogged!.push(await took(app, [unlogged]));
        }
      if (round === 0) continue;
      const [whole, bare] = [median(times.whole!), median(times.bare!)];
      result.whole.push(whole);
      result.bare.push(bare);
      result.cost.push(whole - bare);
      result.log.push(median(times.logged!) - median(times.unlogged!));
    }
    return result;
  } finally {
    await Promise.all([app.end(), owner.end()]);
  }
}

interface Statement extends SentQuery {
  name?: string;
}

/** One reading as the service sends it, and its contenders. */
async function readingOf(town: Town, one: WorkedCase) {
  const ctx = town.as(one.holder);
  const service = town.engine.get(CaseViewService, { strict: false });
  await service.find(ctx, one.id);
  const sent = (await queriesOfApp(() => service.find(ctx, one.id))).map(named);
  const { municipalityId, serviceId } = town;
  const principals = [`staff:${one.holder}`, `service:${serviceId}`];
  const people = sent.find(({ text }) => text.includes('from known_people('))!;
  const who = { municipality: municipalityId, actor: `staff:${one.holder}`, today: today() };
  const payload = { caseId: one.id, withPeople: true, ...who };
  const look = noteOf(ctx, { part: 'case', caseId: one.id });
  return {
    sent,
    bare: [
      { name: 'bare-case', text: BARE_CASE, values: [one.id, principals, `staff:${one.holder}`] },
      { name: 'bare-people', text: BARE_PEOPLE, values: [idsOf(people)] },
    ] as Statement[],
    logged: statement('look_at_case', { ...payload, look }),
    unlogged: statement('read_case', payload),
  };
}

function statement(name: string, payload: object): Statement {
  return { name, text: `select ${name}($1::jsonb) as answer`, values: [JSON.stringify(payload)] };
}

function idsOf({ values }: SentQuery): string[] {
  return (JSON.parse(String(values?.[0])) as { ids: string[] }).ids;
}

/** Statements that the service prepares; what it does not prepare is planned anew each time, here too. */
function named(query: SentQuery): Statement {
  const prepared = /(look_at_case|known_people)\(/.exec(query.text);
  return prepared ? { ...query, name: `sent-${prepared[1]}` } : query;
}

async function took(client: pg.Client, statements: readonly Statement[]): Promise<number> {
  const began = performance.now();
  for (const one of statements) await client.query(one);
  return performance.now() - began;
}

/** The same answer as `read_case` gives, of the same rows, for whoever asks. */
const BARE_CASE = `
  select jsonb_build_object(
    'case', jsonb_build_object('id', c.id, 'childId', c.child_id, 'guideId', c.guide_id, 'guideVersion',
      c.guide_version, 'modelVersion', c.model_version, 'version', c.version, 'snapshot', c.snapshot,
      'head', encode(c.head, 'base64'), 'nextDue', c.next_due, 'createdBy', c.created_by,
      'createdAt', iso_instant(c.created_at), 'changedAt', iso_instant(c.changed_at),
      'wrappedKey', encode(k.wrapped, 'base64'), 'masterKeyId', k.master_key_id),
    'relations', (select jsonb_agg(jsonb_build_object('principal', a.principal, 'relation', a.relation,
        'content', a.content)) from bench.case_access a where a.case_id = c.id and a.principal = any ($2::text[])),
    'receipt', (select jsonb_build_object('requestHash', encode(r.request_hash, 'base64'), 'response', r.response)
      from bench.receipt r where r.municipality_id = c.municipality_id and r.actor = $3 and r.key = 'none'),
    'subject', (select jsonb_build_object('kind', p.kind, 'birthDate', p.birth_date)
      from bench.person p where p.id = c.child_id),
    'family', (select coalesce(jsonb_agg(jsonb_build_object('personId', g.person_id, 'relation', g.relation,
        'parentalResponsibility', g.parental_responsibility, 'barredFromInsight', g.barred_from_insight,
        'isPregnant', g.is_pregnant) order by g.person_id), '[]')
      from bench.guardian_relation g where g.case_id = c.id and g.relation = 'guardian'),
    'logIsFree', not exists (select from bench.opened_log o
      where o.municipality_id = c.municipality_id and o.child_id = c.child_id)) as answer
  from bench.bti_case c left join bench.case_key k on k.case_id = c.id where c.id = $1`;

const BARE_PEOPLE = `
  select p.id, p.kind, p.birth_date, n.service_id, n.sealed, n.wrapped_key, n.master_key_id
  from bench.person p left join bench.person_name n on n.person_id = p.id where p.id = any ($1::uuid[])`;

const READ = [
  'bti_case',
  'case_key',
  'case_access',
  'receipt',
  'person',
  'person_name',
  'guardian_relation',
  'opened_log',
];

async function copyForBareReads({ database }: Town): Promise<void> {
  await withClient(database.ownerUrl, async (client) => {
    await client.query('create schema bench');
    for (const table of READ) {
      await client.query(`create table bench.${table} (like public.${table} including all)`);
      await client.query(`insert into bench.${table} select * from public.${table}`);
    }
    await client.query('vacuum analyze');
  });
}
