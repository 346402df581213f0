import type { Command } from '../common/command.js';
import type { StoredEntry } from './persistence/case-reading.js';
import { withCases } from './with-cases.js';

const OSLO = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

export const historyCommand: Command = {
  name: 'history',
  usage: 'CASE',
  describe: 'What happened in a case, as a table: facts in clear, of texts only which were given',
  async run([caseId, ...more], io) {
    const { isId } = await import('../common/ids.js');
    if (!isId(caseId) || more.length > 0) {
      io.err('Usage: stafett history CASE   (CASE is an id)');
      return 2;
    }
    return withCases(io, { command: 'history' }, async (office, municipalities) => {
      const { CaseStore } = await import('./persistence/case-store.js');
      const store = office.get(CaseStore, { strict: false });
      for (const { ctx } of municipalities) {
        if (!(await store.readCase(ctx, { caseId })).case) continue;
        const { history = [] } = await store.readCase(ctx, { caseId, withHistory: true, look: 'history' });
        for (const line of table(history)) io.out(line);
        return 0;
      }
      io.err(`There is no case ${caseId}.`);
      return 1;
    });
  },
};

function table(entries: readonly StoredEntry[]): string[] {
  const rows = [
    ['#', 'when', 'what', 'who', 'facts', 'texts'],
    ...entries.map(({ number, at, type, actor, facts, texts, sealed, wrappedKey }) => [
      String(number),
      OSLO.format(new Date(at)),
      type,
      `${actor.kind}:${actor.id}`,
      Object.entries(facts)
        .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join(' '),
      texts.join(', ') + (sealed !== null && wrappedKey === null ? ' (erased)' : ''),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
