import { startApi } from './api.js';
import { makeCases, today } from './cases.js';
import { type Line, lineOf, type Settings } from './report.js';
import type { BenchServer } from './server.js';
import { makeTown } from './town.js';

const AT_ONCE = 32;
const SHARE_OF_MOST = 0.7;
const MOST_MS = 50;

/** How long the API takes at 70 % of what it can do, when requests come by a schedule and not by who is free. */
export async function measureLatency(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('latency'));
  const cases = await makeCases(town, settings.quick ? 128 : 1_024);
  const running = await startApi(town, cases, { withWorker: false });
  const [most, asked, p50, p99] = [[], [], [], []] as [number[], number[], number[], number[]];
  try {
    const { seconds } = settings;
    await running.load({ kind: 'closed', atOnce: AT_ONCE, seconds, today: today() });
    for (let round = 0; round < settings.rounds; round += 1) {
      const closed = await running.load({ kind: 'closed', atOnce: AT_ONCE, seconds, today: today() });
      const perSecond = closed.perSecond * SHARE_OF_MOST;
      const open = await running.load({ kind: 'open', perSecond, seconds: seconds * 3, today: today() });
      most.push(closed.perSecond);
      asked.push(open.perSecond);
      p50.push(open.p50);
      p99.push(open.p99);
    }
  } finally {
    await running.close();
    await town.close();
  }
  const measurement = 'latency over HTTP';
  return [
    lineOf([measurement, `most, ${AT_ONCE} at once`, '/s'], most),
    lineOf([measurement, 'open load, 70 % of it', '/s'], asked),
    lineOf([measurement, 'p50 from the intended start', 'ms'], p50),
    lineOf([measurement, 'p99 from the intended start', 'ms'], p99, { atMost: MOST_MS }),
  ];
}
