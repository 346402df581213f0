import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../workflows/events.js';
import { ACase } from './support/a-case.js';
import { BAERUM, differing } from './support/guides.js';
import { CHILD, FATHER, MOTHER, newId, PPT, PPT_ADVISER } from './support/people.js';
import { anOpenLog, aSharedConcern } from './support/well-known-ways.js';

type Giver = Facts<'CONSENT_AGREED'>['by'];

const mother: Giver = { role: 'guardian', personId: MOTHER };
const father: Giver = { role: 'guardian', personId: FATHER };
const youth: Giver = { role: 'youngPerson', personId: CHILD };
const ID = newId(700);

const ALL_MUST = differing(BAERUM, (guide) => {
  guide.consent.guardians = 'all';
});
const state = (one: ACase) => one.snapshot.value.consent;
const codes = (refused: { fields: { path: string; code: string }[] }) =>
  refused.fields.map(({ path, code }) => `${path} ${code}`);
const consentOf = (one: ACase, id = ID) => one.context.consents[id]!;
const asks = (one: ACase, more: object = {}) =>
  one.does('CONSENT_ASKED', { consentId: ID, services: [PPT], kinds: ['school'], ...more });
const yes = (one: ACase, by: Giver, more: object = {}) =>
  one.does('CONSENT_AGREED', { consentId: ID, by, ...more });
/** PPT is asked by name only on a basis that names it. */
const sharesWithPpt = (one: ACase) =>
  one.copy().tries('REFERRAL_SENT', { serviceId: PPT, named: true, kinds: ['school'] }).ok;

describe('a consent that each is asked for alone', () => {
  it('is asked, then partly given, and a consent when the last of those who must has said yes', () => {
    const one = asks(anOpenLog(ALL_MUST));
    expect([consentOf(one).status, sharesWithPpt(one)]).toEqual(['asked', false]);
    yes(one, mother);
    expect(consentOf(one)).toMatchObject({ status: 'asked', givenBy: [mother] });
    expect(sharesWithPpt(one)).toBe(false);
    yes(one, father);
    expect(consentOf(one)).toMatchObject({ status: 'inForce', givenBy: [mother, father], services: [PPT] });
    expect([state(one), sharesWithPpt(one)]).toEqual(['given', true]);
  });

  it('opens nothing for anybody before that: no access, no baton over to the other service', () => {
    const one = yes(asks(anOpenLog(ALL_MUST)), mother);
    const { staffId, serviceId } = PPT_ADVISER;
    const [joins, baton] = [
      () => one.copy().tries('PARTICIPANT_JOINED', PPT_ADVISER).ok,
      { wishAsked: 'both' },
    ];
    const isOffered = () => one.copy().tries('BATON_OFFERED', { staffId, serviceId, ...baton }).ok;
    expect([joins(), isOffered()]).toEqual([false, false]);
    yes(one, father);
    expect([joins(), isOffered()]).toEqual([true, true]);
  });

  it('is no basis for the log, which opens with the last yes', () => {
    const one = asks(
      aSharedConcern(ALL_MUST).does('LEVEL_1_DECIDED').does('RELAY_HOLDER_NAMED').does('LOG_REQUESTED'),
      { services: [] },
    );
    expect(yes(one, mother).refuses('LOG_OPENED').missing).toContain('hasBasisForLog');
    expect(state(one)).toBe('none');
    expect(yes(one, father).does('LOG_OPENED').context.log).toBe('opened');
  });

  it('lasts from the last yes, for as long as the guide says or as was asked for', () => {
    const one = yes(asks(anOpenLog(ALL_MUST)), mother).days(10);
    const from = one.today;
    yes(one, father);
    expect(consentOf(one)).toMatchObject({ validFrom: from });
    expect(consentOf(one).validUntil).toBe(`${Number(from.slice(0, 4)) + 1}${from.slice(4)}`);
    const short = asks(anOpenLog(ALL_MUST), { validUntil: '2026-12-01' });
    expect(consentOf(yes(yes(short, mother), father)).validUntil).toBe('2026-12-01');
  });

  it('cannot be completed for a time that is over', () => {
    const one = asks(anOpenLog(ALL_MUST));
    const soon = asks(anOpenLog(ALL_MUST), { validUntil: one.today }).days(2);
    expect(codes(soon.refuses('CONSENT_AGREED', { consentId: ID, by: mother }))).toEqual([
      'facts.consentId DATE.IN_THE_PAST',
    ]);
  });

  it('takes one guardian where the guide says that one is enough', () => {
    expect(consentOf(yes(asks(anOpenLog()), father)).status).toBe('inForce');
  });

  it('takes every guardian also there, where whoever asks asks every one', () => {
    const one = asks(anOpenLog(), { everyGuardian: true });
    expect([consentOf(yes(one, father)).status, sharesWithPpt(one)]).toEqual(['asked', false]);
    expect([consentOf(yes(one, mother)).status, sharesWithPpt(one)]).toEqual(['inForce', true]);
  });

  it('takes the young person beside the guardians by age and kind of information', () => {
    const young = ACase.ofConcern(BAERUM, { kind: 'child', age: 15, inCare: false, guardians: 2 })
      .does('CONCERN_DEFINED')
      .does('CONCERN_SHARED');
    asks(young, { kinds: ['school', 'family'] });
    expect(consentOf(yes(young, mother)).status).toBe('asked');
    expect(consentOf(yes(young, youth)).status).toBe('inForce');
    const onlySchool = ACase.ofConcern(BAERUM, { kind: 'child', age: 15, inCare: false, guardians: 2 });
    asks(onlySchool, { kinds: ['school'] });
    expect(codes(onlySchool.refuses('CONSENT_AGREED', { consentId: ID, by: mother }))).toEqual([
      'facts.by.role CONSENT.NOT_THEIRS',
    ]);
  });

  it('is answered once by each: the same guardian twice is not two', () => {
    const one = yes(asks(anOpenLog(ALL_MUST)), mother);
    expect(codes(one.refuses('CONSENT_AGREED', { consentId: ID, by: mother }))).toEqual([
      'facts.by REFERENCE.TAKEN',
    ]);
    expect(consentOf(one).status).toBe('asked');
  });

  it('is written down with its way: orally with a witness, and every paper is put into the case', () => {
    const one = asks(anOpenLog(ALL_MUST));
    expect(codes(one.refuses('CONSENT_AGREED', { consentId: ID, by: mother, how: 'orally' }))).toEqual([
      'texts.witness TEXT.MISSING',
    ]);
    yes(one, mother, { how: 'onPaper' });
    expect(one.followUp('consent.paper')).toBeDefined();
    one.does('FILE_ADDED', { consentId: ID });
    expect(one.followUp('consent.paper')).toBeUndefined();
    yes(one, father, { how: 'onPaper' });
    expect(one.followUp('consent.paper')).toBeDefined();
  });

  it('is reminded of until all have answered, and not when it is given up', () => {
    const one = yes(asks(anOpenLog(ALL_MUST)), mother);
    expect(one.followUp('consent.answer')).toMatchObject({ key: `consent.answer:${ID}`, due: { amount: 2 } });
    expect(yes(one.copy(), father).followUp('consent.answer')).toBeUndefined();
    const givenUp = one.copy().does('CONSENT_NO_LONGER_ASKED', { consentId: ID });
    expect(givenUp.followUp('consent.answer')).toBeUndefined();
    expect(consentOf(givenUp).status).toBe('ended');
    expect(givenUp.refuses('CONSENT_AGREED', { consentId: ID, by: father }).missing).toEqual([
      'consentIsAsked',
    ]);
  });

  it('is taken back by either of them once it is given', () => {
    for (const by of [mother, father]) {
      const one = yes(yes(asks(anOpenLog(ALL_MUST)), mother), father);
      one.does('CONSENT_WITHDRAWN', { consentId: ID, by });
      expect([consentOf(one).status, sharesWithPpt(one)]).toEqual(['withdrawn', false]);
    }
  });
});

describe('a no to what each is asked for', () => {
  const says = (one: ACase, by: Giver, consentId: string | undefined = ID) =>
    one.does('CONSENT_REFUSED', { by, ...(consentId && { consentId }) });

  it('keeps it from being given until the same one has changed their mind', () => {
    const one = says(yes(asks(anOpenLog(ALL_MUST)), mother), father);
    expect(consentOf(one)).toMatchObject({ status: 'asked', givenBy: [mother] });
    expect(consentOf(one).answers).toMatchObject([
      { by: mother, says: 'yes' },
      { by: father, says: 'no' },
    ]);
    expect(sharesWithPpt(one)).toBe(false);
    expect(one.context.refusedBy).toEqual([FATHER]);
    yes(one, father);
    expect(consentOf(one).status).toBe('inForce');
    expect(one.context.refusedBy).toEqual([]);
  });

  it('takes back one’s own yes, also when it is said to all sharing at once', () => {
    for (const consentId of [ID, ''] as const) {
      const one = says(yes(asks(anOpenLog(ALL_MUST)), mother), mother, consentId);
      expect(consentOf(one)).toMatchObject({ status: 'asked', givenBy: [] });
      yes(one, father);
      expect([consentOf(one).status, sharesWithPpt(one)]).toEqual(['asked', false]);
    }
  });

  it('stops another guardian’s yes where the guide lets one no stop sharing, until it is settled', () => {
    const one = says(asks(anOpenLog()), father);
    expect(codes(one.refuses('CONSENT_AGREED', { consentId: ID, by: mother }))).toEqual([
      'facts.by CONSENT.REFUSAL_STANDS',
    ]);
    const against = one.copy().does('OBJECTION_SETTLED', { outcome: 'sharingEnds' });
    expect(consentOf(against).status).toBe('ended');
    one.does('OBJECTION_SETTLED', { outcome: 'sharingResumes' });
    expect(consentOf(yes(one, mother)).status).toBe('inForce');
  });

  it('is only recorded where the guide says so, and the other’s yes is enough', () => {
    const recorded = differing(BAERUM, (guide) => {
      guide.consent.oneGuardiansNo = 'isRecorded';
    });
    const one = says(asks(anOpenLog(recorded)), father);
    expect(consentOf(yes(one, mother)).status).toBe('inForce');
  });

  it('leaves standing what another guardian alone has said yes to; a no to sharing stops that too', () => {
    const one = anOpenLog().does('CONSENT_GIVEN', {
      services: [PPT],
      kinds: ['school'],
      givenBy: [mother],
    });
    const before = state(one);
    says(asks(one), father);
    expect([before, state(one), sharesWithPpt(one)]).toEqual(['given', 'given', true]);
    one.does('CONSENT_REFUSED', { by: father });
    expect([state(one), sharesWithPpt(one)]).toEqual(['paused', false]);
  });

  it('binds nobody when it was written in the wrong log; and a yes there gives nothing', () => {
    const one = says(asks(anOpenLog(ALL_MUST)), father);
    one.does('ENTRY_RESTRICTED', { entry: one.number });
    expect(consentOf(one).answers).toEqual([]);
    expect(one.context.refusedBy).toEqual([]);
    yes(yes(one, mother), father);
    one.does('ENTRY_RESTRICTED', { entry: one.number });
    expect([consentOf(one).status, sharesWithPpt(one)]).toEqual(['ended', false]);
  });

  it('is over with the question when the case is closed', () => {
    const one = yes(asks(anOpenLog(ALL_MUST)), mother).does('CASE_DISCONTINUED');
    expect(consentOf(one).status).toBe('ended');
    expect(one.followUp('consent.answer')).toBeUndefined();
  });
});

describe('in whatever order they answer', () => {
  const parents = [mother, father];
  const choices: { type: 'CONSENT_AGREED' | 'CONSENT_REFUSED'; by: Giver }[] = parents.flatMap((by) => [
    { type: 'CONSENT_AGREED' as const, by },
    { type: 'CONSENT_REFUSED' as const, by },
  ]);

  /** Every sequence of six answers: who has the last word yes decides, and nothing is shared before both have. */
  it('nothing is shared unless both have said yes as their last word', () => {
    const walk = (one: ACase, last: Map<string, string>, left: number): number => {
      const both = parents.every(({ personId }) => last.get(personId!) === 'CONSENT_AGREED');
      expect(sharesWithPpt(one)).toBe(both);
      if (left === 0 || both) return 1;
      return choices.reduce((count, { type, by }) => {
        const next = one.copy();
        const isTaken = next.tries(type, {
          consentId: ID,
          by,
          ...(type === 'CONSENT_AGREED' && { how: 'onPaper' }),
        }).ok;
        return count + walk(next, isTaken ? new Map(last).set(by.personId!, type) : last, left - 1);
      }, 0);
    };
    expect(walk(asks(anOpenLog(ALL_MUST)), new Map(), 4)).toBeGreaterThan(100);
  });
});
