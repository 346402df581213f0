import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseSnapshot } from '../../workflows/case-context.js';
import { project } from '../../workflows/project.js';
import { ACase } from './support/a-case.js';
import { Dice, doSomething } from './support/anything.js';
import { BAERUM, SHIPPED_GUIDES } from './support/guides.js';
import { PSYCHOLOGIST, SCHOOL, TEACHER } from './support/people.js';
import { anOpenLog, aSharedConcern, evaluated, withAPlan } from './support/well-known-ways.js';

const READER = `staff:${PSYCHOLOGIST.staffId}`;
const told = (one: ACase) =>
  one.intents.map((intent) => (intent.type === 'principal.notify' ? `${intent.about} → ${intent.to}` : ''));

/** A psychologist of another service opens the case for 24 hours, until 10:00 in Oslo time of the model's UTC clock. */
const opened = (one: ACase) => {
  const tomorrow = one.copy().days(1).at.now;
  return one.does('EMERGENCY_ACCESS_OPENED', { ...PSYCHOLOGIST, reason: 'acuteDanger', until: tomorrow });
};

describe('breaking the glass', () => {
  it('opens the content for the one who did it, until an instant, without a basis', () => {
    const one = opened(anOpenLog());
    expect(one.accessOf(READER)).toMatchObject([
      { relation: 'emergency', content: true, untilAt: '2026-01-06T10:00:00.000Z' },
    ]);
    expect(one.followUp('emergency.end')).toMatchObject({
      due: { anchor: '2026-01-06T10:00:00.000Z', instant: true },
      event: { type: 'EMERGENCY_ACCESS_ENDED' },
    });
  });

  it('tells the relay holder at once, and where there is none the leader of the service', () => {
    expect(told(opened(anOpenLog()))).toEqual([`emergency.opened → staff:${TEACHER.staffId}`]);
    const nobodyHolds = aSharedConcern().does('LEVEL_1_DECIDED');
    expect(told(opened(nobodyHolds))).toEqual([`emergency.opened → leader:${SCHOOL}`]);
  });

  it('is over when its time has come, and not before', () => {
    const one = opened(anOpenLog());
    const entry = one.number;
    expect(one.refuses('EMERGENCY_ACCESS_ENDED', { entry }).fields[0]).toMatchObject({ allowed: [] });
    one.days(1).does('EMERGENCY_ACCESS_ENDED', { entry });
    expect(one.accessOf(READER)).toEqual([]);
    expect(one.refuses('EMERGENCY_ACCESS_ENDED', { entry }).missing).toEqual(['hasEmergencyAccess']);
  });

  it('opens a closed case as well, and nobody has to reopen it for that', () => {
    const one = opened(evaluated(withAPlan(anOpenLog())).does('CASE_CLOSED'));
    expect(one.place).toBe('closed');
    expect(one.readsContent(READER)).toBe(true);
  });

  it("leaves a concern, which is its service's own, where it is: open or closed", () => {
    const concern = aSharedConcern();
    expect(concern.refuses('EMERGENCY_ACCESS_OPENED').missing).toEqual(['isMoreThanAPrivateConcern']);
    expect(concern.does('CONCERN_DISMISSED').refuses('EMERGENCY_ACCESS_OPENED').missing).toEqual([
      'isMoreThanAPrivateConcern',
    ]);
  });

  it('is never taken out of view: that somebody looked is true of whatever child it was', () => {
    const one = opened(anOpenLog());
    expect(one.refuses('ENTRY_RESTRICTED', { entry: one.number }).fields[0]?.code).toBe(
      'ENTRY.IS_AN_ACCOUNT',
    );
  });

  it('leaves a note that nobody of the family knows of by its number, and that can be put right', () => {
    const one = opened(anOpenLog()).by(PSYCHOLOGIST).does('NOTE_WRITTEN');
    expect(one.context.asides).toEqual([one.number - 1, one.number]);
    one.by(TEACHER).does('NOTE_WRITTEN');
    expect(one.context.asides).not.toContain(one.number);
    one.does('ENTRY_RESTRICTED', { entry: one.number - 1 });
  });

  it('twice by the same person is one access, which ends with the later', () => {
    const one = opened(anOpenLog());
    const first = one.number;
    opened(one.days(1));
    expect(one.accessOf(READER)).toMatchObject([{ untilAt: '2026-01-07T10:00:00.000Z' }]);
    expect(one.refuses('EMERGENCY_ACCESS_ENDED', { entry: first }).fields).toHaveLength(1);
  });
});

describe('whatever has happened in a case', () => {
  it('an emergency changes nothing else in it, neither while it lasts nor after', () => {
    const seen = { opened: 0, refused: 0 };
    const guides = fc.constantFrom(...SHIPPED_GUIDES.keys());
    const throws = fc.array(fc.noShrink(fc.nat()), { minLength: 5, maxLength: 50 });
    fc.assert(
      fc.property(guides, throws, (guide, seeds) => {
        const one = ACase.ofConcern(SHIPPED_GUIDES[guide] ?? BAERUM);
        for (const seed of seeds) doSomething(one, new Dice(seed));
        const before = withoutEmergency(one);
        const result = one.tries('EMERGENCY_ACCESS_OPENED');
        seen[result.ok ? 'opened' : 'refused'] += 1;
        if (!result.ok) return;
        expect(withoutEmergency(one)).toEqual(before);
        one.does('EMERGENCY_ACCESS_ENDED');
        expect(withoutEmergency(one)).toEqual(before);
      }),
      { numRuns: 120 },
    );
    expect(seen.opened).toBeGreaterThan(30);
  });
});

/** The case and all that follows from it, but for what is about emergencies. */
function withoutEmergency(one: ACase): object {
  const { emergencies: _open, asides: _entries, ...context } = one.context;
  const projection = project(one.snapshot, one.guide, one.today);
  return {
    value: one.snapshot.value,
    context: context as Partial<CaseSnapshot['context']>,
    projection: {
      ...projection,
      access: projection.access.filter(({ relation }) => relation !== 'emergency'),
      followUps: projection.followUps.filter(({ kind }) => kind !== 'emergency.end'),
    },
    allowed: one.allowed().filter(({ type }) => !type.startsWith('EMERGENCY_ACCESS')),
  };
}
