import { describe, expect, it } from '@jest/globals';
import { BAERUM, KAFJORD, RISOR } from './support/guides.js';
import { ACase } from './support/a-case.js';
import {
  BUP,
  CHILD,
  COORDINATING_UNIT,
  COORDINATOR,
  MENTAL_HEALTH_TEAM,
  MOTHER,
  PPT,
  PPT_ADVISER,
  PSYCHOLOGIST,
  SCHOOL,
  SOCIAL_TEACHER,
  TEACHER,
} from './support/people.js';
import {
  accepted,
  anOpenLog,
  evaluated,
  severalServices,
  twoServices,
  withAPlan,
} from './support/well-known-ways.js';
import type { Guide } from '../../workflows/guide.js';

/** Called together on level 2. */
const convening = (guide: Guide = BAERUM) => evaluated(withAPlan(anOpenLog(guide))).does('LEVEL_2_DECIDED');

describe('leaving convene', () => {
  it('waits for the other service to accept', () => {
    const one = convening()
      .does('CONSENT_GIVEN', { services: [PPT] })
      .does('REFERRAL_SENT', { serviceId: PPT });
    expect(one.refuses('MEETING_HELD').missing).toEqual(['enoughServicesTakePart']);
    expect(one.followUp('referral.answer')?.owner).toBe(`service:${PPT}`);
    expect(one.does('REFERRAL_ACCEPTED').does('MEETING_HELD').place).toBe('level2.plan');
  });

  it('is level 2 with advice alone, where the guide says that advice is enough', () => {
    const one = convening().does('ADVICE_RECORDED', { serviceId: PPT });
    expect(one.does('MEETING_HELD').place).toBe('level2.plan');
    expect(convening().refuses('ADVICE_RECORDED', { serviceId: SCHOOL }).fields[0]?.code).toBe(
      'ADVICE.OWN_SERVICE',
    );
  });

  it('is level 2 with one other service in Bærum, and with several in the schools of Risør', () => {
    const two = (guide: Guide) => accepted(accepted(convening(guide), PPT), MENTAL_HEALTH_TEAM);
    expect(two(BAERUM).refuses('MEETING_HELD').missing).toEqual(['notTooManyServicesTakePart']);
    expect(two(RISOR).does('MEETING_HELD').place).toBe('level2.plan');
  });

  it('counts every service that takes part, however it came in', () => {
    const one = accepted(convening()).does('CONSENT_GIVEN', { services: [MENTAL_HEALTH_TEAM] });
    const joined = one.copy().does('PARTICIPANT_JOINED', PSYCHOLOGIST);
    expect(joined.refuses('MEETING_HELD').missing).toEqual(['notTooManyServicesTakePart']);
    joined.does('PARTICIPANT_LEFT', PSYCHOLOGIST);
    expect(joined.does('MEETING_HELD').place).toBe('level2.plan');
    const handed = one.copy().does('BATON_ASSIGNED', PSYCHOLOGIST);
    expect(handed.refuses('MEETING_HELD').missing).toEqual(['notTooManyServicesTakePart']);
  });

  it('does not count who joined as a service that has accepted', () => {
    const one = convening()
      .does('CONSENT_GIVEN', { services: [PPT] })
      .does('PARTICIPANT_JOINED', PPT_ADVISER);
    expect(one.refuses('MEETING_HELD').missing).toEqual(['enoughServicesTakePart']);
  });

  it('does not count who coordinates: a coordinator is appointed on any level', () => {
    const one = accepted(convening()).does('CONSENT_GIVEN', { services: [COORDINATING_UNIT] });
    one.does('COORDINATOR_APPOINTED', COORDINATOR);
    expect(one.does('MEETING_HELD').place).toBe('level2.plan');
  });

  it('waits until somebody who joined has a basis again, or has left', () => {
    const one = accepted(convening(RISOR)).does('CONSENT_GIVEN', { services: [MENTAL_HEALTH_TEAM] });
    one.does('PARTICIPANT_JOINED', PSYCHOLOGIST).does('CONSENT_WITHDRAWN');
    expect(one.refuses('MEETING_HELD').missing).toEqual(['everyServiceHasBasis']);
    expect(one.does('PARTICIPANT_LEFT', PSYCHOLOGIST).does('MEETING_HELD').place).toBe('level2.plan');
  });

  it('is no level 2 in Kåfjord with somebody who joined from outside the municipality', () => {
    const one = accepted(convening(KAFJORD)).does('CONSENT_GIVEN', { services: [BUP] });
    one.does('PARTICIPANT_JOINED', { staffId: PSYCHOLOGIST.staffId, serviceId: BUP, outside: true });
    expect(one.refuses('MEETING_HELD').missing).toEqual(['noOutsideServiceTakesPart']);
  });

  it('is level 3 in Kåfjord as soon as a service outside the municipality takes part', () => {
    const outside = accepted(convening(KAFJORD), PPT)
      .does('CONSENT_GIVEN', { services: [BUP] })
      .does('REFERRAL_SENT', { serviceId: BUP, outside: true });
    outside.does('REFERRAL_ACCEPTED', {}, ['answeredBy']);
    expect(outside.refuses('MEETING_HELD').missing).toEqual(['noOutsideServiceTakesPart']);
    const level3 = outside.does('LEVEL_3_STARTED_ACUTELY').does('RIGHTS_ASSESSED');
    expect(level3.does('MEETING_HELD').place).toBe('level3.plan');
  });

  it('is not level 3 in Kåfjord as long as only the municipality takes part', () => {
    const level3 = accepted(convening(KAFJORD), PPT).does('LEVEL_3_STARTED_ACUTELY').does('RIGHTS_ASSESSED');
    expect(level3.refuses('MEETING_HELD').missing).toEqual(['outsideServiceTakesPart']);
  });

  it('needs a basis for a service that was asked without a name, too', () => {
    const one = convening().does('REFERRAL_SENT', { serviceId: PPT, named: false, kinds: [] });
    one.does('REFERRAL_ACCEPTED');
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(false);
    expect(one.refuses('MEETING_HELD').missing).toEqual(['everyServiceHasBasis']);
    expect(one.does('CONSENT_GIVEN', { services: [PPT] }).does('MEETING_HELD').place).toBe('level2.plan');
  });

  it('on level 3 takes that rights are assessed', () => {
    const one = accepted(evaluated(twoServices()).does('LEVEL_3_DECIDED'), MENTAL_HEALTH_TEAM);
    expect(one.refuses('MEETING_HELD').missing).toEqual(['rightsAreAssessed']);
  });

  it('has the family there, or says why not', () => {
    const one = accepted(convening());
    const present = ['ownService', 'otherServices'];
    expect(one.refuses('MEETING_HELD', { present }).fields[0]?.path).toBe('texts.whyWithoutFamily');
    expect(one.does('MEETING_HELD', { present }, ['whyWithoutFamily']).place).toBe('level2.plan');
  });
});

describe('a referral', () => {
  it('that names the child needs a basis that covers the kind of information', () => {
    const one = convening().does('CONSENT_GIVEN', { services: [PPT], kinds: ['school'] });
    const asked = { serviceId: PPT, kinds: ['school', 'health'] };
    expect(one.refuses('REFERRAL_SENT', asked).fields[0]?.code).toBe('SHARING.NO_BASIS');
    expect(one.refuses('REFERRAL_SENT', { serviceId: PPT, kinds: [] }).fields[0]?.path).toBe('facts.kinds');
    expect(
      one.does('REFERRAL_SENT', { ...asked, kinds: ['school'] }).accessOf(`service:${PPT}`),
    ).toMatchObject([{ relation: 'asked', content: false }]);
  });

  it('is declined with a reason, or answered for a body without account by a named person', () => {
    const one = convening(RISOR).does('CONSENT_GIVEN', { services: [BUP] });
    one.does('REFERRAL_SENT', { serviceId: BUP, outside: true });
    expect(one.refuses('REFERRAL_ACCEPTED').fields[0]?.path).toBe('texts.answeredBy');
    expect(one.does('REFERRAL_ACCEPTED', {}, ['answeredBy']).context.participants).toEqual([]);
  });

  it('that was accepted can be ended, also by a body that has nobody here', () => {
    const one = convening(RISOR).does('CONSENT_GIVEN', { services: [BUP] });
    one
      .does('REFERRAL_SENT', { serviceId: BUP, outside: true })
      .does('REFERRAL_ACCEPTED', {}, ['answeredBy']);
    one.does('REFERRAL_WITHDRAWN');
    expect(Object.values(one.context.referrals)[0]?.status).toBe('ended');
    expect(one.refuses('REFERRAL_WITHDRAWN').missing).toEqual(['referralStands']);
  });

  it('ends with those who came with it', () => {
    const one = severalServices().does('REFERRAL_WITHDRAWN');
    expect(one.context.participants.map(({ serviceId }) => serviceId)).toEqual([PPT]);
  });

  it('ends, too, for whoever of that service has held the baton since', () => {
    const one = accepted(convening(), PPT);
    one.does('BATON_OFFERED', PPT_ADVISER).byTheOneOffered().does('BATON_ACCEPTED');
    one.does('BATON_OFFERED', SOCIAL_TEACHER).byTheOneOffered().does('BATON_ACCEPTED');
    expect(one.context.participants.map(({ serviceId }) => serviceId)).toContain(PPT);
    one.does('REFERRAL_WITHDRAWN');
    expect(one.accessOf(`staff:${PPT_ADVISER.staffId}`)).toEqual([]);
    expect(one.context.participants.map(({ serviceId }) => serviceId)).not.toContain(PPT);
  });

  it('is not sent to the own service', () => {
    expect(convening().refuses('REFERRAL_SENT', { serviceId: SCHOOL, named: false }).fields[0]?.code).toBe(
      'REFERRAL.OWN_SERVICE',
    );
  });
});

describe('what others see', () => {
  it('is nothing of a concern but for its author, and for the leader that it exists', () => {
    const rows = anOpenLog().projection.access;
    expect(rows.filter(({ content }) => content).map(({ relation }) => relation)).toEqual([
      'holder',
      'guardian',
      'guardian',
      'child',
    ]);
  });

  it('is for leaders and the coordinating unit that the case exists, its level and dates', () => {
    const one = severalServices();
    expect(one.accessOf(`leader:${PPT}`)).toMatchObject([{ content: false }]);
    expect(one.accessOf('unit:coordinating')).toMatchObject([{ relation: 'oversight', content: false }]);
  });

  it('ends for the coordinating unit, too, when nothing may be shared any more', () => {
    const one = severalServices()
      .does('CONSENT_GIVEN', { services: [COORDINATING_UNIT] })
      .does('CASE_STUCK');
    expect(one.readsContent('unit:coordinating')).toBe(true);
    for (const consentId of Object.keys(one.context.consents)) one.does('CONSENT_WITHDRAWN', { consentId });
    expect(one.accessOf('unit:coordinating')).toMatchObject([{ relation: 'oversight', content: false }]);
  });

  it('is for the coordinating unit nothing of a stuck case, until a basis names the unit', () => {
    const one = severalServices().does('CASE_STUCK');
    expect(one.accessOf('unit:coordinating')).toMatchObject([{ relation: 'oversight', content: false }]);
    one.does('CONSENT_GIVEN', { services: [COORDINATING_UNIT], validUntil: '2026-12-01' });
    expect(one.accessOf('unit:coordinating')).toContainEqual({
      principal: 'unit:coordinating',
      relation: 'referred',
      content: true,
      until: '2026-12-01',
      serviceId: COORDINATING_UNIT,
      kinds: expect.arrayContaining(['family', `family:${MOTHER}`]),
    });
  });

  it('lasts for a service that is asked by name, and for whom the baton is offered to, as long as the basis', () => {
    const one = convening().does('CONSENT_GIVEN', {
      services: [PPT],
      kinds: ['school'],
      validUntil: '2026-09-01',
    });
    one.does('CONSENT_GIVEN', { services: [PPT], kinds: ['health'], validUntil: '2026-07-01' });
    one.does('REFERRAL_SENT', { serviceId: PPT, kinds: ['school', 'health'] });
    expect(one.accessOf(`service:${PPT}`)).toMatchObject([{ relation: 'asked', until: '2026-07-01' }]);
    one.does('REFERRAL_ACCEPTED').does('BATON_OFFERED', PPT_ADVISER);
    expect(one.accessOf(`staff:${PPT_ADVISER.staffId}`)).toMatchObject([
      { relation: 'offered', content: false, until: '2026-09-01', serviceId: PPT },
      // Until the first of what it reads ends, and is taken off.
      { relation: 'participant', content: true, until: '2026-07-01', serviceId: PPT },
    ]);
  });

  it('rests for everybody of a service on working there', () => {
    const one = anOpenLog();
    expect(one.accessOf(`staff:${one.context.holder?.staffId}`)).toMatchObject([{ serviceId: SCHOOL }]);
    expect(ACase.ofConcern().accessOf(`staff:${TEACHER.staffId}`)).toMatchObject([
      { relation: 'author', serviceId: SCHOOL },
    ]);
  });

  it('ends for guardians on the day the child turns 18, and goes on for the child', () => {
    const one = anOpenLog().does('FAMILY_CHANGED', {
      family: [
        { personId: MOTHER, relation: 'guardian', until: '2026-03-13' },
        { personId: CHILD, relation: 'child' },
      ],
    });
    expect(one.accessOf(`person:${MOTHER}`)).toMatchObject([{ content: true, until: '2026-03-13' }]);
    one.on('2026-03-14');
    expect(one.readsContent(`person:${MOTHER}`)).toBe(false);
    expect(one.readsContent(`person:${CHILD}`)).toBe(true);
  });

  it('lasts for a participant as long as the basis does', () => {
    const one = convening().does('CONSENT_GIVEN', { services: [PPT], validUntil: '2026-09-01' });
    one.does('REFERRAL_SENT', { serviceId: PPT }).does('REFERRAL_ACCEPTED');
    expect(one.accessOf(`staff:${PPT_ADVISER.staffId}`)).toMatchObject([{ until: '2026-09-01' }]);
  });
});
