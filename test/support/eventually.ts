import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 20_000;

/** Asks again until the answer is right: for what another process or a queue does in its own time. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  isRight: (value: Value) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<Value> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const value = await ask();
    if (isRight(value)) return value;
    if (performance.now() > until)
      throw new Error(`not in time; the last answer was ${JSON.stringify(value)}`);
    await pause(25);
  }
}
