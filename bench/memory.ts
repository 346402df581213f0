import { setTimeout as wait } from 'node:timers/promises';
import { type RunningApi, startApi } from './api.js';
import { makeCases, today } from './cases.js';
import { type Line, lineOf, type Settings } from './report.js';
import { residentMb } from './resident-memory.js';
import type { BenchServer } from './server.js';
import { makeTown } from './town.js';

const MOST_IDLE_MB = 350;
const AT_ONCE = 16;
/** Between the first load, which fills what a working process keeps, and the last. */
const MOST_GROWTH = 1.1;
const LOADS = 6;

/** What API and worker take before anybody asks, and whether that grows with what they are asked. */
export async function measureMemory(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('memory'));
  const cases = await makeCases(town, settings.quick ? 64 : 256);
  const running = await startApi(town, cases, { withWorker: true });
  try {
    await wait(settings.quick ? 1_000 : 15_000);
    const [idle, idleApi] = [togetherMb(running), residentMb(running.api.process.pid!)];
    const after: number[] = [];
    let answered = 0;
    for (let load = 0; load < LOADS; load += 1) {
      const seconds = settings.quick ? 1 : 10;
      const done = await running.load({ kind: 'closed', atOnce: AT_ONCE, seconds, today: today() });
      answered += done.answered;
      after.push(togetherMb(running));
    }
    const measurement = 'memory, API and worker';
    const growth = after.at(-1)! / after[0]!;
    return [
      lineOf([measurement, 'idle', 'MB'], [idle], { atMost: MOST_IDLE_MB }),
      lineOf([measurement, 'idle, the API of it', 'MB'], [idleApi]),
      lineOf([measurement, `after ${Math.round(answered / LOADS)} events`, 'MB'], [after[0]!]),
      lineOf([measurement, `after ${answered} events`, 'MB'], [after.at(-1)!]),
      lineOf([measurement, 'last : first', ''], [growth], { atMost: MOST_GROWTH }),
    ];
  } finally {
    await running.close();
    await town.close();
  }
}

function togetherMb({ api, worker }: RunningApi): number {
  return residentMb(api.process.pid!) + (worker ? residentMb(worker.process.pid!) : 0);
}
