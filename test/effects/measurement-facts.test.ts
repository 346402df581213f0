import { describe, expect, test } from '@jest/globals';
import { RequestHash } from '../../src/cases/apply-event/receipt.js';
import type { MasterKeys } from '../../src/database/sealing/master-keys.js';
import { keysOf, masterKey } from '../support/keys.js';
import { FactKeys } from '../../src/effects/fact-keys.js';
import { type FactSource, factsOf } from '../../src/effects/measurement-facts.js';

type Row = FactSource['after']['measurements'][number];
const keys = new FactKeys(keysOf(masterKey('facts')));

const row = (timePoint: Row['timePoint'], status: Row['status'], round = 1): Row => ({
  key: `who-5:${timePoint}:${round}:self`,
  instrument: 'who-5',
  timePoint,
  respondent: 'self',
  due: { anchor: '2026-09-14', amount: 0, unit: 'calendarDays' },
  status,
});
const projection = (measurements: Row[], level = 1) =>
  ({
    summary: { homeServiceId: 'school', level, groups: ['poverty'] },
    measurements,
    interventions: [
      { kind: 'conversation', status: 'running' },
      { kind: 'advice', status: 'stopped' },
    ],
    levelSpells: [
      { spell: 1, level, from: '2026-09-01T22:30:00.000Z', to: null, entered: 'logged', left: null },
    ],
  }) as unknown as FactSource['after'];
const source = (more: Partial<FactSource>): FactSource => ({
  caseId: 'case',
  childId: 'child',
  disposed: false,
  before: null,
  after: projection([]),
  recorded: [],
  today: '2026-09-14',
  age: 11,
  dueDateOf: ({ due }) => due.anchor,
  ...more,
});
const answer = {
  facts: { instrument: 'who-5', timePoint: 'start', respondent: 'self', scores: { index: 44 }, band: null },
  entry: 7,
} as unknown as FactSource['recorded'][number];

describe('the facts of a command', () => {
  test('say that something is planned, to the month, and for whom no more than by group and age', () => {
    const { measurementFacts } = factsOf(source({ after: projection([row('start', 'planned')]) }), keys);
    expect(measurementFacts).toEqual({
      upsert: [
        {
          factKey: expect.any(String),
          pairKey: expect.any(String),
          instrument: 'who-5',
          timePoint: 'start',
          respondent: 'self',
          status: 'planned',
          dueDate: '2026-09-01',
          answeredOn: null,
          scores: null,
          band: null,
          serviceId: 'school',
          level: 1,
          ageBand: '6-12',
          groups: ['poverty'],
          interventionKinds: ['conversation'],
        },
      ],
      remove: [],
    });
  });

  test('put the answer on the same row, and on that of the case', () => {
    const planned = factsOf(source({ after: projection([row('start', 'planned')]) }), keys);
    const answered = factsOf(
      source({
        before: projection([row('start', 'planned')]),
        after: projection([row('start', 'answered')]),
        recorded: [answer],
      }),
      keys,
    );
    expect(answered.measurementFacts.upsert).toEqual([
      {
        ...planned.measurementFacts.upsert[0],
        status: 'answered',
        answeredOn: '2026-09-01',
        scores: { index: 44 },
      },
    ]);
    expect(answered.answers).toEqual([{ key: 'who-5:start:1:self', answeredEntry: 7 }]);
  });

  test('keep an answer when a new plan begins, and drop what was never answered', () => {
    const before = projection([row('start', 'answered'), row('middle', 'planned')]);
    const after = projection([row('start', 'planned', 2), row('start', 'answered')]);
    const { measurementFacts } = factsOf(source({ before, after }), keys);
    expect(measurementFacts.upsert).toHaveLength(1);
    expect(measurementFacts.remove).toEqual([
      { factKey: keys.row('case', 'measurement:who-5:middle:1:self') },
    ]);
  });

  test('take back an answer that was written in the log of the wrong child, whether it is asked again or not', () => {
    const before = projection([row('start', 'answered'), row('middle', 'answered')]);
    const after = projection([row('start', 'planned')]);
    const { measurementFacts } = factsOf(source({ before, after }), keys);
    expect(measurementFacts).toMatchObject({
      upsert: [{ timePoint: 'start', status: 'planned', answeredOn: null, scores: null, band: null }],
      remove: [{ factKey: keys.row('case', 'measurement:who-5:middle:1:self') }],
    });
  });

  test('tell the day of a level by the clock in Norway, and nothing when nothing has changed', () => {
    const after = projection([]);
    expect(factsOf(source({ after }), keys).levelSpells.upsert[0]).toMatchObject({
      spell: 1,
      from: '2026-09-02T00:00:00.000Z',
      to: null,
    });
    expect(factsOf(source({ before: after, after }), keys)).toEqual({
      answers: [],
      measurementFacts: { upsert: [], remove: [] },
      levelSpells: { upsert: [], remove: [] },
    });
  });

  test('are found again after the master key was changed', () => {
    const rotated = keysOf(masterKey('newer'));
    expect(new FactKeys(rotated).child('child', 'level')).toBe(keys.child('child', 'level'));
    const hash = (of: MasterKeys) => new RequestHash(of).of('new', { events: [] });
    expect(hash(rotated)).toBe(hash(keysOf(masterKey('facts'))));
  });

  test('of one child are the same child within a kind of fact, and strangers between kinds', () => {
    expect(keys.child('child', 'sdq:parent')).toBe(keys.child('child', 'sdq:parent'));
    expect(keys.child('child', 'sdq:parent')).not.toBe(keys.child('child', 'sdq:teacher'));
    expect(keys.child('child', 'sdq:parent')).not.toBe(keys.child('other', 'sdq:parent'));
  });
});
