import { applyNext, makeCases } from './cases.js';
import { fillHistory, lengthenHistory } from './fill-database.js';
import type { WorkedCase } from './everyday.js';
import { type Line, lineOf, type Settings } from './report.js';
import { type Contender, closedLoop, inRounds, ratios } from './rounds.js';
import type { BenchServer } from './server.js';
import { makeTown, type Town } from './town.js';

const FEW = 1_000;
const MANY = 1_000_000;
const OF_ONE_CASE = 100_000;
const SAME = { atMost: 1.2 };

/** What one event costs where little has happened, where much has, and in a case in which much has. */
export async function measureHistory(server: BenchServer, settings: Settings): Promise<Line[]> {
  const many = settings.quick ? MANY / 20 : MANY;
  const young = await townWith(server, 'young', FEW);
  const old = await townWith(server, 'old', many);
  const long = old.cases.pop()!;
  await lengthenHistory(old.town, long, many / (MANY / OF_ONE_CASE));
  try {
    const results = await inRounds(
      [one('young', young), one('old', old), one('long', { ...old, cases: [long] })],
      { ...settings, seconds: settings.seconds / 2 },
    );
    const ms = (name: string) => results.get(name)!.map((perSecond) => 1_000 / perSecond);
    const rows = (count: number) => count.toLocaleString('en');
    const measurement = 'one event by history';
    return [
      lineOf([measurement, `${rows(FEW)} history rows`, 'ms'], ms('young')),
      lineOf([measurement, `${rows(many)} history rows`, 'ms'], ms('old')),
      lineOf([measurement, `the same, in a case with ${rows(many / 10)}`, 'ms'], ms('long')),
      lineOf([measurement, `${rows(many)} : ${rows(FEW)}`, ''], ratios(ms('old'), ms('young')), SAME),
      lineOf([measurement, 'long case : short case', ''], ratios(ms('long'), ms('old')), SAME),
    ];
  } finally {
    await young.town.close();
    await old.town.close();
  }
}

interface Old {
  town: Town;
  cases: WorkedCase[];
}

async function townWith(server: BenchServer, name: string, historyRows: number): Promise<Old> {
  const town = await makeTown(await server.database(name));
  const cases = await makeCases(town, 64);
  await fillHistory(town, historyRows);
  return { town, cases };
}

/** One at a time: what an event costs, and not how well events share the machine. */
function one(name: string, { town, cases }: Old): Contender {
  let next = 0;
  const work = () => applyNext(town, cases[next++ % cases.length]!);
  return { name, run: async (seconds) => (await closedLoop(1, seconds, work)).perSecond };
}
