import { randomUUID } from 'node:crypto';
import { keysOf, startApi } from './api.js';
import { makeCases } from './cases.js';
import type { Line, Settings } from './report.js';
import type { BenchServer } from './server.js';
import { proofsOf } from './sessions.js';
import { type Asker, measured, type Pair, timeOf } from './told-by-time.js';
import { makeTown } from './town.js';
import { familyAtTheDoor, numbersOfChildren } from './who-is-known.js';

const READING = ['', '/history', '/plan', '/follow-ups'];

/**
 * Whether time tells what is hidden from what does not exist: the same person asks for both in turn, one at a time. AUC is
 * the chance that a hidden one takes longer than an unknown one: 0.5 where nothing can be told.
 */
export async function measureHidden(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('hidden'), 2);
  const cases = await makeCases(town, 256);
  const outsider = town.practitioners[0]!;
  const hidden = cases.filter(({ holder }) => holder !== outsider).map(({ id }) => id);
  const running = await startApi(town, cases, { withWorker: false });
  const door = await familyAtTheDoor(town, hidden);
  try {
    const proof = (await proofsOf(town, await keysOf(town), [outsider])).get(outsider)!;
    const at = running.api.url!;
    const pairs = [readingOf(hidden, { at, proof }), commandsTo(hidden, { at, proof })];
    const lines: Line[] = [];
    for (const pair of [...pairs, numbersOfChildren(town, { at, proof }), door])
      lines.push(...(await measured(pair, settings)));
    return lines;
  } finally {
    await door.close();
    await running.close();
    await town.close();
  }
}

function readingOf(hidden: readonly string[], { at, proof }: Asker): Pair {
  const ask = (id: string, place: number) => () =>
    timeOf(404, `${at}/api/v1/cases/${id}${READING[place % READING.length]}`, { headers: proof });
  return {
    name: 'hidden or unknown',
    there: (place) => ask(hidden[place % hidden.length]!, place),
    nowhere: (place) => ask(randomUUID(), place),
  };
}

/** A command that is refused: the case is not theirs to know of. */
function commandsTo(hidden: readonly string[], { at, proof }: Asker): Pair {
  const body = JSON.stringify({ events: [{ type: 'NOTE_WRITTEN', texts: { note: 'Et notat.' } }] });
  const ask = (id: string) => () => {
    const headers = { ...proof, 'content-type': 'application/json', 'if-match': '"1"' };
    const own = { 'idempotency-key': randomUUID() };
    return timeOf(404, `${at}/api/v1/cases/${id}/events`, {
      ...{ method: 'POST', headers: { ...headers, ...own }, body },
    });
  };
  return {
    name: 'a refused command, hidden or unknown',
    there: (place) => ask(hidden[place % hidden.length]!),
    nowhere: () => ask(randomUUID()),
  };
}
