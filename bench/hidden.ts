import { randomUUID } from 'node:crypto';
import { keysOf, startApi } from './api.js';
import { makeCases } from './cases.js';
import { type Line, lineOf, type Settings } from './report.js';
import { median } from './rounds.js';
import type { BenchServer } from './server.js';
import { proofsOf } from './sessions.js';
import { makeTown } from './town.js';

/** Pairs of one round: enough that chance alone keeps the AUC within 0.5 ± 0.025 in nearly every one. */
const PAIRS = 2_000;
const READING = ['', '/history', '/plan', '/follow-ups'];

/**
 * Whether time tells a case that is hidden from one that does not exist: the same person asks for both in turn, one at a
 * time. AUC is the chance that a hidden one takes longer than an unknown one: 0.5 where nothing can be told.
 */
export async function measureHidden(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('hidden'), 2);
  const cases = await makeCases(town, 256);
  const outsider = town.practitioners[0]!;
  const hidden = cases.filter(({ holder }) => holder !== outsider).map(({ id }) => id);
  const running = await startApi(town, cases, { withWorker: false });
  const [auc, apart, typical] = [[], [], []] as [number[], number[], number[]];
  try {
    const proof = (await proofsOf(town, await keysOf(town), [outsider])).get(outsider)!;
    const ask = (id: string, place: number) =>
      timeOf(`${running.api.url}/api/v1/cases/${id}${READING[place % READING.length]}`, proof);
    const pairs = settings.quick ? 100 : PAIRS;
    for (let round = -1; round < settings.rounds; round += 1) {
      const [there, nowhere] = await inTurn(hidden, round < 0 ? 100 : pairs, ask);
      if (round < 0) continue;
      auc.push(Math.abs(chanceOfLonger(there, nowhere) - 0.5));
      apart.push(Math.abs(median(there) - median(nowhere)) / median(nowhere));
      typical.push(median(nowhere));
    }
  } finally {
    await running.close();
    await town.close();
  }
  const measurement = 'hidden or unknown';
  return [
    lineOf([measurement, 'answer to a case that does not exist', 'ms'], typical),
    lineOf([measurement, 'how far apart the medians are, share', ''], apart, { atMost: 0.03 }),
    lineOf([measurement, 'AUC of hidden against unknown, away from 0.5', ''], auc, { atMost: 0.03 }),
  ];
}

/** Now one first and now the other, so that what grows during a run is the same for both. */
async function inTurn(
  hidden: readonly string[],
  pairs: number,
  ask: (id: string, place: number) => Promise<number>,
): Promise<[there: number[], nowhere: number[]]> {
  const [there, nowhere] = [[], []] as [number[], number[]];
  for (let place = 0; place < pairs; place += 1) {
    const id = hidden[place % hidden.length]!;
    const first = place % 2 === 0;
    if (first) there.push(await ask(id, place));
    nowhere.push(await ask(randomUUID(), place));
    if (!first) there.push(await ask(id, place));
  }
  return [there, nowhere];
}

/** Milliseconds from the question to the last byte of a refusal. */
async function timeOf(url: string, headers: Record<string, string>): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  const took = performance.now() - start;
  if (answer.status !== 404) throw new Error(`${answer.status} in place of 404 at ${url}`);
  return took;
}

/** Mann–Whitney: of all pairs of one and other, the share in which the one took longer; ties count half. */
function chanceOfLonger(ones: readonly number[], others: readonly number[]): number {
  const sorted = others.toSorted((one, other) => one - other);
  const longer = ones.reduce((sum, took) => sum + (below(sorted, took) + below(sorted, took, true)) / 2, 0);
  return longer / (ones.length * others.length);
}

/** How many of the sorted numbers are less than `limit`, or no more than it. */
function below(sorted: readonly number[], limit: number, orEqual = false): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const number = sorted[middle]!;
    if (number < limit || (orEqual && number === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
}
