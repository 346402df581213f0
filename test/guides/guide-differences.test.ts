import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadInstruments } from '../../src/effects/instruments/instrument.js';
import { type Language, LANGUAGES } from '../../src/common/language.js';
import { differenceLine, guideDifferences, inLanguage } from '../../src/guides/guide-differences.js';
import { fieldWords } from '../../src/guides/guide-words.js';
import { readGuide } from '../../src/guides/guide-file.js';
import type { Guide } from '../../workflows/guide.js';
import { SHIPPED_GUIDES } from '../workflows/support/guides.js';

const text = readFileSync(new URL('../../workflows/guides/baerum.yaml', import.meta.url), 'utf8');

function guideOf(source: string): Guide {
  const read = readGuide('baerum.yaml', source, loadInstruments());
  if (!read.ok) throw new Error(read.problems[0]?.message.en);
  return read.guide;
}

const changes = (right: string | RegExp, now: string) =>
  guideDifferences(guideOf(text), guideOf(text.replace(right, now))).map((one) => differenceLine(one, 'en'));

describe('the difference between two versions of a guide reads as a list', () => {
  test('nothing but the number: nothing', () => expect(changes('version: 1', 'version: 2')).toEqual([]));

  test('a deadline', () => {
    expect(
      changes(
        'decideConcern: { amount: 14, unit: calendarDays }',
        'decideConcern: { amount: 3, unit: weeks }',
      ),
    ).toEqual(['deadlines › decide a concern: 14 calendar days → 3 weeks']);
  });

  test('a word in one language', () => {
    expect(changes('nn: Undring,', 'nn: Uro,')).toEqual(['level 0 › name › Nynorsk: "Undring" → "Uro"']);
  });

  test('an exit that a level gets or loses', () => {
    expect(changes('[close, plan, level2, report]', '[close, plan, level2, level3]')).toEqual([
      'level 1 › exit report: removed',
      'level 1 › exit level 3: added',
    ]);
  });

  test('a checklist item that disappears is named by what it says', () => {
    expect(changes(/ {10}- id: anonymous-advice[\s\S]*?(?= {6}- id: decide)/, '')).toEqual([
      'level 0 › step share › checklist anonymous-advice: removed "Discuss anonymously with another service if needed"',
    ]);
  });

  test('steps that change places', () => {
    const moved = text.replace(
      /( {6}- id: share\n[\s\S]*?)( {6}- id: decide\n[\s\S]*?)(?= {4}exits)/,
      '$2$1',
    );
    const lines = guideDifferences(guideOf(text), guideOf(moved)).map((one) => differenceLine(one, 'en'));
    expect(lines).toEqual([
      'level 0 › steps › order: step define, step share, step decide → step define, step decide, step share',
    ]);
  });

  test('a service kind and a measurement that are new', () => {
    expect(changes('serviceKinds: []', 'serviceKinds: [school]')).toEqual(['service kind school: added']);
    expect(
      changes('instrument: gas\n    respondents: [team]', 'instrument: gas\n    respondents: [team, parent]'),
    ).toEqual([
      expect.stringMatching(/^measurement gas by team: removed/),
      expect.stringMatching(/^measurement gas by team,parent: added/),
    ]);
  });

  test('in the language of the one who reads it', () => {
    const exits = text.replace('[close, plan, level2, report]', '[close, plan, level2]');
    const changed = guideOf(
      exits.replace(
        'decideConcern: { amount: 14, unit: calendarDays }',
        'decideConcern: { amount: 3, unit: weeks }',
      ),
    );
    const differences = guideDifferences(guideOf(text), changed);
    const lines = (language: Language) => differences.map((one) => differenceLine(one, language));
    expect(lines('nb')).toEqual([
      'nivå 1 › vei ut melde: borte',
      'frister › avgjøre undringen: 14 kalenderdager → 3 uker',
    ]);
    expect(lines('nn')).toEqual([
      'nivå 1 › veg ut melde: borte',
      'fristar › avgjere undringa: 14 kalenderdagar → 3 veker',
    ]);
    expect(differences.map((one) => inLanguage(one, 'nn').path)).toEqual([
      'nivå 1 › veg ut melde',
      'fristar › avgjere undringa',
    ]);
  });

  test('every field that a guide has is told in words', () => {
    const fields = new Set(SHIPPED_GUIDES.flatMap(fieldsIn));
    // A length of time is told as one, and what has an id by it.
    const untold = ['amount', 'unit', 'id'];
    const codes = [...fields].filter((field) => !field.includes('.') && !untold.includes(field));
    expect(codes.filter((field) => LANGUAGES.every((one) => fieldWords(field)[one] === field))).toEqual([]);
  });
});

function fieldsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inside]) => [field, ...fieldsIn(inside)]);
}
