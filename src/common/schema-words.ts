import { inEach, say, type Translated } from './language.js';
import { nearest } from './nearest.js';

/** What is said of a value that a schema does not take. */

export const MISSING = say('mangler', 'manglar', 'is missing');

/** What stands behind a misspelt word: which one was meant. */
export function meant(word: string, allowed: readonly string[]): Translated {
  const close = nearest(word, allowed);
  return close
    ? say(`; mente du "${close}"?`, `; meinte du "${close}"?`, `; did you mean "${close}"?`)
    : inEach('');
}

export const needed = ({ nb, nn, en }: Translated): Translated =>
  say(`; her må det stå ${nb}`, `; her må det stå ${nn}`, `; ${en} is needed`);

export const ofOtherType = (input: unknown, { nb, nn, en }: Translated): Translated => {
  const found = shown(input);
  return say(
    `må være ${nb}, ikke ${found.nb}`,
    `må vere ${nn}, ikkje ${found.nn}`,
    `must be ${en}, not ${found.en}`,
  );
};

export const inQuotes = (value: string): Translated =>
  say(
    `; sett det i anførselstegn: "${value}"`,
    `; set det i hermeteikn: "${value}"`,
    `; put it in quotes: "${value}"`,
  );

export const wrong = (message: string): Translated => say('er ikke gyldig', 'er ikkje gyldig', message);

export const least = (count: string, origin: string): Translated => {
  const unit = UNITS[origin]?.(count === '1');
  if (!unit) return say(`må være minst ${count}`, `må vere minst ${count}`, `must be at least ${count}`);
  const { nb, nn, en } = unit;
  return say(`må ha minst ${count} ${nb}`, `må ha minst ${count} ${nn}`, `must have at least ${count} ${en}`);
};

export const most = (count: string, origin: string): Translated => {
  const unit = UNITS[origin]?.(count === '1');
  if (!unit) return say(`må være høyst ${count}`, `må vere høgst ${count}`, `must be at most ${count}`);
  const { nb, nn, en } = unit;
  return say(
    `kan ha høyst ${count} ${nb}`,
    `kan ha høgst ${count} ${nn}`,
    `must have at most ${count} ${en}`,
  );
};

export const EMPTY = say('må ikke være tom', 'må ikkje vere tom', 'must not be empty');
export const NO_ADDRESS = say(
  ' er ingen adresse; skriv den hel: https://…',
  ' er inga adresse; skriv ho heil: https://…',
  ' is no address; write it whole: https://…',
);

const UNITS: Record<string, (isOne: boolean) => Translated> = {
  string: (isOne) => say('tegn', 'teikn', isOne ? 'character' : 'characters'),
  array: (isOne) => say('punkt', 'punkt', isOne ? 'item' : 'items'),
};

const GROUP = say(
  'en gruppe med felter (linjer "navn: verdi")',
  'ei gruppe med felt (linjer "namn: verdi")',
  'a group of fields ("name: value" lines)',
);

export const NAMES: Record<string, Translated> = {
  string: say('en tekst', 'ein tekst', 'a text'),
  number: say('et tall', 'eit tal', 'a number'),
  int: say('et helt tall', 'eit heilt tal', 'a whole number'),
  boolean: say('true eller false', 'true eller false', 'true or false'),
  array: say(
    'en liste (linjer som begynner med "- ")',
    'ei liste (linjer som byrjar med "- ")',
    'a list (lines that start with "- ")',
  ),
  object: GROUP,
  record: GROUP,
};

export function shown(value: unknown): Translated {
  if (typeof value === 'string') return inEach(`"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`);
  if (value === null) return say('ingenting', 'ingenting', 'nothing');
  if (Array.isArray(value)) return say('en liste', 'ei liste', 'a list');
  return typeof value === 'object'
    ? say('en gruppe med felter', 'ei gruppe med felt', 'a group of fields')
    : inEach(String(value));
}
