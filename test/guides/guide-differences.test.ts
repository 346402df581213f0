import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadInstruments } from '../../src/effects/instruments/instrument.js';
import { differenceLine, guideDifferences } from '../../src/guides/guide-differences.js';
import { readGuide } from '../../src/guides/guide-file.js';
import type { Guide } from '../../workflows/guide.js';

const text = readFileSync(new URL('../../workflows/guides/baerum.yaml', import.meta.url), 'utf8');

function guideOf(source: string): Guide {
  const read = readGuide('baerum.yaml', source, loadInstruments());
  if (!read.ok) throw new Error(read.problems[0]?.message.en);
  return read.guide;
}

const changes = (right: string | RegExp, now: string) =>
  guideDifferences(guideOf(text), guideOf(text.replace(right, now))).map(differenceLine);

describe('the difference between two versions of a guide reads as a list', () => {
  test('nothing but the number: nothing', () => expect(changes('version: 1', 'version: 2')).toEqual([]));

  test('a deadline', () => {
    expect(
      changes(
        'decideConcern: { amount: 14, unit: calendarDays }',
        'decideConcern: { amount: 3, unit: weeks }',
      ),
    ).toEqual(['deadlines › decideConcern: 14 calendarDays → 3 weeks']);
  });

  test('a word in one language', () => {
    expect(changes('nn: Undring,', 'nn: Uro,')).toEqual(['level 0 › name › nn: "Undring" → "Uro"']);
  });

  test('an exit that a level gets or loses', () => {
    expect(changes('[close, plan, level2, report]', '[close, plan, level2, level3]')).toEqual([
      'level 1 › exit report: removed "report"',
      'level 1 › exit level3: added "level3"',
    ]);
  });

  test('a checklist item that disappears is named by what it says', () => {
    expect(changes(/ {10}- id: anonymous-advice[\s\S]*?(?= {6}- id: decide)/, '')).toEqual([
      'level 0 › step share › checklist anonymous-advice: removed "Drøft anonymt med en annen tjeneste ved behov"',
    ]);
  });

  test('steps that change places', () => {
    const moved = text.replace(
      /( {6}- id: share\n[\s\S]*?)( {6}- id: decide\n[\s\S]*?)(?= {4}exits)/,
      '$2$1',
    );
    expect(guideDifferences(guideOf(text), guideOf(moved)).map(differenceLine)).toEqual([
      'level 0 › steps › order: step define, step share, step decide → step define, step decide, step share',
    ]);
  });

  test('a service kind and a measurement that are new', () => {
    expect(changes('serviceKinds: []', 'serviceKinds: [school]')).toEqual([
      'service kind school: added "school"',
    ]);
    expect(
      changes('instrument: gas\n    respondents: [team]', 'instrument: gas\n    respondents: [team, parent]'),
    ).toEqual([
      expect.stringMatching(/^measurement gas by team: removed/),
      expect.stringMatching(/^measurement gas by team,parent: added/),
    ]);
  });
});
