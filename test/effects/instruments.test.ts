import { describe, expect, test } from '@jest/globals';
import { parseDataFile } from '../../src/common/data-file.js';
import { instrumentView } from '../../src/effects/instrument-view.js';
import { instrumentSchema, loadInstruments } from '../../src/effects/instruments/instrument.js';

const ownScale = `id: own-break-time
name: { nb: Hvordan er friminuttet?, nn: Korleis er friminuttet?, en: How is break time? }
method: items
licence: The municipality's own.
informationOf: child
respondents:
  - { who: self, ages: { from: 6 } }
items: { count: 1, min: 0, max: 10 }
scales:
  - { id: score, items: [1], leastAnswered: 1 }
mainScore: score
better: higher
change:
  - { kind: minimalImportant, respondents: [self], amount: 2, source: Stated by the municipality. }
bands:
  - set: two
    respondents: [self]
    score: score
    source: Stated by the municipality.
    population: Pupils
    ranges:
      - { band: low, from: 0, to: 4 }
      - { band: high, from: 5, to: 10 }
`;
const problemsOf = (text: string) => {
  const parsed = parseDataFile('own.yaml', text, instrumentSchema);
  return parsed.ok ? [] : parsed.problems.map(({ line, path }) => ({ line, path }));
};

describe('the instruments that ship', () => {
  test('state source, population and licence of what they judge by', () => {
    for (const instrument of loadInstruments().values()) {
      expect(instrument.licence).not.toBe('');
      for (const { source } of [...instrument.change, ...instrument.bands]) expect(source).not.toBe('');
      for (const { population } of instrument.bands) expect(population).not.toBe('');
    }
  });
});

describe('the border that a chart draws', () => {
  const bordersOf = (id: string) =>
    instrumentView(loadInstruments().get(id)!).borders.map(({ respondents, from, to, name }) => [
      respondents,
      from,
      to,
      name.nb,
    ]);

  test('is that of who answers, from one set of bands, and says whose it is', () => {
    expect(bordersOf('sdq')).toEqual([
      [['parent'], 14, 16, 'britisk grense'],
      [['teacher'], 12, 15, 'britisk grense'],
      [['self'], 16, 19, 'britisk grense'],
    ]);
  });

  test('is told in points of the main score, which is what the chart shows', () => {
    expect(bordersOf('who-5')).toEqual([[['self'], 52, 52, 'internasjonal grense']]);
  });

  test('is not there where no source states one', () => expect(bordersOf('gas')).toEqual([]));
});

describe("a municipality's own scale", () => {
  test('goes in as a file', () => expect(problemsOf(ownScale)).toEqual([]));

  test.each([
    ['a direction nobody knows', 'better: higher', 'better: bigger', { line: 12, path: 'better' }],
    ['bands with a hole', 'from: 5,', 'from: 6,', { line: 23, path: 'bands.0.ranges.1.from' }],
    ['bands that stop too early', 'to: 10 }\n', 'to: 9 }\n', { line: 21, path: 'bands.0.ranges' }],
    ['an item it has not', 'items: [1]', 'items: [2]', { line: 10, path: 'scales.0.items' }],
    ['a main score it has not', 'mainScore: score', 'mainScore: sum', { line: 11, path: 'mainScore' }],
    [
      'a respondent without a rule of change',
      'who: self',
      'who: parent',
      { line: 7, path: 'respondents.0.who' },
    ],
  ])('is refused at its line: %s', (_, right, wrong, problem) => {
    const at = right.startsWith('to:') ? ownScale.lastIndexOf(right) : ownScale.indexOf(right);
    const text = ownScale.slice(0, at) + wrong + ownScale.slice(at + right.length);
    expect(problemsOf(text)).toContainEqual(problem);
  });
});
