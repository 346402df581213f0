import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const TEXTS = join(import.meta.dirname, '../../web/src/texts');

type Texts = { [key: string]: string | Texts };

function areas(language: string): string[] {
  return readdirSync(join(TEXTS, language)).sort();
}

function textsOf(language: string, area: string): Map<string, string> {
  return new Map(flat(JSON.parse(readFileSync(join(TEXTS, language, area), 'utf8')) as Texts));
}

function flat(texts: Texts, above = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${above}${key}`, text] as [string, string]] : flat(text, `${above}${key}.`),
  );
}

const slots = (text = ''): string[] =>
  [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name ?? '').sort();

describe.each(['nn', 'en'])('The page in %s', (language) => {
  test('has every area that it has in bokmål', () => {
    expect(areas(language)).toEqual(areas('nb'));
  });

  test.each(areas('nb'))('says everything of %s, with the same things filled in', (area) => {
    const bokmål = textsOf('nb', area);
    const here = textsOf(language, area);
    expect([...here.keys()].sort()).toEqual([...bokmål.keys()].sort());
    for (const [key, text] of bokmål) expect([key, slots(here.get(key))]).toEqual([key, slots(text)]);
    expect([...here].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

/** What is written before a colon, however deep: of a key that stands twice in one place, reading keeps only the last. */
const keysWritten = (json: string): number => [...json.matchAll(/"(?:[^"\\]|\\.)*"\s*:/g)].length;

const keysRead = (texts: Texts): number =>
  Object.values(texts).reduce((sum, text) => sum + 1 + (typeof text === 'string' ? 0 : keysRead(text)), 0);

describe.each(['nb', 'nn', 'en'])('A file of texts in %s', (language) => {
  test.each(areas('nb'))('says nothing of %s twice, so that the first would be lost', (area) => {
    const json = readFileSync(join(TEXTS, language, area), 'utf8');
    expect(keysRead(JSON.parse(json) as Texts)).toBe(keysWritten(json));
  });
});

describe('Norwegian of the page', () => {
  test.each(areas('nb'))('%s has none of the words nobody understands', (area) => {
    for (const language of ['nb', 'nn'])
      for (const [key, text] of textsOf(language, area))
        expect([key, text]).toEqual([key, expect.not.stringMatching(/\b(brukeren?|case|objekt|ugyldig)\b/i)]);
  });
});
