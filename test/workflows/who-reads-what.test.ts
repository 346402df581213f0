import { describe, expect, it } from '@jest/globals';
import { kindsOfEntry, kindsWrittenBy } from '../../workflows/entry-kinds.js';
import { KINDS_OF_INFORMATION } from '../../workflows/event-fields.js';
import { EVENT_TYPES, EVENTS, type CaseEvent } from '../../workflows/events.js';
import type { Guide } from '../../workflows/guide.js';
import { ACase } from './support/a-case.js';
import { BAERUM } from './support/guides.js';
import { CHILD, FATHER, MOTHER, PPT, PPT_ADVISER, SCHOOL, TEACHER } from './support/people.js';
import { anOpenLog, evaluated, withAPlan } from './support/well-known-ways.js';

const convening = () => evaluated(withAPlan(anOpenLog())).does('LEVEL_2_DECIDED');

const fieldsOf = (refusal: { fields: { path: string; code: string }[] }) =>
  refusal.fields.map(({ path, code }) => [path, code]);
const entry = (type: string, facts: object = {}, ...texts: string[]) =>
  ({ type, facts, texts }) as unknown as CaseEvent;

describe('the kinds of information of an entry', () => {
  it('are what services of the kind usually write', () => {
    expect(
      kindsOfEntry(entry('NOTE_WRITTEN', {}, 'note'), undefined, kindsWrittenBy('school', BAERUM)),
    ).toEqual(['school']);
    expect(kindsWrittenBy('healthStation', BAERUM)).toEqual(['health']);
  });

  it('are another where the guide says so', () => {
    const own = { ...BAERUM, kindsOfInformation: { school: ['family', 'school'] } } as Guide;
    expect(kindsWrittenBy('school', own)).toEqual(['family', 'school']);
  });

  it('are all of them for a service of a kind nobody has described', () => {
    expect(kindsWrittenBy('newKindOfService', BAERUM)).toEqual(KINDS_OF_INFORMATION);
  });

  it('are as the writer says, in their order and once each', () => {
    const told = kindsOfEntry(entry('NOTE_WRITTEN', {}, 'note'), ['health', 'school', 'health'], ['school']);
    expect(told).toEqual(['school', 'health']);
  });

  it('of a question are what it was asked about, whatever is said', () => {
    const question = entry('REFERRAL_SENT', { kinds: ['school'] }, 'question');
    expect(kindsOfEntry(question, ['health'], ['health'])).toEqual(['school']);
  });

  it('are none where only the way of the case is told, and some as soon as there is a text', () => {
    expect(kindsOfEntry(entry('PLAN_AGREED'), ['health'], ['health'])).toEqual([]);
    expect(kindsOfEntry(entry('PLAN_AGREED', {}, 'sharedUnderstanding'), undefined, ['health'])).toEqual([
      'health',
    ]);
  });

  it('are there for every event that has a text', () => {
    const texts = EVENT_TYPES.filter((type) => Object.keys(EVENTS[type].texts).length > 0);
    for (const type of texts) {
      const [name] = Object.keys(EVENTS[type].texts);
      expect([
        type,
        kindsOfEntry(entry(type, { kinds: ['school'] }, name!), undefined, ['school']).length,
      ]).toEqual([type, 1]);
    }
  });
});

describe('what a basis opens', () => {
  const adviser = `staff:${PPT_ADVISER.staffId}`;
  const taking = (...consents: object[]) => {
    const one = convening();
    for (const consent of consents) one.does('CONSENT_GIVEN', { services: [PPT], ...consent });
    return one.does('PARTICIPANT_JOINED', PPT_ADVISER);
  };
  const guardian = (personId: string) => ({ role: 'guardian', personId });

  it('is the kinds it covers, and a parent’s own only where that parent said yes', () => {
    const one = taking({ kinds: ['school'], givenBy: [guardian(MOTHER), guardian(FATHER)] });
    expect(one.accessOf(adviser)).toMatchObject([
      { relation: 'participant', kinds: ['school', `school:${MOTHER}`, `school:${FATHER}`].sort() },
    ]);
  });

  it('is any parent’s own on another legal basis', () => {
    const one = convening().does('BASIS_RECORDED', { services: [PPT], kinds: ['health'] });
    one.does('PARTICIPANT_JOINED', PPT_ADVISER);
    expect(one.accessOf(adviser)).toMatchObject([{ kinds: ['health', 'health:*'] }]);
  });

  it('grows with another basis and shrinks when it ends, in the same step', () => {
    const one = taking({ kinds: ['school'] });
    one.does('BASIS_RECORDED', { services: [PPT], kinds: ['health'] });
    expect(one.accessOf(adviser)[0]?.kinds).toEqual(expect.arrayContaining(['health', 'school']));
    one.does('BASIS_ENDED');
    expect(one.accessOf(adviser)[0]?.kinds).not.toContain('health');
  });

  it('is everything for the case’s own service and for the holder', () => {
    const one = anOpenLog();
    expect(one.accessOf(`staff:${TEACHER.staffId}`).map(({ kinds }) => kinds)).toEqual([null]);
    expect(one.context.homeServiceId).toBe(SCHOOL);
  });

  it('lasts until the first of several ends, and is then written anew', () => {
    const one = taking(
      { kinds: ['school'], validUntil: '2026-09-01' },
      { kinds: ['health'], validUntil: '2026-07-01' },
    );
    expect(one.accessOf(adviser)).toMatchObject([{ until: '2026-07-01' }]);
    one.on('2026-07-02').does('CONSENT_EXPIRED');
    expect(one.accessOf(adviser)).toMatchObject([{ until: '2026-09-01' }]);
    expect(one.accessOf(adviser)[0]?.kinds).not.toContain('health');
  });
});

describe('what is kept from guardians', () => {
  const of = (age: number) => ACase.ofConcern(BAERUM, { kind: 'child', age, inCare: false, guardians: 2 });
  const asChild = (one: ACase) => one.byPerson(CHILD);
  const sends = (one: ACase, ...texts: string[]) =>
    one.sends({
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: { entry: 1, ground: 'youngPersonsHealth' },
      texts,
    } as never);

  it('is kept with the entries that say so, from every guardian and not from the child', () => {
    const one = anOpenLog().does('ENTRY_KEPT_FROM_GUARDIANS', { entry: 2 });
    const said = one.number;
    const from = (person: string) =>
      one.projection.keptEntries
        .filter(({ principal }) => principal === `person:${person}`)
        .map((row) => row.entry);
    expect([from(MOTHER), from(FATHER), from(CHILD)]).toEqual([[2, said], [2, said], []]);
  });

  it('stays kept as far as it says so when it is shown again', () => {
    const one = anOpenLog().does('ENTRY_KEPT_FROM_GUARDIANS', { entry: 2, from: [FATHER] });
    const said = one.number;
    one.does('ENTRY_SHOWN_TO_GUARDIANS');
    expect(one.projection.keptEntries.map((row) => row.entry)).toEqual([said, said + 1]);
    expect(one.followUp('keptEntry.review')).toBeUndefined();
  });

  it('for danger needs a reason and a day to look again, within half a year', () => {
    const one = anOpenLog();
    const without = { facts: { entry: 1, ground: 'dangerToChild' }, texts: [] };
    const refused = one.copy().sends({ type: 'ENTRY_KEPT_FROM_GUARDIANS', ...without } as never);
    expect(!refused.ok && fieldsOf(refused.refusal)).toEqual([
      ['facts.reviewBy', 'FIELD.MISSING'],
      ['texts.reason', 'TEXT.MISSING'],
    ]);
    expect(fieldsOf(one.refuses('ENTRY_KEPT_FROM_GUARDIANS', { reviewBy: '2028-01-01' }))).toEqual([
      ['facts.reviewBy', 'DATE.TOO_LATE'],
    ]);
    expect(one.does('ENTRY_KEPT_FROM_GUARDIANS').followUp('keptEntry.review')?.owner).toBe(
      `staff:${TEACHER.staffId}`,
    );
  });

  it('as own health is the young person’s from 12 with a reason, from 16 without one', () => {
    const [eleven, twelve, sixteen] = [asChild(of(11)), asChild(of(12)), asChild(of(16))];
    const result = sends(eleven, 'reason');
    expect(!result.ok && fieldsOf(result.refusal)).toEqual([
      ['facts.ground', 'KEPT.TOO_YOUNG_TO_DECIDE_ALONE'],
    ]);
    const silent = sends(twelve.copy());
    expect(!silent.ok && fieldsOf(silent.refusal)).toEqual([['texts.reason', 'TEXT.MISSING']]);
    expect(sends(twelve, 'reason').ok).toBe(true);
    expect(sends(sixteen).ok).toBe(true);
  });

  it('as own health of a younger child is a professional’s to decide, for weighty reasons', () => {
    expect(sends(of(9), 'reason').ok).toBe(true);
    expect(sends(of(9)).ok).toBe(false);
  });
});

describe('a parent without parental responsibility', () => {
  it('asks, is answered in time, and appeals a refusal', () => {
    const one = anOpenLog().does('INFORMATION_ASKED_FOR', { personId: FATHER });
    expect(one.followUp('information.answer')?.due).toMatchObject({ amount: 14 });
    one.does('INFORMATION_ANSWERED', { answer: 'refused' });
    expect(one.followUp('information.answer')).toBeUndefined();
    one.does('REFUSAL_APPEALED');
    expect(one.followUp('information.answer')).toBeDefined();
    one.does('APPEAL_DECIDED', { outcome: 'overturned' });
    expect(one.context.informationAsked[FATHER]?.status).toBe('asked');
    one.does('INFORMATION_ANSWERED', { answer: 'given' });
    expect(one.context.informationAsked[FATHER]?.status).toBe('given');
  });
});

describe('a protected address', () => {
  it('leaves who drives the case, its own leader and the short list', () => {
    const one = convening()
      .does('CONSENT_GIVEN', { services: [PPT] })
      .does('PARTICIPANT_JOINED', PPT_ADVISER);
    expect(one.projection.access.length).toBeGreaterThan(4);
    one.does('PROTECTION_SET', { readers: [] });
    expect(one.projection.access.map(({ relation }) => relation).sort()).toEqual(['holder', 'leader']);
    one.does('PROTECTED_READER_ADDED', { reader: { kind: 'staff', id: PPT_ADVISER.staffId } });
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(true);
    one.does('PROTECTED_READER_REMOVED');
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(false);
    one.does('PROTECTION_LIFTED');
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(true);
  });
});
