import { type Line, lineOf, type Settings } from './report.js';
import { median } from './rounds.js';

/** Pairs of one round: enough that chance alone keeps the median of the rounds within 0.5 ± 0.02. */
const PAIRS = 1_000;
const WARM_UP = 100;

/** Asks once, and says how many milliseconds the answer took. */
type Ask = () => Promise<number>;
/** Something that is there and something that is not, to be told apart by time; `place` counts the pairs. */
export interface Pair {
  name: string;
  there(place: number): Ask;
  nowhere(place: number): Ask;
}

/** Where the API is, and what says who asks. */
export interface Asker {
  at: string;
  proof: Record<string, string>;
}

export async function measured({ name, there, nowhere }: Pair, settings: Settings): Promise<Line[]> {
  const [auc, apart, typical] = [[], [], []] as [number[], number[], number[]];
  const pairs = settings.quick ? WARM_UP : PAIRS;
  let from = 0;
  for (let round = -1; round < settings.rounds; round += 1) {
    const count = round < 0 ? WARM_UP : pairs;
    const [ones, others] = await inTurn(count, (place) => [there(from + place), nowhere(from + place)]);
    from += count;
    if (round < 0) continue;
    auc.push(Math.abs(chanceOfLonger(ones, others) - 0.5));
    apart.push(Math.abs(median(ones) - median(others)) / median(others));
    typical.push(median(others));
  }
  return [
    lineOf([name, 'answer to one that does not exist', 'ms'], typical),
    lineOf([name, 'how far apart the medians are, share', ''], apart, { atMost: 0.03 }),
    lineOf([name, 'AUC of hidden against unknown, away from 0.5', ''], auc, { atMost: 0.03 }),
  ];
}

/** Now one first and now the other, so that what grows during a run is the same for both. */
async function inTurn(
  pairs: number,
  asks: (place: number) => [there: Ask, nowhere: Ask],
): Promise<[there: number[], nowhere: number[]]> {
  const [there, nowhere] = [[], []] as [number[], number[]];
  for (let place = 0; place < pairs; place += 1) {
    const [one, other] = asks(place);
    const first = place % 2 === 0;
    if (first) there.push(await one());
    nowhere.push(await other());
    if (!first) there.push(await one());
  }
  return [there, nowhere];
}

/** Milliseconds from the question to the last byte of an answer. */
export async function timeOf(expected: number, url: string, sent: RequestInit): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url, sent);
  await answer.arrayBuffer();
  const took = performance.now() - start;
  if (answer.status !== expected) throw new Error(`${answer.status} in place of ${expected} at ${url}`);
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
