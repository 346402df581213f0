/** Something that is measured beside others: how many times a second it does its work. */
export interface Contender {
  name: string;
  run(seconds: number): Promise<number>;
}

export interface Loop {
  perSecond: number;
  /** Milliseconds, sorted. */
  latencies: number[];
}

/**
 * All contenders in turn, round after round and every second round backwards, so that what the machine does besides
 * falls on all of them. The first round warms up and is not counted.
 * @returns one number a round for each contender
 */
export async function inRounds(
  contenders: readonly Contender[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Map<string, number[]>> {
  const results = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const perSecond = await run(round === 0 ? seconds / 2 : seconds);
      if (round > 0) results.get(name)?.push(perSecond);
    }
  }
  return results;
}

/** So many at once, each beginning its next work when the last is done. */
export async function closedLoop(
  atOnce: number,
  seconds: number,
  work: (place: number) => Promise<unknown>,
): Promise<Loop> {
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1_000;
  const hands = Array.from({ length: atOnce }, async (_, place) => {
    for (let from = performance.now(); from < until;) {
      await work(place);
      const to = performance.now();
      latencies.push(to - from);
      from = to;
    }
  });
  await Promise.all(hands);
  const perSecond = (latencies.length * 1_000) / (performance.now() - began);
  return { perSecond, latencies: latencies.sort((one, other) => one - other) };
}

export function median(numbers: readonly number[]): number {
  return quantile(
    numbers.toSorted((one, other) => one - other),
    0.5,
  );
}

/** @param sorted ascending */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  if (share === 0.5 && sorted.length % 2 === 0)
    return ((sorted[sorted.length / 2 - 1] ?? 0) + (sorted[sorted.length / 2] ?? 0)) / 2;
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Round by round, so that a slow moment of the machine counts on both sides. */
export function ratios(ofOne: readonly number[], toOther: readonly number[]): number[] {
  return ofOne.map((one, round) => one / (toOther[round] ?? Number.NaN));
}
