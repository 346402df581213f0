import type { YAMLError } from 'yaml';
import { say, type Translated } from './language.js';

/** What is said of a text that is not the YAML that is read here. */

export const TOO_DEEP = say('er nøstet for dypt', 'er nøsta for djupt', 'is nested too deeply');

export const tooLarge = (length: number, most: number): Translated =>
  say(
    `er for stor: ${length} tegn; høyst ${most} blir lest`,
    `er for stor: ${length} teikn; høgst ${most} blir lesne`,
    `is too large: ${length} characters; at most ${most} are read`,
  );

export const NO_ALIASES = say(
  'ankre (&) og referanser (*) blir ikke lest; skriv det helt ut, eller sett teksten i anførselstegn',
  'anker (&) og referansar (*) blir ikkje lesne; skriv det heilt ut, eller set teksten i hermeteikn',
  'anchors (&) and aliases (*) are not read; write it out, or put the text in quotes',
);
export const noTags = (tag: string): Translated =>
  say(
    `merker (${tag}) blir ikke lest; sett teksten i anførselstegn`,
    `merke (${tag}) blir ikkje lesne; set teksten i hermeteikn`,
    `tags (${tag}) are not read; put the text in quotes`,
  );
export const NOT_STORABLE = say(
  'har et tegn som ikke kan lagres (U+0000 eller et halvt surrogatpar)',
  'har eit teikn som ikkje kan lagrast (U+0000 eller eit halvt surrogatpar)',
  'holds a character that cannot be stored (U+0000, or half of a surrogate pair)',
);
export const writtenTwice = (key: string): Translated =>
  say(
    `"${key}" er skrevet to ganger på samme sted`,
    `"${key}" er skrive to gonger på same stad`,
    `"${key}" is written twice in the same place`,
  );

const HINTS: Partial<Record<YAMLError['code'], Translated>> = {
  TAB_AS_INDENT: say(
    'en tabulator står der innrykket er; bruk mellomrom',
    'ein tabulator står der innrykket er; bruk mellomrom',
    'a tab stands where the indent is; use spaces',
  ),
  BLOCK_AS_IMPLICIT_KEY: say(
    'dette kan ikke stå her; en tekst med ": " i seg må stå i anførselstegn',
    'dette kan ikkje stå her; ein tekst med ": " i seg må stå i hermeteikn',
    'this cannot follow here; a text with ": " in it must stand in quotes',
  ),
  MULTILINE_IMPLICIT_KEY: say(
    'en linje uten ":" etter navnet, eller en tekst som må stå i anførselstegn',
    'ei linje utan ":" etter namnet, eller ein tekst som må stå i hermeteikn',
    'a line without ":" after its name, or a text that needs quotes',
  ),
  BAD_INDENT: say(
    'innrykket passer ikke; det som hører sammen, begynner i samme kolonne',
    'innrykket passar ikkje; det som høyrer saman, byrjar i same kolonne',
    'the indent does not fit; what belongs together starts in the same column',
  ),
  MULTIPLE_DOCS: say(
    'bare ett dokument i en fil; ta bort "---"',
    'berre eitt dokument i ei fil; ta bort "---"',
    'only one document in a file; take the "---" away',
  ),
  MISSING_CHAR: say(
    'et ":" etter et navn, eller et anførselstegn eller en parentes til slutt, mangler',
    'eit ":" etter eit namn, eller eit hermeteikn eller ein parentes til slutt, manglar',
    'a ":" after a name, or a closing quote or bracket, is missing',
  ),
  BAD_SCALAR_START: say(
    'en tekst som begynner med dette tegnet, må stå i anførselstegn',
    'ein tekst som byrjar med dette teiknet, må stå i hermeteikn',
    'a text that starts with this character must stand in quotes',
  ),
  BAD_ALIAS: say(
    'en tekst som begynner med "*", må stå i anførselstegn',
    'ein tekst som byrjar med "*", må stå i hermeteikn',
    'a text that starts with "*" must stand in quotes',
  ),
  TAG_RESOLVE_FAILED: say(
    'en tekst som begynner med "!", må stå i anførselstegn',
    'ein tekst som byrjar med "!", må stå i hermeteikn',
    'a text that starts with "!" must stand in quotes',
  ),
  RESOURCE_EXHAUSTION: TOO_DEEP,
  NON_STRING_KEY: say(
    'navnet før ":" må være ren tekst',
    'namnet før ":" må vere rein tekst',
    'the name before ":" must be plain text',
  ),
};

/** What the parser alone has words for, it has in English. */
export function said(error: YAMLError): Translated {
  const { message } = error;
  return HINTS[error.code] ?? say(`er ikke YAML (${message})`, `er ikkje YAML (${message})`, message);
}
