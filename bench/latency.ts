import { type RunningApi, startApi } from './api.js';
import { makeCases, today } from './cases.js';
import type { LoadResult } from './load-generator.js';
import { processesOf, workedBy, workedSince } from './processor-time.js';
import { type Line, lineOf, type Settings } from './report.js';
import type { BenchDatabase, BenchServer } from './server.js';
import { makeTown } from './town.js';

const AT_ONCE = 32;
const SHARE_OF_MOST = 0.7;
const MOST_MS = 50;
/** A process that has just started compiles what it runs beside running it, for some ten thousand events. */
const WARM_SECONDS = 30;
/**
 * A shared machine changes its pace within half a minute: the same event has taken its processor from 3.8 to 5.9 ms in one
 * run. Then 70 % of what it did a while ago is another share of what it does now: many short rounds, each beginning with the most.
 */
const ROUNDS_FOR_ONE = 2;
const SHARE_OF_TIME = 1.5;

/** How long the API takes at 70 % of what it can do, when requests come by a schedule and not by who is free. */
export async function measureLatency(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('latency'));
  const cases = await makeCases(town, settings.quick ? 128 : 1_024);
  const running = await startApi(town, cases, { withWorker: false });
  const [most, asked, p50, p99] = [[], [], [], []] as [number[], number[], number[], number[]];
  const worked: EventCost[] = [];
  try {
    const { seconds, quick } = settings;
    const warm = quick ? seconds : WARM_SECONDS;
    await running.load({ kind: 'closed', atOnce: AT_ONCE, seconds: warm, today: today() });
    for (let round = 0; round < settings.rounds * ROUNDS_FOR_ONE; round += 1) {
      const closed = await running.load({ kind: 'closed', atOnce: AT_ONCE, seconds, today: today() });
      const perSecond = closed.perSecond * SHARE_OF_MOST;
      const { result: open, cost } = await costOfEvents(running, town.database, () =>
        running.load({ kind: 'open', perSecond, seconds: seconds * SHARE_OF_TIME, today: today() }),
      );
      worked.push(cost);
      most.push(closed.perSecond);
      asked.push(open.perSecond);
      p50.push(open.p50);
      p99.push(open.p99);
    }
  } finally {
    await running.close();
    await town.close();
  }
  const measurement = 'latency over HTTP';
  return [
    lineOf([measurement, `most, ${AT_ONCE} at once`, '/s'], most),
    lineOf([measurement, 'open load, 70 % of it', '/s'], asked),
    lineOf([measurement, 'p50 from the intended start', 'ms'], p50),
    lineOf([measurement, 'p99 from the intended start', 'ms'], p99, { atMost: MOST_MS }),
    ...WHO.map((who) =>
      lineOf(
        ['one event', `processor, ${who}`, 'ms'],
        worked.map((cost) => cost[who]),
      ),
    ),
  ];
}

const WHO = ['API', 'PostgreSQL', 'who asks'] as const;

/** Milliseconds of a processor that one event takes each of them: what a busy machine changes less than any time by the clock. */
type EventCost = Record<(typeof WHO)[number], number>;

async function costOfEvents(
  { api, generator }: RunningApi,
  database: BenchDatabase,
  load: () => Promise<LoadResult>,
): Promise<{ result: LoadResult; cost: EventCost }> {
  const pidsOf = async () => ({
    API: [api.process.pid!],
    PostgreSQL: await processesOf(database),
    'who asks': [generator.pid!],
  });
  const before = workedBy(Object.values(await pidsOf()).flat());
  const result = await load();
  const after = await pidsOf();
  const each = (who: (typeof WHO)[number]) => workedSince(before, after[who]) / result.answered;
  return { result, cost: { API: each('API'), PostgreSQL: each('PostgreSQL'), 'who asks': each('who asks') } };
}
