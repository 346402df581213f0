import type { Translated } from './language.js';

const known = new Map<string, Translated>();

/** Declares why fields are refused in one part: each code with words for the one who filled in the field. */
export function defineFields<Code extends string>(table: Record<Code, Translated>): void {
  for (const [code, words] of Object.entries<Translated>(table)) {
    if (known.has(code)) throw new Error(`Field code ${code} is declared twice`);
    known.set(code, words);
  }
}

export const wordsOfField = (code: string): Translated | undefined => known.get(code);

/** All declared codes, for the documentation. */
export function knownFields(): { code: string; words: Translated }[] {
  return [...known].map(([code, words]) => ({ code, words })).sort((a, b) => a.code.localeCompare(b.code));
}
