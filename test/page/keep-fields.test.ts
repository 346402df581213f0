import { describe, expect, it } from '@jest/globals';
import { eventOf, isAsked } from '../../web/src/forms/form-answer';
import { keepFields } from '../../web/src/forms/keep-fields';

/** As the API offers ENTRY_KEPT_FROM_GUARDIANS. */
const KEEPING = {
  facts: {
    required: ['entry', 'ground'],
    properties: {
      entry: { type: 'integer', 'x-input': 'entry' },
      ground: { type: 'string', 'x-options': [{ value: 'dangerToChild', words: { nb: 'Fare' } }] },
      from: { type: 'array', default: [], 'x-input': 'familyPersons' },
      reviewBy: {
        type: 'string',
        format: 'date',
        'x-date': 'notPast',
        'x-when': { field: 'facts.ground', is: ['dangerToChild'], required: true },
      },
    },
  },
  texts: { properties: { reason: { type: 'string' } } },
};

describe('what is kept from guardians as it is written', () => {
  const fields = keepFields(KEEPING);
  const field = (name: string) => fields.find(({ path }) => path === `keptFromGuardians.${name}`)!;

  it('is asked as for what is written already, but not for its entry; and why is always asked', () => {
    expect(fields.map(({ path }) => path)).toEqual([
      'keptFromGuardians.ground',
      'keptFromGuardians.from',
      'keptFromGuardians.reviewBy',
      'keptFromGuardians.reason',
    ]);
    expect([field('ground').required, field('from').required, field('reason').required]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('asks when it is looked at again only where the ground needs it', () => {
    const of = (ground: string) => isAsked(field('reviewBy'), { keptFromGuardians: { ground } });
    expect([of('dangerToChild'), of('youngPersonsHealth')]).toEqual([true, false]);
  });

  it('is sent beside the facts and texts of the event', () => {
    const note = { path: 'texts.note', input: 'longText' as const, label: {}, required: true, options: [] };
    const answers = {
      texts: { note: 'Sagt i fortrolighet' },
      keptFromGuardians: { ground: 'dangerToChild', from: [], reviewBy: '2026-11-01', reason: 'Truet' },
    };
    expect(eventOf('NOTE_WRITTEN', [note, ...fields], answers)).toEqual({
      type: 'NOTE_WRITTEN',
      texts: { note: 'Sagt i fortrolighet' },
      keptFromGuardians: { ground: 'dangerToChild', reviewBy: '2026-11-01', reason: 'Truet' },
    });
    expect(eventOf('NOTE_WRITTEN', [note], answers)).toEqual({
      type: 'NOTE_WRITTEN',
      texts: { note: 'Sagt i fortrolighet' },
    });
  });
});
