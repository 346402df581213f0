import pg from 'pg';
import { WorkListService } from '../src/cases/queries/work-list.service.js';
import { connectionString } from '../src/database/roles.js';
import { queriesOfApp, type SentQuery } from './app-queries.js';
import { makeCases, today } from './cases.js';
import { fillCases } from './fill-database.js';
import { type Line, lineOf, type Settings } from './report.js';
import type { BenchServer } from './server.js';
import { makeTown, type Town } from './town.js';

const CASES = 100_000;
const OF_ONE = 200;
const MOST_MS = 5;
const TIMES = 30;

/** A work list of 200 among 100,000 cases, under row security: every statement the service sends for it. */
export async function measureWorkList(server: BenchServer, settings: Settings): Promise<Line[]> {
  const cases = settings.quick ? CASES / 10 : CASES;
  const town = await makeTown(await server.database('work_list'), cases / OF_ONE);
  try {
    await makeCases(town, cases / OF_ONE);
    await fillCases(town, cases);
    const nurse = await timesOf(town, town.practitioners[0]!);
    const leader = await timesOf(town, town.leader);
    const measurement = `work list of ${OF_ONE} among ${cases.toLocaleString('en')}`;
    return [
      lineOf([measurement, "a nurse's, in the database", 'ms'], nurse.listing, { atMost: MOST_MS }),
      lineOf([measurement, '… with planning and the way there', 'ms'], nurse.roundTrip),
      lineOf([measurement, "… and its children's names", 'ms'], nurse.names),
      lineOf([measurement, 'first page of the leader of all of them', 'ms'], leader.listing),
    ];
  } finally {
    await town.close();
  }
}

interface Times {
  /** Execution by EXPLAIN ANALYZE. */
  listing: number[];
  names: number[];
  /** Of the list, from sending to the last row. */
  roundTrip: number[];
}

async function timesOf(town: Town, staffId: string): Promise<Times> {
  const service = town.engine.get(WorkListService, { strict: false });
  const ctx = town.as(staffId);
  const sent = await queriesOfApp(async () => {
    const { items } = await service.page(ctx, { status: 'open', limit: OF_ONE });
    if (items.length !== OF_ONE) throw new Error(`a work list of ${items.length}`);
  });
  const place = sent.findIndex(({ text }) => text.includes('from work_list('));
  const listing = sent[place]!;
  const before = sent.slice(sent.findIndex(({ text }) => text.includes('select enter(')) + 1, place);
  const names = sent.find(({ text }) => text.includes('from known_people('));
  const url = connectionString(town.database.ownerUrl, 'stafett_app', town.database.masterKey);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select enter($1, $2, $3)', [town.municipalityId, `staff:${staffId}`, today()]);
    for (const { text, values } of before) await client.query(text, values);
    const times: Times = { listing: [], names: [], roundTrip: [] };
    for (let time = 0; time < TIMES; time += 1) {
      times.listing.push(await explained(client, listing));
      times.names.push(names ? await explained(client, names) : 0);
      const began = performance.now();
      await client.query(listing.text, listing.values);
      times.roundTrip.push(performance.now() - began);
    }
    return times;
  } finally {
    await client.end();
  }
}

async function explained(client: pg.Client, { text, values }: SentQuery): Promise<number> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ 'Execution Time': number }] }>(
    `explain (analyze, timing off, format json) ${text}`,
    values,
  );
  return rows[0]!['QUERY PLAN'][0]['Execution Time'];
}
