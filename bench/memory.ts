import { setTimeout as wait } from 'node:timers/promises';
import { type RunningApi, startApi } from './api.js';
import { makeCases, today } from './cases.js';
import { type Line, lineOf, type Settings } from './report.js';
import { residentMb, togetherMb } from './resident-memory.js';
import type { BenchServer } from './server.js';
import { makeTown } from './town.js';

const MOST_IDLE_MB = 350;
const AT_ONCE = 16;
/** By then a working process has what it keeps; from there on it is not to grow. */
const SETTLED = 10_000;
const END = 30_000;
const MOST_GROWTH = 1.1;

/** What API and worker take before anybody asks, and whether that grows with what they are asked. */
export async function measureMemory(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('memory'));
  const cases = await makeCases(town, settings.quick ? 64 : 256);
  const running = await startApi(town, cases, { withWorker: true });
  try {
    await wait(settings.quick ? 1_000 : 15_000);
    const idle = takenBy(running);
    const [idleApi, idleWorker] = pidsOf(running).map(residentMb);
    const [settled, end] = settings.quick ? [SETTLED / 100, END / 100] : [SETTLED, END];
    await loadWith(running, settled);
    const worked = takenBy(running);
    await loadWith(running, end - settled);
    const workedOn = takenBy(running);
    const measurement = 'memory, API and worker';
    return [
      lineOf([measurement, 'idle', 'MB'], [idle], { atMost: MOST_IDLE_MB }),
      lineOf([measurement, 'idle, the API by itself', 'MB'], [idleApi!]),
      lineOf([measurement, 'idle, the worker by itself', 'MB'], [idleWorker!]),
      lineOf([measurement, `after ${settled} events`, 'MB'], [worked]),
      lineOf([measurement, `after ${end} events`, 'MB'], [workedOn]),
      lineOf([measurement, 'last : first', ''], [workedOn / worked], { atMost: MOST_GROWTH }),
    ];
  } finally {
    await running.close();
    await town.close();
  }
}

async function loadWith(running: RunningApi, events: number): Promise<void> {
  for (let answered = 0; answered < events;) {
    const done = await running.load({ kind: 'closed', atOnce: AT_ONCE, seconds: 1, today: today() });
    answered += done.answered;
  }
}

function pidsOf({ api, worker }: RunningApi): number[] {
  return [api, worker].flatMap((child) => child?.process.pid ?? []);
}

/** What both share, the program itself, is counted once. */
function takenBy(running: RunningApi): number {
  return togetherMb(pidsOf(running));
}
