import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadInstruments } from '../../src/effects/instruments/instrument.js';
import { readGuide } from '../../src/guides/guide-file.js';
import { type Guide, guideLevel, GuideSchema, guideStepsOf } from '../../workflows/guide.js';

const instruments = loadInstruments();
const SHIPPED = new URL('../../workflows/guides/', import.meta.url);
const OTHERS = new URL('../workflows/guides/', import.meta.url);

function read(folder: URL, name: string): Guide {
  const read = readGuide(name, readFileSync(new URL(`${name}.yaml`, folder), 'utf8'), instruments);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1));
  return read.guide;
}

const stepNames = (guide: Guide, level: 0 | 1 | 2 | 3) =>
  guideLevel(guide, level).steps.map((step) => step.name.en);

const guidesOf = (folder: URL) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file, read(folder, file.replace('.yaml', ''))] as const);

describe('every guide here', () => {
  test.each([...guidesOf(SHIPPED), ...guidesOf(OTHERS)])(
    '%s states its source and goes in',
    (_file, guide) => {
      expect(guide.source).not.toBe('');
      expect(guide.levels.map(({ level }) => level)).toEqual([0, 1, 2, 3]);
    },
  );

  test.each([...guidesOf(SHIPPED), ...guidesOf(OTHERS)])(
    '%s is the same when it is read back',
    (_file, guide) => {
      expect(GuideSchema.parse(JSON.parse(JSON.stringify(guide)))).toEqual(guide);
    },
  );

  test.each(guidesOf(SHIPPED))(
    '%s tells for each step what is done, by whom and with which tool',
    (_file, guide) => {
      for (const step of guide.levels.flatMap(({ steps }) => steps)) {
        expect(step.checklist.length).toBeGreaterThan(0);
        for (const item of step.checklist) expect(item.who).toBeDefined();
      }
      expect(
        guide.levels.flatMap(({ steps }) => steps).some(({ checklist }) => checklist[0]?.tools.length),
      ).toBe(true);
    },
  );
});

describe('the base guide, Bærum', () => {
  const guide = read(SHIPPED, 'baerum');

  test('decides a concern in 14 days and evaluates after 8 weeks', () => {
    expect(guide.deadlines.decideConcern).toEqual({ amount: 14, unit: 'calendarDays' });
    expect(guide.deadlines.holdEvaluation).toEqual({ amount: 8, unit: 'weeks' });
    expect(guide.deadlines.callMeeting).toEqual({ amount: 2, unit: 'weeks' });
  });

  test('has consents that last 12 months, with a reminder 30 days before', () => {
    expect(guide.consent.duration).toEqual({ amount: 12, unit: 'months' });
    expect(guide.consent.reminderBefore).toEqual({ amount: 30, unit: 'calendarDays' });
    expect(guide.consent.ages).toMatchObject({ school: 15, health: 16 });
  });

  test('takes a handover that nobody answers in 3 working days to the leader', () => {
    expect(guide.deadlines.answerBaton).toEqual({ amount: 3, unit: 'workingDays' });
    expect(guide.reminders.special['baton.answer']?.leaderAfter).toEqual({ amount: 0, unit: 'workingDays' });
  });

  test('reminds the holder after 30 days without contact, and the leader 14 days later', () => {
    expect(guide.deadlines.makeContact).toEqual({ amount: 30, unit: 'calendarDays' });
    expect(guide.reminders.special['contact.make']).toEqual({
      onTheDay: true,
      leaderAfter: { amount: 14, unit: 'calendarDays' },
    });
  });

  test('opens the log at level 1; a concern may go to 1, 2 or a report', () => {
    expect(guide.logOpensAt).toBe(1);
    expect(guide.levels.map(({ exits }) => exits)).toEqual([
      ['close', 'level1', 'level2', 'report'],
      ['close', 'plan', 'level2', 'report'],
      ['close', 'plan', 'level1', 'level3', 'report'],
      ['close', 'plan', 'level1', 'level2', 'coordinatingUnit', 'report'],
    ]);
  });

  test('measures goals always, well-being from 9 years and SDQ from 4 to 17', () => {
    const planned = guide.measurements.map(({ instrument, ages }) => [instrument, ages]);
    expect(planned).toEqual([
      ['gas', undefined],
      ['who-5', { from: 9, to: 23 }],
      ['sdq', { from: 4, to: 17 }],
    ]);
  });

  test('is what a guide follows where it says nothing', () => {
    const { deadlines, consent, reminders, closing } = read(SHIPPED, 'kafjord');
    const { deadlines: d, consent: c, reminders: r, closing: e } = guide;
    expect({ deadlines, consent, reminders, closing }).toEqual({
      deadlines: d,
      consent: c,
      reminders: r,
      closing: e,
    });
  });
});

describe("Risør's schools", () => {
  const guide = read(SHIPPED, 'risor-school');

  test('have a guide of their own', () => expect(guide.serviceKinds).toEqual(['school']));

  test('take a stuck case on level 2 to the coordinating unit', () => {
    expect(guideLevel(guide, 2).exits).toEqual([
      'close',
      'plan',
      'level1',
      'level3',
      'coordinatingUnit',
      'report',
    ]);
  });

  test('cooperate with two or more services on level 2', () => {
    expect(guideLevel(guide, 2).border?.otherServices).toEqual({ min: 1 });
  });

  test('meet with LP analysis, worry form and the difficult conversation', () => {
    const [meeting] = guideStepsOf(guide, 1, 'meet');
    expect(meeting?.checklist[0]?.tools.map(({ name }) => name.en)).toEqual([
      'LP analysis',
      'Worry form',
      'The difficult conversation',
    ]);
  });
});

describe('Vestre Toten', () => {
  const guide = read(SHIPPED, 'vestre-toten');

  test('has its own four steps on level 1, the last one for two of the model', () => {
    expect(stepNames(guide, 1)).toEqual([
      'Consent to log',
      'Plan interventions',
      'Start interventions',
      'Evaluation meeting, decide the way on',
    ]);
    expect(guideStepsOf(guide, 1, 'evaluate')).toEqual(guideStepsOf(guide, 1, 'decide'));
  });

  test('begins level 3 with a first meeting and a shared understanding', () => {
    expect(stepNames(guide, 3).slice(0, 2)).toEqual([
      'First meeting with the services',
      'Create shared understanding',
    ]);
  });
});

describe('Kåfjord', () => {
  const guide = read(SHIPPED, 'kafjord');

  test('draws the border at the municipality, not at the number of services', () => {
    expect(guideLevel(guide, 2).border).toMatchObject({ otherServices: { min: 1 }, outside: 'forbidden' });
    expect(guideLevel(guide, 3).border).toMatchObject({ otherServices: { min: 1 }, outside: 'required' });
  });

  test('shares with the nearest leader before the guardians: two steps for one of the model', () => {
    expect(guide.shareFirstWith).toBe('leader');
    expect(guideStepsOf(guide, 0, 'share').map(({ id }) => id)).toEqual([
      'share-with-leader',
      'share-with-guardians',
    ]);
  });
});

describe('guides that are not shipped go in without a line of code', () => {
  test('Gloppen: whoever is nearest the child holds the baton', () => {
    const guide = read(OTHERS, 'gloppen');
    expect(guideLevel(guide, 1).holder?.nn).toMatch(/næra?st barnet/);
    const [convene] = guideStepsOf(guide, 3, 'convene');
    expect(convene?.checklist.map(({ id }) => id)).toContain('hand-baton-on');
  });

  test('Kristiansand: the log can end in an individual plan, and consent is asked in eight languages', () => {
    const guide = read(OTHERS, 'kristiansand');
    expect(guide.closing.reasons.map(({ id }) => id)).toContain('individualPlan');
    expect(guide.consent.formLanguages).toHaveLength(8);
  });

  test('Tysvær: the young person agrees beside all guardians from 15', () => {
    expect(read(OTHERS, 'tysvaer').consent).toMatchObject({ youngPersonAlsoFrom: 15, guardians: 'all' });
  });

  test('Sund: a new consent for each service, and levels that bear letters', () => {
    const guide = read(OTHERS, 'sund');
    expect(guide.consent.anewForEachService).toBe(true);
    expect(guide.levels.map(({ mark }) => mark)).toEqual(['0', 'A', 'B', 'C']);
  });
});
