import { describe, expect, it } from '@jest/globals';
import type { ACase } from './support/a-case.js';
import {
  COORDINATING_UNIT,
  COORDINATOR,
  PPT,
  PPT_ADVISER,
  SCHOOL,
  SOCIAL_TEACHER,
  TEACHER,
} from './support/people.js';
import {
  accepted,
  anOpenLog,
  aSharedConcern,
  evaluated,
  twoServices,
  withAPlan,
} from './support/well-known-ways.js';

const holderOf = (one: ACase) => one.context.holder?.staffId;
const told = (one: ACase) =>
  one.intents.map((intent) => (intent.type === 'principal.notify' ? `${intent.about} → ${intent.to}` : ''));

describe('the relay holder', () => {
  it('is named on level 1, from the service itself, before the log opens', () => {
    const one = aSharedConcern();
    expect(one.refuses('RELAY_HOLDER_NAMED').missing).toContain('isBeyondConcern');
    one.does('LEVEL_1_DECIDED').does('CONSENT_GIVEN');
    expect(one.refuses('LOG_REQUESTED').missing).toEqual(['hasRelayHolder']);
    expect(one.followUp('baton.assign')?.owner).toBe(`leader:${SCHOOL}`);
    expect(one.refuses('RELAY_HOLDER_NAMED', PPT_ADVISER).fields[0]?.code).toBe('RELAY.OWN_SERVICE_FIRST');
    expect(holderOf(one.does('RELAY_HOLDER_NAMED', TEACHER))).toBe(TEACHER.staffId);
  });
});

describe('a handover', () => {
  it('is an offer: the old holder keeps the baton until another has accepted', () => {
    const one = anOpenLog().does('BATON_OFFERED', SOCIAL_TEACHER);
    expect(told(one)).toEqual([`baton.offered → staff:${SOCIAL_TEACHER.staffId}`]);
    expect(holderOf(one)).toBe(TEACHER.staffId);
    expect(one.readsContent(`staff:${SOCIAL_TEACHER.staffId}`)).toBe(false);
    expect(one.refuses('BATON_ACCEPTED').missing).toEqual(['isOfferedTheBaton']);
    one.by(SOCIAL_TEACHER).does('BATON_ACCEPTED');
    expect(holderOf(one)).toBe(SOCIAL_TEACHER.staffId);
    expect(told(one)).toEqual([`baton.accepted → staff:${TEACHER.staffId}`]);
  });

  it('leaves the old holder in the case as a participant', () => {
    const one = anOpenLog().does('BATON_OFFERED', SOCIAL_TEACHER).by(SOCIAL_TEACHER).does('BATON_ACCEPTED');
    expect(one.accessOf(`staff:${TEACHER.staffId}`).map(({ relation }) => relation)).toEqual(['participant']);
    expect(one.accessOf(`staff:${SOCIAL_TEACHER.staffId}`).map(({ relation }) => relation)).toEqual([
      'holder',
    ]);
  });

  it('may be declined with a reason, or taken back', () => {
    const offered = () => anOpenLog().does('BATON_OFFERED', SOCIAL_TEACHER);
    expect(holderOf(offered().by(SOCIAL_TEACHER).does('BATON_DECLINED'))).toBe(TEACHER.staffId);
    expect(offered().does('BATON_OFFER_WITHDRAWN').snapshot.value.relay).toBe('held');
  });

  it('that nobody answers escalates, and is never accepted by silence', () => {
    const one = anOpenLog().does('BATON_OFFERED', SOCIAL_TEACHER);
    expect(one.followUp('baton.unanswered')).toMatchObject({
      due: { amount: 3, unit: 'workingDays' },
      event: { type: 'BATON_OFFER_UNANSWERED' },
    });
    one.days(5).does('BATON_OFFER_UNANSWERED');
    expect(holderOf(one)).toBe(TEACHER.staffId);
    expect(told(one)).toEqual([`baton.unanswered → leader:${SCHOOL}`]);
    expect(one.followUp('baton.assign')?.owner).toBe(`leader:${SCHOOL}`);
    expect(one.refuses('BATON_OFFER_UNANSWERED').missing).toEqual(['offerIsStillNew']);
    // The one who was offered it may still say yes.
    expect(holderOf(one.by(SOCIAL_TEACHER).does('BATON_ACCEPTED'))).toBe(SOCIAL_TEACHER.staffId);
  });

  it('is not made to the one who holds it', () => {
    expect(anOpenLog().refuses('BATON_OFFERED', TEACHER).fields[0]?.code).toBe('RELAY.ALREADY_HOLDS');
  });

  it('asks what the child and the family wish, or says why not', () => {
    const one = anOpenLog();
    const notAsked = { ...SOCIAL_TEACHER, wishAsked: 'notAsked' };
    expect(one.refuses('BATON_OFFERED', notAsked).fields[0]?.path).toBe('texts.whyNotAsked');
    expect(one.does('BATON_OFFERED', notAsked, ['whyNotAsked']).context.offer).not.toBeNull();
  });

  it('across services needs a basis that covers the new one, when it is offered and when it is accepted', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('LEVEL_2_DECIDED');
    expect(one.refuses('BATON_OFFERED', PPT_ADVISER).fields[0]?.code).toBe('SHARING.NO_BASIS');
    accepted(one).does('BATON_OFFERED', PPT_ADVISER);
    for (const consentId of Object.keys(one.context.consents)) one.does('CONSENT_WITHDRAWN', { consentId });
    expect(one.accessOf(`staff:${PPT_ADVISER.staffId}`)).toEqual([]);
    one.by(PPT_ADVISER);
    expect(one.refuses('BATON_ACCEPTED').missing).toEqual(['offeredServiceHasBasis']);
    expect(holderOf(one)).toBe(TEACHER.staffId);
  });

  it('to another service goes home again when the basis ends: the leader is to assign it', () => {
    const one = twoServices().does('BATON_OFFERED', PPT_ADVISER).by(PPT_ADVISER).does('BATON_ACCEPTED');
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(true);
    for (const consentId of Object.keys(one.context.consents)) one.does('CONSENT_WITHDRAWN', { consentId });
    expect(one.accessOf(`staff:${PPT_ADVISER.staffId}`)).toMatchObject([
      { relation: 'holder', content: false },
    ]);
    expect(one.followUp('baton.assign')?.owner).toBe(`leader:${SCHOOL}`);
  });
});

describe('when services do not agree', () => {
  it('the municipality assigns the baton, with a reason', () => {
    const one = anOpenLog().does('BATON_OFFERED', SOCIAL_TEACHER).does('BATON_ASSIGNED', SOCIAL_TEACHER);
    expect(holderOf(one)).toBe(SOCIAL_TEACHER.staffId);
    expect(one.context.offer).toBeNull();
    expect(one.snapshot.value.relay).toBe('held');
  });

  it('also before anybody in the service has been named', () => {
    const one = aSharedConcern().does('LEVEL_1_DECIDED').does('BATON_ASSIGNED', SOCIAL_TEACHER);
    expect(holderOf(one)).toBe(SOCIAL_TEACHER.staffId);
  });
});

describe('a coordinator', () => {
  const ready = () => twoServices().does('CONSENT_GIVEN', { services: [COORDINATING_UNIT] });

  it('takes over the baton, and ends an offer', () => {
    const one = ready().does('BATON_OFFERED', SOCIAL_TEACHER).does('COORDINATOR_APPOINTED', COORDINATOR);
    expect(holderOf(one)).toBe(COORDINATOR.staffId);
    expect(one.context.offer).toBeNull();
    expect(one.accessOf(`staff:${SOCIAL_TEACHER.staffId}`)).toEqual([]);
    expect(one.followUp('baton.answer')).toBeUndefined();
  });

  it('by law is for those under 18 who have the right to one', () => {
    const child = { ...COORDINATOR, kind: 'childCoordinator' };
    const one = ready();
    expect(one.refuses('COORDINATOR_APPOINTED', child).fields[0]?.code).toBe('COORDINATOR.NOT_ENTITLED');
    one.does('RIGHTS_ASSESSED', { individualPlan: 'declined', childCoordinator: 'entitled' });
    one.subject = { kind: 'child', age: 18, inCare: false, guardians: 0 };
    expect(one.refuses('COORDINATOR_APPOINTED', child).fields[0]?.code).toBe('COORDINATOR.ONLY_UNDER_18');
    one.subject = { kind: 'child', age: 17, inCare: false, guardians: 2 };
    expect(one.does('COORDINATOR_APPOINTED', child).context.coordinator).toMatchObject(child);
  });

  it('needs a basis that covers the coordinator’s service', () => {
    expect(twoServices().refuses('COORDINATOR_APPOINTED', COORDINATOR).fields[0]?.code).toBe(
      'SHARING.NO_BASIS',
    );
  });
});

describe('a service whose last one leaves', () => {
  it('no longer takes part, unless it holds the baton', () => {
    const left = twoServices().does('PARTICIPANT_LEFT', PPT_ADVISER);
    expect(Object.values(left.context.referrals)[0]?.status).toBe('ended');
    const holds = twoServices().does('PARTICIPANT_JOINED', {
      staffId: SOCIAL_TEACHER.staffId,
      serviceId: PPT,
    });
    holds.does('BATON_OFFERED', PPT_ADVISER).by(PPT_ADVISER).does('BATON_ACCEPTED');
    holds.does('PARTICIPANT_LEFT', { staffId: SOCIAL_TEACHER.staffId, serviceId: PPT });
    expect(Object.values(holds.context.referrals)[0]?.status).toBe('accepted');
  });
});

describe('a holder who has left', () => {
  const left = () => anOpenLog().does('HOLDER_LEFT', TEACHER);

  it('keeps the baton until another has it, and the leader is told and asked to find one', () => {
    const one = left();
    expect(told(one)).toEqual([`holder.left → leader:${SCHOOL}`]);
    expect(holderOf(one)).toBe(TEACHER.staffId);
    expect(one.followUp('baton.assign')).toMatchObject({
      owner: `leader:${SCHOOL}`,
      due: { anchor: one.context.holder?.leftAt },
    });
    one.does('BATON_ASSIGNED', SOCIAL_TEACHER);
    expect(one.followUp('baton.assign')).toBeUndefined();
  });

  it('is recorded once, of the one who holds it, and taken back when they return', () => {
    const one = left();
    expect(one.refuses('HOLDER_LEFT', TEACHER).missing).toEqual(['holderIsHere']);
    expect(anOpenLog().refuses('HOLDER_LEFT', SOCIAL_TEACHER).fields[0]?.code).toBe('REFERENCE.UNKNOWN');
    const before = JSON.stringify(anOpenLog().snapshot);
    expect(JSON.stringify(one.does('HOLDER_RETURNED', TEACHER).snapshot)).toBe(before);
  });
});
