import { startApi } from './api.js';
import { queriesOfApp } from './app-queries.js';
import { applyNext, engineRate, makeCases, today } from './cases.js';
import type { WorkedCase } from './everyday.js';
import { RawWriter } from './raw-writer.js';
import { type Line, lineOf, type Settings } from './report.js';
import { inRounds, ratios } from './rounds.js';
import type { BenchServer } from './server.js';
import { makeTown, type Town } from './town.js';

const AT_ONCE = [1, 8, 32];
const COUNTED_AT = 32;
const COUNTED_EVENTS = 200;

/** Events a second: bare pg, applyEvent in this process, and the API, in turn on the same database. */
export async function measureWriter(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('writer'));
  const cases = await makeCases(town, settings.quick ? 128 : 512);
  const [own, overHttp] = [cases.slice(0, cases.length / 2), cases.slice(cases.length / 2)];
  const raw = await RawWriter.prepare(town, own);
  const running = await startApi(town, overHttp, { withWorker: false });
  try {
    const lines = [await roundTrips(town, own)];
    for (const atOnce of AT_ONCE) {
      const results = await inRounds(
        [
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
    await raw.close();
    await town.close();
  }
}

function linesOf(atOnce: number, rates: (name: string) => number[]): Line[] {
  const measurement = `one event, ${atOnce} at once`;
  const judged = (atLeast: number) => (atOnce === COUNTED_AT ? { atLeast } : undefined);
  const ratio = (name: string, to: string) => ratios(rates(name), rates(to));
  return [
    lineOf([measurement, 'bare pg, the same rows', '/s'], rates('raw')),
    lineOf([measurement, 'bare pg, snapshot + history + follow-up + outbox', '/s'], rates('least')),
    lineOf([measurement, 'applyEvent', '/s'], rates('engine')),
    lineOf([measurement, 'over HTTP', '/s'], rates('http')),
    lineOf([measurement, 'applyEvent : bare pg, the same rows', ''], ratio('engine', 'raw'), judged(0.5)),
    lineOf([measurement, 'over HTTP : bare pg, the same rows', ''], ratio('http', 'raw'), judged(0.3)),
    lineOf([measurement, 'applyEvent : bare pg, least', ''], ratio('engine', 'least')),
    lineOf([measurement, 'over HTTP : bare pg, least', ''], ratio('http', 'least')),
  ];
}

async function roundTrips(town: Town, cases: readonly WorkedCase[]): Promise<Line> {
  for (const one of cases.slice(0, 4)) await applyNext(town, one);
  const sent = await queriesOfApp(async () => {
    for (let done = 0; done < COUNTED_EVENTS; done += 1) await applyNext(town, cases[done % cases.length]!);
  });
  const each = sent.length / COUNTED_EVENTS;
  return lineOf(['one event', 'round trips to the database', ''], [each], { atMost: 2 });
}
