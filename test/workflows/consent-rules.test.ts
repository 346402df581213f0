import { describe, expect, it } from '@jest/globals';
import { ACase } from './support/a-case.js';
import { BAERUM, differing } from './support/guides.js';
import { FATHER, MOTHER, PPT } from './support/people.js';
import { aSharedConcern, anOpenLog, twoServices } from './support/well-known-ways.js';

const mother = { role: 'guardian', personId: MOTHER };
const father = { role: 'guardian', personId: FATHER };
const youth = { role: 'youngPerson' };
const state = (one: ACase) => one.snapshot.value.consent;
const codes = (refused: { fields: { path: string; code: string }[] }) =>
  refused.fields.map(({ path, code }) => `${path} ${code}`);

describe('how a consent is given', () => {
  it('is on screen, on paper or orally when somebody writes it down; orally with a witness', () => {
    const one = aSharedConcern();
    for (const how of ['onScreen', 'onPaper'])
      expect(state(one.copy().does('CONSENT_GIVEN', { how }))).toBe('given');
    expect(codes(one.refuses('CONSENT_GIVEN', { how: 'orally' }))).toEqual(['texts.witness TEXT.MISSING']);
    expect(state(one.copy().does('CONSENT_GIVEN', { how: 'orally' }, ['witness']))).toBe('given');
  });

  it('is on screen with what the giver read there, and the name that they wrote', () => {
    const asked = aSharedConcern();
    expect(codes(asked.refuses('CONSENT_GIVEN', { how: 'onScreen', shown: undefined }))).toEqual([
      'facts.shown FIELD.MISSING',
    ]);
    const given = aSharedConcern().does('CONSENT_GIVEN').on('2026-02-01');
    const later = { how: 'onScreen', validUntil: '2027-01-20' };
    expect(codes(given.refuses('CONSENT_EXTENDED', later))).toEqual([
      'texts.signedBy TEXT.MISSING',
      'facts.shown FIELD.MISSING',
    ]);
  });

  it('is by ID-porten in one’s own session, and never for another', () => {
    expect(aSharedConcern().refuses('CONSENT_GIVEN', { how: 'idPorten' }).fields).toEqual([
      { path: 'facts.how', code: 'CONSENT.NOT_THIS_WAY', allowed: ['onScreen', 'onPaper', 'orally'] },
    ]);
  });

  it('is never dated in the future', () => {
    expect(codes(aSharedConcern().refuses('CONSENT_GIVEN', { validFrom: '2026-02-01' }))).toContain(
      'facts.validFrom DATE.IN_THE_FUTURE',
    );
  });

  it('keeps which text was shown, in which language', () => {
    const shown = { text: 'sharing', version: 1, language: 'ar' };
    expect(state(aSharedConcern().does('CONSENT_GIVEN', { shown }))).toBe('given');
    expect(codes(aSharedConcern().refuses('CONSENT_GIVEN', { shown: { ...shown, version: 0 } }))).toEqual([
      'facts.shown.version FIELD.TOO_SMALL',
    ]);
  });
});

describe('a consent on paper', () => {
  const onPaper = () => aSharedConcern().does('CONSENT_GIVEN', { how: 'onPaper' });
  const idOf = (one: ACase) => Object.keys(one.context.consents)[0]!;

  it('waits for its paper, which is put into the case once', () => {
    const one = onPaper();
    expect(one.followUp('consent.paper')).toBeDefined();
    one.does('FILE_ADDED', { consentId: idOf(one) });
    expect(one.followUp('consent.paper')).toBeUndefined();
    expect(codes(one.refuses('FILE_ADDED', { consentId: idOf(one) }))).toEqual([
      'facts.consentId REFERENCE.UNKNOWN',
    ]);
  });

  it('waits again when the file was one of another child', () => {
    const one = onPaper();
    one.does('FILE_ADDED', { consentId: idOf(one) });
    one.does('ENTRY_RESTRICTED', { entry: one.number });
    expect(one.followUp('consent.paper')).toBeDefined();
  });

  it('is no longer waited for when it is taken back', () => {
    expect(onPaper().does('CONSENT_WITHDRAWN', { by: mother }).followUp('consent.paper')).toBeUndefined();
  });

  it('takes no file where nothing was given on paper', () => {
    const one = aSharedConcern().does('CONSENT_GIVEN');
    expect(codes(one.refuses('FILE_ADDED', { consentId: idOf(one) }))).toEqual([
      'facts.consentId REFERENCE.UNKNOWN',
    ]);
  });
});

describe('a child that grows', () => {
  const aged = (age: number, guide = BAERUM) =>
    ACase.ofConcern(guide, { kind: 'child', age, inCare: false, guardians: 2 }, '2026-01-05');
  const renewal = (one: ACase) => one.followUp('consent.renewAtAge')?.due;

  it('is asked in time before 15, 16 and 18, by the ages of the guide', () => {
    const of = (kinds: string[], guide = BAERUM) =>
      aged(14, guide).does('CONSENT_GIVEN', { kinds, givenBy: [mother], comesOfAgeOn: '2029-03-01' });
    const before = { amount: -30, unit: 'calendarDays' };
    expect(renewal(of(['school']))).toEqual({ anchor: '2026-03-01', ...before });
    expect(renewal(of(['health']))).toEqual({ anchor: '2027-03-01', ...before });
    expect(renewal(of(['economy']))).toEqual({ anchor: '2029-03-01', ...before });
    const at12 = differing(BAERUM, (guide) => {
      guide.consent.ages.school = 12;
    });
    // Past already: the young person has to be among those who say yes.
    expect(codes(aged(14, at12).refuses('CONSENT_GIVEN', { kinds: ['school'], givenBy: [mother] }))).toEqual([
      'facts.givenBy CONSENT.GIVER_MISSING',
    ]);
  });

  it('is not asked again once they have said yes with the guardians', () => {
    const one = aged(14).does('CONSENT_GIVEN', {
      kinds: ['school'],
      givenBy: [mother],
      comesOfAgeOn: '2029-03-01',
    });
    const [consentId] = Object.keys(one.context.consents);
    one.on('2026-02-01').does('CONSENT_EXTENDED', {
      consentId,
      givenBy: [mother, youth],
      validUntil: '2027-01-20',
      how: 'onPaper',
    });
    expect(renewal(one)).toBeUndefined();
    const anew = aged(14)
      .does('CONSENT_GIVEN', { kinds: ['school'], givenBy: [mother], comesOfAgeOn: '2029-03-01' })
      .does('CONSENT_GIVEN', { kinds: ['school'], givenBy: [mother, youth], comesOfAgeOn: '2029-03-01' });
    expect(renewal(anew)).toBeUndefined();
  });

  it('ends what others said yes to the day before they come of age', () => {
    const facts = { kinds: ['family'], givenBy: [mother], comesOfAgeOn: '2026-03-01' };
    expect(Object.values(aged(17).does('CONSENT_GIVEN', facts).context.consents)[0]?.validUntil).toBe(
      '2026-02-28',
    );
    expect(aged(17).refuses('CONSENT_GIVEN', { ...facts, validUntil: '2026-06-01' }).fields).toEqual([
      { path: 'facts.validUntil', code: 'DATE.TOO_LATE', allowed: { to: '2026-02-28' } },
    ]);
  });
});

describe('a service that loses its basis for good', () => {
  const tidyUp = (one: ACase) => one.followUp('sharing.tidyUp');
  const consentOf = (one: ACase) =>
    Object.entries(one.context.consents).find(([, { services }]) => services.includes(PPT))![0];

  it('loses it in the same step, and gets what it must see to', () => {
    const one = twoServices();
    one.does('CONSENT_WITHDRAWN', { consentId: consentOf(one), by: mother });
    expect(one.projection.access.filter(({ serviceId }) => serviceId === PPT)).toEqual([]);
    expect(one.intents).toContainEqual({ type: 'sharing.end', serviceId: PPT, why: 'withdrawn' });
    expect(tidyUp(one)).toMatchObject({
      owner: `service:${PPT}`,
      serviceId: PPT,
      key: `sharing.tidyUp:${PPT}`,
    });
    expect(codes(one.refuses('COPIES_HANDLED', { serviceId: MOTHER }))).toEqual([
      'facts.serviceId REFERENCE.UNKNOWN',
    ]);
    expect(tidyUp(one.does('COPIES_HANDLED', { serviceId: PPT }))).toBeUndefined();
    expect(one.refuses('COPIES_HANDLED', { serviceId: PPT }).missing).toEqual(['sharingHasEnded']);
  });

  it('keeps what it has while sharing is only paused', () => {
    const expired = twoServices();
    expired.days(400).does('CONSENT_EXPIRED');
    expect([state(expired), tidyUp(expired)]).toEqual(['paused', undefined]);
    const stopped = twoServices().does('GUARDIAN_OBJECTED');
    expect([state(stopped), tidyUp(stopped)]).toEqual(['paused', undefined]);
    expect(tidyUp(stopped.does('OBJECTION_SETTLED', { outcome: 'sharingEnds' }))).toBeDefined();
  });

  it('has nothing to see to when it never got to know of the child', () => {
    const one = aSharedConcern().does('CONSENT_GIVEN', { services: [PPT] });
    one.does('CONSENT_WITHDRAWN', { by: mother });
    expect([tidyUp(one), one.intents.some(({ type }) => type === 'sharing.end')]).toEqual([undefined, false]);
  });

  it('has nothing left to see to when the family shares again', () => {
    const one = twoServices();
    one.does('CONSENT_WITHDRAWN', { consentId: consentOf(one), by: mother });
    expect(tidyUp(one.does('CONSENT_GIVEN', { services: [PPT] }))).toBeUndefined();
  });

  it('has something to see to when the consent was another child’s', () => {
    const one = twoServices();
    one.does('ENTRY_RESTRICTED', { entry: one.context.consents[consentOf(one)]!.entry });
    expect(one.context.endings?.[PPT]).toMatchObject({ why: 'wrongChild' });
  });

  it('still has it when the case is closed', () => {
    const one = twoServices();
    one.does('CONSENT_WITHDRAWN', { consentId: consentOf(one), by: mother }).does('CASE_DISCONTINUED');
    expect(tidyUp(one)).toBeDefined();
    expect(tidyUp(one.does('COPIES_HANDLED', { serviceId: PPT }))).toBeUndefined();
  });
});

describe('a no in the log of the wrong child', () => {
  it('binds nobody here', () => {
    const one = aSharedConcern().does('LEVEL_1_DECIDED').does('CONSENT_REFUSED', { by: father });
    expect(codes(one.refuses('CONSENT_GIVEN', { givenBy: [mother] }))).toEqual([
      'facts.givenBy CONSENT.REFUSAL_STANDS',
    ]);
    one.does('ENTRY_RESTRICTED', { entry: one.number });
    expect([state(one), one.context.refusedAt, one.context.refusedBy]).toEqual(['none', null, []]);
    expect(one.followUp('consent.refusedReview')).toBeUndefined();
    expect(state(one.does('CONSENT_GIVEN', { givenBy: [mother] }))).toBe('given');
  });

  it('leaves another’s no standing, and the same guardian’s other one', () => {
    const one = aSharedConcern()
      .does('LEVEL_1_DECIDED')
      .does('CONSENT_REFUSED', { by: father })
      .does('CONSENT_REFUSED', { by: father })
      .does('CONSENT_REFUSED', { by: mother });
    one.does('ENTRY_RESTRICTED', { entry: one.number });
    expect([state(one), one.context.refusedBy]).toEqual(['refused', [FATHER]]);
    one.does('ENTRY_RESTRICTED', { entry: one.number - 2 });
    expect([state(one), one.context.refusedBy]).toEqual(['refused', [FATHER]]);
  });

  it('that stopped sharing lets it go on, unless another stopped it too', () => {
    const one = twoServices().does('GUARDIAN_OBJECTED').does('GUARDIAN_OBJECTED');
    const [first, second] = one.context.objectedIn!;
    one.does('ENTRY_RESTRICTED', { entry: first });
    expect(state(one)).toBe('paused');
    one.does('ENTRY_RESTRICTED', { entry: second });
    expect([state(one), one.context.objectedAt]).toEqual(['given', null]);
  });
});

describe('an open report', () => {
  it('is noted once, however often it is tried', () => {
    const one = anOpenLog();
    const facts = { reportId: '0190c0de-0000-7000-8000-0000000000aa' };
    expect(codes(one.does('OPEN_REPORT_RECORDED', facts).refuses('OPEN_REPORT_RECORDED', facts))).toEqual([
      'facts.reportId REFERENCE.TAKEN',
    ]);
  });
});
