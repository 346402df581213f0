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
 * run. Then 70 % of what it did a while ago is another share of what it does now: many short rounds, each between two
 * measurements of the most, and only those count in which it was 70 % of both within a twentieth.
 */
const ROUNDS_FOR_ONE = 2;
const MOST_ROUNDS_FOR_ONE = 4;
const SHARE_WITHIN = 0.035;
const SHARE_OF_TIME = 1.5;

/** How long the API takes at 70 % of what it can do, when requests come by a schedule and not by who is free. */
export async function measureLatency(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('latency'));
  const cases = await makeCases(town, settings.quick ? 128 : 1_024);
  const running = await startApi(town, cases, { withWorker: false });
  const rounds: Round[] = [];
  const counted = () => rounds.filter(({ share }) => Math.abs(share - SHARE_OF_MOST) <= SHARE_WITHIN);
  try {
    const { seconds, quick } = settings;
    const warm = quick ? seconds : WARM_SECONDS;
    await running.load({ kind: 'closed', atOnce: AT_ONCE, seconds: warm, today: today() });
    const findMost = () => running.load({ kind: 'closed', atOnce: AT_ONCE, seconds, today: today() });
    let { perSecond: before } = await findMost();
    while (
      rounds.length < settings.rounds * MOST_ROUNDS_FOR_ONE &&
      counted().length < settings.rounds * ROUNDS_FOR_ONE
    ) {
      const perSecond = before * SHARE_OF_MOST;
      const { result, cost } = await costOfEvents(running, town.database, () =>
        running.load({ kind: 'open', perSecond, seconds: seconds * SHARE_OF_TIME, today: today() }),
      );
      const { perSecond: after } = await findMost();
      const most = (before + after) / 2;
      rounds.push({ most, share: perSecond / most, result, cost });
      before = after;
    }
  } finally {
    await running.close();
    await town.close();
  }
  const measurement = 'latency over HTTP';
  const measured = settings.quick ? rounds : counted();
  const of = (value: (round: Round) => number) => measured.map(value);
  return [
    lineOf(
      [measurement, `most, ${AT_ONCE} at once`, '/s'],
      of(({ most }) => most),
    ),
    lineOf(
      [measurement, 'open load', '/s'],
      of(({ result }) => result.perSecond),
    ),
    lineOf(
      [measurement, 'open load : most', ''],
      of(({ share }) => share),
    ),
    lineOf([measurement, 'rounds that count', ''], [measured.length]),
    lineOf([measurement, 'rounds in all', ''], [rounds.length]),
    lineOf(
      [measurement, 'p50 from the intended start', 'ms'],
      of(({ result }) => result.p50),
    ),
    lineOf(
      [measurement, 'p99 from the intended start', 'ms'],
      of(({ result }) => result.p99),
      { atMost: MOST_MS },
    ),
    lineOf(
      [measurement, 'p99, all rounds', 'ms'],
      rounds.map(({ result }) => result.p99),
    ),
    ...WHO.map((who) =>
      lineOf(
        ['one event', `processor, ${who}`, 'ms'],
        of(({ cost }) => cost[who]),
      ),
    ),
  ];
}

interface Round {
  /** Events a second: the mean of what was found just before and just after. */
  most: number;
  /** What was asked of it. */
  share: number;
  result: LoadResult;
  cost: EventCost;
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
