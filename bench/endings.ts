type End = () => Promise<void>;

const open: End[] = [];

/** Ends what runs beside us once: where it is no longer needed, or when the whole is broken off. */
export function endingOf(end: End): End {
  let ending: Promise<void> | undefined;
  const once = () => (ending ??= end());
  open.push(once);
  return once;
}

/** Last begun, first ended: the database outlives those who use it. */
export async function endEverything(): Promise<void> {
  for (const end of open.toReversed()) await end().catch(() => undefined);
}
