import { startApi } from './api.js';
import { queriesOfApp } from './app-queries.js';
import { applyNext, engineRate, makeCases, today } from './cases.js';
import type { WorkedCase } from './everyday.js';
import { RawWriter, recordedWrites } from './raw-writer.js';
import { type Line, lineOf, type Settings } from './report.js';
import { inRounds, ratios } from './rounds.js';
import { SameCalls } from './same-calls.js';
import type { BenchServer } from './server.js';
import { makeTown, type Town } from './town.js';

const AT_ONCE = [1, 8, 32];
const COUNTED_AT = 32;
const COUNTED_EVENTS = 200;

/** Events a second: bare pg, applyEvent in this process, and the API, in turn on the same database. */
export async function measureWriter(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('writer'));
  const each = settings.quick ? 64 : 256;
  const cases = await makeCases(town, each * 3);
  const [own, overHttp, ofCalls] = [0, 1, 2].map((part) => cases.slice(part * each, (part + 1) * each)) as [
    WorkedCase[],
    WorkedCase[],
    WorkedCase[],
  ];
  const writes = await recordedWrites(town, own[0]!);
  const raw = await RawWriter.prepare(town, own, writes);
  const calls = new SameCalls(town, writes, ofCalls);
  const running = await startApi(town, overHttp, { withWorker: false });
  try {
    const lines = [await roundTrips(town, own)];
    for (const atOnce of AT_ONCE) {
      const results = await inRounds(
        [
          { name: 'calls', run: (seconds) => calls.rate({ atOnce, seconds }) },
          { name: 'raw', run: (seconds) => raw.rate('same', { atOnce, seconds }) },
          { name: 'least', run: (seconds) => raw.rate('least', { atOnce, seconds }) },
          { name: 'engine', run: (seconds) => engineRate(town, own, { atOnce, seconds }) },
          {
            name: 'http',
            run: async (seconds) =>
              (await running.load({ kind: 'closed', atOnce, seconds, today: today() })).perSecond,
          },
        ],
        settings,
      );
      lines.push(...linesOf(atOnce, (name) => results.get(name)!));
    }
    return lines;
  } finally {
    await running.close();
    await calls.close();
    await raw.close();
    await town.close();
  }
}

function linesOf(atOnce: number, rates: (name: string) => number[]): Line[] {
  const measurement = `one event, ${atOnce} at once`;
  const judged = (atLeast: number) => (atOnce === COUNTED_AT ? { atLeast } : undefined);
  const ratio = (name: string, to: string) => ratios(rates(name), rates(to));
  return [
    lineOf([measurement, 'bare pg, the same two calls', '/s'], rates('calls')),
    lineOf([measurement, 'bare pg, the same rows without row security', '/s'], rates('raw')),
    lineOf([measurement, 'bare pg, snapshot + history + follow-up + outbox', '/s'], rates('least')),
    lineOf([measurement, 'applyEvent', '/s'], rates('engine')),
    lineOf([measurement, 'over HTTP', '/s'], rates('http')),
    lineOf([measurement, 'applyEvent : bare pg, the same calls', ''], ratio('engine', 'calls'), judged(0.5)),
    lineOf([measurement, 'over HTTP : bare pg, the same calls', ''], ratio('http', 'calls'), judged(0.3)),
    lineOf([measurement, 'applyEvent : bare pg, the same rows', ''], ratio('engine', 'raw')),
    lineOf([measurement, 'over HTTP : bare pg, the same rows', ''], ratio('http', 'raw')),
    lineOf([measurement, 'applyEvent : bare pg, least', ''], ratio('engine', 'least')),
    lineOf([measurement, 'over HTTP : bare pg, least', ''], ratio('http', 'least')),
  ];
}

async function roundTrips(town: Town, cases: readonly WorkedCase[]): Promise<Line> {
  for (const one of cases.slice(0, 4)) await applyNext(town, one);
  const each: number[] = [];
  for (let done = 0; done < COUNTED_EVENTS; done += 1) {
    const sent = await queriesOfApp(() => applyNext(town, cases[done % cases.length]!));
    each.push(sent.length);
  }
  // The middle one: now and then an event comes when the directory is to be read again.
  return lineOf(['one event', 'round trips to the database', ''], each, { atMost: 2 });
}
