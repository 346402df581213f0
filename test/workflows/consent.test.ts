import { describe, expect, it } from '@jest/globals';
import { ACase } from './support/a-case.js';
import { BAERUM, differing } from './support/guides.js';
import { FATHER, MENTAL_HEALTH_TEAM, MOTHER, PPT, PPT_ADVISER } from './support/people.js';
import {
  accepted,
  anOpenLog,
  aSharedConcern,
  evaluated,
  twoServices,
  withAPlan,
} from './support/well-known-ways.js';

const PPT_READS = `staff:${PPT_ADVISER.staffId}`;
const state = (one: ACase) => one.snapshot.value.consent;
const consentIdOf = (one: ACase, serviceId: string) =>
  Object.entries(one.context.consents).find(([, { services }]) => services.includes(serviceId))?.[0];

describe('a consent', () => {
  it('names who, what and until when; without a last day it lasts as long as the guide says', () => {
    const one = anOpenLog();
    expect(Object.values(one.context.consents)[0]).toMatchObject({
      validFrom: '2026-01-05',
      validUntil: '2027-01-05',
      status: 'inForce',
    });
  });

  it('reminds before it ends, and the end is exactly its last day', () => {
    const one = anOpenLog();
    expect(one.followUp('consent.expiring')?.due).toEqual({
      anchor: '2027-01-05',
      amount: -30,
      unit: 'calendarDays',
    });
    expect(one.followUp('consent.expired')?.due).toMatchObject({ anchor: '2027-01-05', exact: true });
    expect(state(one.on('2026-12-06').does('CONSENT_EXPIRING'))).toBe('expiring');
  });

  it('is extended by a new yes', () => {
    const one = anOpenLog().on('2026-12-06').does('CONSENT_EXPIRING');
    const [consentId] = Object.keys(one.context.consents);
    expect(one.refuses('CONSENT_EXTENDED', { consentId, validUntil: '2026-12-31' }).fields[0]?.code).toBe(
      'DATE.NOT_LATER',
    );
    expect(state(one.does('CONSENT_EXTENDED', { consentId, validUntil: '2027-12-05' }))).toBe('given');
  });

  it('pauses sharing when it runs out; the next extension opens it again', () => {
    const one = twoServices();
    const consentId = consentIdOf(one, PPT);
    const { validUntil } = one.context.consents[consentId!]!;
    one.on(validUntil!);
    expect(one.refuses('CONSENT_EXPIRED', { consentId }).fields[0]?.path).toBe('facts.consentId');
    expect(one.readsContent(PPT_READS)).toBe(true);
    one.days(1);
    // Even before anybody has recorded it.
    expect(one.readsContent(PPT_READS)).toBe(false);
    for (const id of Object.keys(one.context.consents)) one.does('CONSENT_EXPIRED', { consentId: id });
    expect(state(one)).toBe('paused');
    expect(one.does('CONSENT_EXTENDED', { consentId }).readsContent(PPT_READS)).toBe(true);
    expect(state(one)).toBe('given');
  });

  it('is withdrawn: the access that rests on it ends in the same step', () => {
    const one = twoServices();
    one.does('CONSENT_WITHDRAWN', { consentId: consentIdOf(one, PPT) });
    expect(one.accessOf(PPT_READS)).toEqual([]);
    expect(one.intents).toContainEqual(expect.objectContaining({ about: 'consent.withdrawn' }));
    // The consent to the log itself still holds.
    expect(state(one)).toBe('given');
  });

  it('that is withdrawn takes back the question to a service that has not answered, too', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('LEVEL_2_DECIDED');
    one.does('CONSENT_GIVEN', { services: [PPT] }).does('REFERRAL_SENT', { serviceId: PPT });
    expect(one.accessOf(`service:${PPT}`)).toHaveLength(1);
    one.does('CONSENT_WITHDRAWN', { consentId: consentIdOf(one, PPT) });
    expect(one.accessOf(`service:${PPT}`)).toEqual([]);
    expect(one.refuses('REFERRAL_ACCEPTED').fields[0]?.code).toBe('SHARING.NO_BASIS');
  });

  it('is not a past or future one, and names nobody twice', () => {
    const one = anOpenLog();
    const [taken] = Object.keys(one.context.consents);
    const refused = one.refuses('CONSENT_GIVEN', {
      consentId: taken,
      validFrom: '2026-01-06',
      validUntil: '2026-01-04',
    });
    expect(refused.fields.map(({ code }) => code)).toEqual([
      'REFERENCE.TAKEN',
      'DATE.IN_THE_FUTURE',
      'DATE.IN_THE_PAST',
    ]);
  });
});

describe('another legal basis', () => {
  it('lets a service take part, with its reason written down, until it ends', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('LEVEL_2_DECIDED');
    expect(one.refuses('REFERRAL_SENT', { serviceId: PPT }).fields).toEqual([
      { path: 'facts.serviceId', code: 'SHARING.NO_BASIS', allowed: [one.context.homeServiceId] },
    ]);
    one.does('BASIS_RECORDED', { services: [PPT] }).does('REFERRAL_SENT', { serviceId: PPT });
    one.does('REFERRAL_ACCEPTED');
    expect(one.readsContent(PPT_READS)).toBe(true);
    expect(one.does('BASIS_ENDED').readsContent(PPT_READS)).toBe(false);
  });

  it('that runs out is recorded wherever consent stands', () => {
    const one = aSharedConcern().does('LEVEL_1_DECIDED').does('BASIS_RECORDED', { validUntil: '2026-02-01' });
    one.on('2026-02-02').does('CONSENT_EXPIRED');
    expect(Object.values(one.context.consents)[0]?.status).toBe('expired');
    expect(state(one)).toBe('none');
  });
});

describe('refused consent', () => {
  it('is a path: the service goes on alone on level 1, without a shared log', () => {
    const one = aSharedConcern().does('LEVEL_1_DECIDED').does('RELAY_HOLDER_NAMED').does('LOG_REQUESTED');
    one.does('CONSENT_REFUSED');
    expect(state(one)).toBe('refused');
    expect(one.followUp('consent.refusedReview')).toBeDefined();
    expect(one.followUp('log.open')).toBeUndefined();
    withAPlan(one.does('MEETING_HELD'));
    expect(one.place).toBe('level1.carryOut');
    expect(one.projection.access.some(({ relation }) => relation === 'guardian')).toBe(false);
    expect(evaluated(one).does('CASE_CLOSED').place).toBe('closed');
  });

  it('leads back to level 1 when another service was to be brought in', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('LEVEL_2_DECIDED').does('CONSENT_REFUSED');
    expect(one.does('LEVEL_1_DECIDED').place).toBe('level1.meet');
  });

  it('leads to level 1 even where the guide has no such way', () => {
    const noWayDown = differing(BAERUM, (guide) => {
      guide.levels[2]!.exits = ['close', 'plan', 'level3', 'report'];
    });
    const one = aSharedConcern(noWayDown).does('LEVEL_2_DECIDED');
    expect(one.refuses('LEVEL_1_DECIDED').missing).toEqual(['guideAllowsLevel1']);
    expect(one.does('CONSENT_REFUSED').does('LEVEL_1_DECIDED').place).toBe('level1.meet');
  });

  it('does not let the case be worked on by two services', () => {
    const one = aSharedConcern().does('LEVEL_2_DECIDED').does('RELAY_HOLDER_NAMED').does('CONSENT_REFUSED');
    expect(one.refuses('MEETING_HELD').missing).toContain('logIsOpenOrRefused');
  });

  it('is forgotten when the family says yes', () => {
    const one = aSharedConcern().does('LEVEL_1_DECIDED').does('CONSENT_REFUSED').does('CONSENT_GIVEN');
    expect(state(one)).toBe('given');
    expect(one.followUp('consent.refusedReview')).toBeUndefined();
  });
});

describe('guardians who differ', () => {
  it('stop sharing until it is settled', () => {
    const one = twoServices().does('GUARDIAN_OBJECTED', { by: { role: 'guardian', personId: FATHER } });
    expect(state(one)).toBe('paused');
    expect(one.readsContent(PPT_READS)).toBe(false);
    expect(one.followUp('sharing.settle')).toBeDefined();
    expect(one.refuses('CONSENT_GIVEN').missing).toEqual(['noObjectionStands']);
    one.does('OBJECTION_SETTLED', { outcome: 'sharingResumes' });
    expect(state(one)).toBe('given');
    expect(one.readsContent(PPT_READS)).toBe(true);
  });

  it('end sharing when it is settled so', () => {
    const one = twoServices().does('GUARDIAN_OBJECTED').does('OBJECTION_SETTLED', { outcome: 'sharingEnds' });
    expect(state(one)).toBe('withdrawn');
    expect(one.readsContent(PPT_READS)).toBe(false);
  });

  it('do not stop it where the guide only records the no', () => {
    const recorded = differing(BAERUM, (guide) => {
      guide.consent.oneGuardiansNo = 'isRecorded';
    });
    const one = twoServices(recorded).does('GUARDIAN_OBJECTED');
    expect(state(one)).toBe('given');
    expect(one.readsContent(PPT_READS)).toBe(true);
  });

  it('may say no before anything is shared', () => {
    const one = aSharedConcern().does('GUARDIAN_OBJECTED').does('LEVEL_1_DECIDED');
    expect(one.refuses('CONSENT_GIVEN').missing).toEqual(['noObjectionStands']);
    expect(state(one.does('OBJECTION_SETTLED').does('CONSENT_GIVEN'))).toBe('given');
  });

  it('must both agree where the guide says all, and one of them twice is one', () => {
    const all = differing(BAERUM, (guide) => {
      guide.consent.guardians = 'all';
    });
    const mother = { role: 'guardian', personId: MOTHER };
    const one = ACase.ofConcern(all);
    expect(one.refuses('CONSENT_GIVEN', { givenBy: [mother, mother] }).fields[0]).toMatchObject({
      code: 'CONSENT.GIVER_MISSING',
      allowed: ['guardian × 2'],
    });
    expect(state(one.does('CONSENT_GIVEN'))).toBe('given');
  });
});

describe('one guardian’s no', () => {
  const mother = { role: 'guardian', personId: MOTHER };
  const father = { role: 'guardian', personId: FATHER };
  const motherSaidYes = () =>
    evaluated(withAPlan(anOpenLog()))
      .does('LEVEL_2_DECIDED')
      .does('CONSENT_GIVEN', { services: [PPT], givenBy: [mother] })
      .does('REFERRAL_SENT', { serviceId: PPT })
      .does('REFERRAL_ACCEPTED');

  it('stops what the other has said yes to, also when it is sent as a refusal', () => {
    const one = motherSaidYes();
    expect(one.readsContent(PPT_READS)).toBe(true);
    one.does('CONSENT_REFUSED', { by: father });
    expect(state(one)).toBe('paused');
    expect(one.readsContent(PPT_READS)).toBe(false);
    expect(one.intents).toContainEqual(expect.objectContaining({ about: 'sharing.stopped' }));
    expect(one.refuses('CONSENT_GIVEN', { givenBy: [mother] }).missing).toEqual(['noObjectionStands']);
    one.does('OBJECTION_SETTLED', { outcome: 'sharingResumes' });
    expect(one.readsContent(PPT_READS)).toBe(true);
  });

  it('to something new leaves what the same guardian has said yes to', () => {
    const one = motherSaidYes().does('CONSENT_REFUSED', { by: mother });
    expect(state(one)).toBe('given');
    expect(one.readsContent(PPT_READS)).toBe(true);
  });

  it('that came first is not taken away by the other’s yes, but by their own', () => {
    const one = aSharedConcern().does('LEVEL_1_DECIDED').does('CONSENT_REFUSED', { by: father });
    expect(one.refuses('CONSENT_GIVEN', { givenBy: [mother] }).fields).toEqual([
      { path: 'facts.givenBy', code: 'CONSENT.REFUSAL_STANDS', allowed: [FATHER] },
    ]);
    const settled = one
      .copy()
      .does('OBJECTION_SETTLED')
      .does('CONSENT_GIVEN', { givenBy: [mother] });
    expect(state(settled)).toBe('given');
    expect(state(one.does('CONSENT_GIVEN', { givenBy: [mother, father] }))).toBe('given');
  });
});

describe('who takes a consent back', () => {
  const young = { kind: 'child' as const, age: 16, inCare: false, guardians: 2 };
  const mother = { role: 'guardian', personId: MOTHER };
  const youth = { role: 'youngPerson' };

  it('is not a guardian where the young person alone has given it', () => {
    const one = ACase.ofConcern(BAERUM, young).does('CONSENT_GIVEN', { kinds: ['health'], givenBy: [youth] });
    expect(one.refuses('CONSENT_WITHDRAWN', { by: mother }).fields[0]).toMatchObject({
      path: 'facts.by.role',
      code: 'CONSENT.NOT_THEIRS',
    });
    expect(state(one.does('CONSENT_WITHDRAWN', { by: youth }))).toBe('withdrawn');
  });

  it('is whoever it would be asked of today, when the child has grown', () => {
    const one = ACase.ofConcern().does('CONSENT_GIVEN');
    one.subject = { kind: 'adult', age: 18, inCare: false, guardians: 0 };
    expect(state(one.does('CONSENT_WITHDRAWN', { by: { role: 'adult' } }))).toBe('withdrawn');
  });
});

describe('a log', () => {
  it('opens with a consent of the family: another legal basis tells nothing of what they want', () => {
    const one = aSharedConcern().does('LEVEL_1_DECIDED').does('RELAY_HOLDER_NAMED').does('LOG_REQUESTED');
    expect(one.does('BASIS_RECORDED').refuses('LOG_OPENED').missing).toEqual(['hasBasisForLog']);
    expect(one.does('CONSENT_GIVEN').does('LOG_OPENED').context.log).toBe('opened');
  });
});

describe('whose consent it is', () => {
  const guardian = [{ role: 'guardian', personId: MOTHER }];
  const youth = [{ role: 'youngPerson' }];
  const of = (age: number, more: object = {}) =>
    ACase.ofConcern(BAERUM, { kind: 'child', age, inCare: false, guardians: 2, ...more });
  const missing = (one: ACase, facts: object) => one.refuses('CONSENT_GIVEN', facts).fields[0]?.allowed;

  it('is the guardians’ for a child', () => {
    expect(missing(of(9), { kinds: ['school'], givenBy: youth })).toEqual(['guardian × 1']);
  });

  it('is the young person’s from 15 for school and from 16 for health; family matters stay the guardians’', () => {
    expect(missing(of(15), { kinds: ['school'], givenBy: guardian })).toEqual(['youngPerson']);
    expect(state(of(15).does('CONSENT_GIVEN', { kinds: ['school'], givenBy: youth }))).toBe('given');
    expect(missing(of(15), { kinds: ['health'], givenBy: youth })).toEqual(['guardian × 1']);
    expect(missing(of(17), { kinds: ['health', 'family'], givenBy: youth })).toEqual(['guardian × 1']);
  });

  it('is one’s own from 18, and the pregnant woman’s before birth', () => {
    expect(missing(of(18), { givenBy: guardian })).toEqual(['adult']);
    const unborn = of(0, { kind: 'unborn', age: null });
    expect(missing(unborn, { givenBy: guardian })).toEqual(['pregnantWoman']);
  });

  it('is child protection’s for a child in care', () => {
    expect(missing(of(9, { inCare: true }), { givenBy: guardian })).toEqual(['childProtection']);
  });

  it('is the young person’s beside the guardians where the guide says so', () => {
    const also = differing(BAERUM, (guide) => {
      guide.consent.youngPersonAlsoFrom = 12;
    });
    const one = ACase.ofConcern(also, { kind: 'child', age: 13, inCare: false, guardians: 2 });
    expect(missing(one, { givenBy: guardian })).toEqual(['youngPerson']);
    expect(state(one.does('CONSENT_GIVEN', { givenBy: [...guardian, ...youth] }))).toBe('given');
  });
});

describe('a guide that wants a consent for each service', () => {
  const each = differing(BAERUM, (guide) => {
    guide.consent.anewForEachService = true;
  });

  it('takes one service in each', () => {
    const one = anOpenLog(each);
    expect(one.refuses('CONSENT_GIVEN', { services: [PPT, MENTAL_HEALTH_TEAM] }).fields[0]).toMatchObject({
      code: 'CONSENT.ONE_SERVICE_EACH',
      allowed: { maxItems: 1, beside: [one.context.homeServiceId] },
    });
  });

  it('takes a new one when another service is to hold the baton', () => {
    const one = accepted(evaluated(withAPlan(anOpenLog(each))).does('LEVEL_2_DECIDED'));
    expect(one.refuses('BATON_OFFERED', PPT_ADVISER).fields.map(({ code }) => code)).toEqual([
      'SHARING.NEEDS_NEW_CONSENT',
    ]);
    expect(
      one.does('CONSENT_GIVEN', { services: [PPT] }).does('BATON_OFFERED', PPT_ADVISER).context.offer,
    ).toMatchObject(PPT_ADVISER);
  });
});
