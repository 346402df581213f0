/** Each on a connection of its own. */
export const AT_ONCE = 6;

/** What knows nothing of each other is done some at the same time. */
export async function severalAtOnce<One, Made>(
  all: readonly One[],
  make: (one: One) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const left = [...all.entries()];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) made[next[0]] = await make(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return made;
}
