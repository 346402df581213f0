import 'reflect-metadata';
import { join } from 'node:path';
import { measureAccess } from './access.js';
import { endEverything } from './endings.js';
import { measureHidden } from './hidden.js';
import { measureHistory } from './history.js';
import { measureLatency } from './latency.js';
import { measureMillion } from './million.js';
import { measureMemory } from './memory.js';
import { measureModel } from './model.js';
import { measurePage } from './page.js';
import { isMet, type Line, type Settings, tableOf, writeReport } from './report.js';
import { type BenchServer, openServer } from './server.js';
import { measureWorkList } from './work-list.js';
import { measureWriter } from './writer.js';

type Measure = (server: BenchServer, settings: Settings) => Promise<Line[]>;

const MEASUREMENTS: Record<string, Measure> = {
  model: (_server, settings) => measureModel(settings),
  writer: measureWriter,
  latency: measureLatency,
  history: measureHistory,
  'work-list': measureWorkList,
  access: measureAccess,
  hidden: measureHidden,
  million: measureMillion,
  memory: measureMemory,
  page: measurePage,
};

const LATEST = join(import.meta.dirname, '../../bench/results/latest.json');

/** `npm run bench -- [--quick] [--only NAME]…` @returns the exit code: 1 when a target is missed */
async function bench(args: readonly string[]): Promise<number> {
  const quick = args.includes('--quick');
  const asked = args.flatMap((arg, place) => (args[place - 1] === '--only' ? [arg] : []));
  const unknown = asked.filter((name) => !(name in MEASUREMENTS));
  if (unknown.length > 0) {
    console.error(
      `no such measurement: ${unknown.join(', ')}; there are ${Object.keys(MEASUREMENTS).join(', ')}`,
    );
    return 2;
  }
  const settings: Settings = quick ? { quick, rounds: 1, seconds: 0.5 } : { quick, rounds: 7, seconds: 3 };
  const lines = await measureAll(asked, settings);
  console.log(`\n${tableOf(lines)}`);
  return lines.some((line) => isMet(line) === false) && !quick ? 1 : 0;
}

async function measureAll(asked: readonly string[], settings: Settings): Promise<Line[]> {
  const server = await openServer();
  const lines: Line[] = [];
  try {
    for (const [name, measure] of Object.entries(MEASUREMENTS)) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      console.log(`measuring ${name} …`);
      lines.push(...(await measure(server, settings)));
      await writeReport(LATEST, { lines, postgres: server.version, settings });
    }
    return lines;
  } finally {
    await server.close();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void endEverything().finally(() => process.exit(130)));
process.exitCode = await bench(process.argv.slice(2));
