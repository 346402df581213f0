/** Each hand has its own cases, so that nobody waits for somebody else's. */
export function eachWithItsOwn<One>(
  cases: readonly One[],
  atOnce: number,
  work: (one: One) => Promise<unknown>,
): (place: number) => Promise<unknown> {
  const next = Array.from({ length: atOnce }, (_, place) => place);
  return (place) => {
    const index = next[place]!;
    next[place] = index + atOnce < cases.length ? index + atOnce : place;
    return work(cases[index]!);
  };
}
