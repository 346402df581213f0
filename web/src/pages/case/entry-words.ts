import type { Entry } from './timeline-queries';

/** Texts in which the child or the family speaks, whoever wrote them down. */
const FAMILYS = new Set(['childSaid', 'wish', 'familySaid', 'brightSpot', 'words']);

/** Kept as numbers by question: shown as a chart, not as text. */
const IN_NUMBERS = new Set(['answers']);

/** The texts of an entry in the order they were written: what a professional wrote, and what the family said. */
export function textsOf({ texts = {}, actor }: Pick<Entry, 'texts' | 'actor'>) {
  return Object.entries(texts)
    .filter(([name, text]) => !IN_NUMBERS.has(name) && text.trim() !== '')
    .map(([name, text]) => ({
      name,
      text,
      isFamilys: FAMILYS.has(name) && (name !== 'brightSpot' || actor?.kind === 'person'),
    }));
}

/** An entry in clean text, for a journal: what, when, who, and what was written. */
export function entryAsText(
  entry: Entry,
  say: { what: string; about?: string; when: string; who: string; label: (name: string) => string },
): string {
  const texts = textsOf(entry).map(({ name, text }) => `${say.label(name)}: ${text}`);
  const done = [`${say.when}. ${say.who} ${say.what}`.trim(), say.about].filter(Boolean).join(': ');
  return [done, ...texts].join('\n');
}
