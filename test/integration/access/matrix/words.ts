import { newId } from '../../../../src/common/ids.js';
import type { CaseFacts, Somebody } from './facts.js';
import type { MatrixTown } from './town.js';
import { numberAsRead, ownEntry, restrictedByAnother } from './oracle-words.js';

/** Who says what about which case; `others`: what is another's to say, where an event says whose word it is. */
interface Saying {
  who: Somebody;
  one: CaseFacts;
  town: MatrixTown;
  whose: 'own' | 'others';
}

const LATER = '2026-10-15';

/** The events that say whose they are, or what they are about: who may send them depends on it. */
export const ABOUT_SOMETHING = [
  'INTERVENTION_PLANNED',
  'PARTICIPANT_LEFT',
  'BATON_ASSIGNED',
  'CONSENT_GIVEN',
  'CONSENT_EXTENDED',
  'CONSENT_WITHDRAWN',
  'CONSENT_REFUSED',
  'GUARDIAN_OBJECTED',
  'REFERRAL_ACCEPTED',
  'REFERRAL_DECLINED',
  'FAMILY_ANSWERED',
  'ENTRY_CORRECTED',
  'ENTRY_RESTRICTED',
  'ENTRY_KEPT_FROM_GUARDIANS',
  'ENTRY_SHOWN_TO_GUARDIANS',
  'ENTRY_ERASED',
] as const;

/** The facts of an event as somebody states them who means it; those that are left out state none, or are another door's. */
const FACTS: Readonly<Record<string, (saying: Saying) => object>> = {
  CONCERN_LOGGED: ({ town }) => ({ serviceId: town.services.health }),
  CONCERN_DEFINED: () => ({ worry: 3, earlierConcerns: false }),
  CONCERN_SHARED: () => ({ with: 'colleague' }),
  LEVEL_1_STARTED_ACUTELY: () => ({ evaluateBy: LATER }),
  LEVEL_2_STARTED_ACUTELY: () => ({ evaluateBy: LATER }),
  LEVEL_3_STARTED_ACUTELY: () => ({ evaluateBy: LATER }),
  ACUTE_RISE_EVALUATED: () => ({ wasRight: true, childVoice: { kind: 'said' } }),
  GUIDE_STEP_COMPLETED: () => ({ guideStep: 'meet' }),
  MEETING_HELD: () => ({ on: '2026-09-19', present: ['child'] }),
  RIGHTS_ASSESSED: () => ({ individualPlan: 'notEntitled', childCoordinator: 'entitled' }),
  GOAL_SET: () => ({ goalId: newId() }),
  GOAL_REACHED: () => ({ goalId: newId() }),
  GOAL_DROPPED: () => ({ goalId: newId() }),
  INTERVENTION_PLANNED: (saying) => ({
    ...{ interventionId: newId(), goalId: newId(), kind: 'talk', from: '2026-09-20', evaluateBy: LATER },
    ...responsible(saying),
  }),
  INTERVENTION_CHANGED: (saying) => ({ interventionId: newId(), ...responsible(saying) }),
  INTERVENTION_EVALUATED: (saying) => ({
    ...{ interventionId: newId(), done: 'yes', helped: 'some', next: 'stop' },
    ...responsible(saying),
  }),
  INTERVENTION_STOPPED: (saying) => ({ interventionId: newId(), ...responsible(saying) }),
  EVALUATION_RECORDED: () => ({ childVoice: { kind: 'said' } }),
  CHILD_VOICE_RECORDED: () => ({ kind: 'said' }),
  CASE_CLOSED: () => ({ reason: 'goalReached', goalsReached: 'all', familyView: 'agrees' }),
  CASE_DISCONTINUED: () => ({ reason: 'moved', familyView: 'agrees' }),
  CONSENT_GIVEN: (saying) => ({
    ...{ consentId: newId(), services: [saying.town.services.school], kinds: ['school'] },
    ...{ how: 'onPaper', validFrom: '2026-09-20', givenBy: [word(saying)] },
  }),
  CONSENT_AGREED: (saying) => ({ consentId: newId(), how: 'onPaper', by: word(saying) }),
  CONSENT_EXTENDED: (saying) => ({
    ...{ consentId: newId(), how: 'onPaper', validUntil: '2027-08-31', givenBy: [word(saying)] },
  }),
  CONSENT_WITHDRAWN: (saying) => ({ consentId: newId(), by: word(saying) }),
  CONSENT_REFUSED: (saying) => ({ by: word(saying) }),
  GUARDIAN_OBJECTED: (saying) => ({ by: word(saying) }),
  OBJECTION_SETTLED: () => ({ outcome: 'sharingResumes' }),
  BASIS_RECORDED: ({ town }) => ({
    ...{ consentId: newId(), services: [town.services.school], kinds: ['school'], law: 'a-law' },
  }),
  BASIS_ENDED: () => ({ consentId: newId() }),
  REFERRAL_SENT: ({ town }) => ({
    ...{ referralId: newId(), serviceId: town.services.ppt, named: false, kinds: ['school'] },
  }),
  REFERRAL_ACCEPTED: question,
  REFERRAL_DECLINED: question,
  REFERRAL_WITHDRAWN: ({ one }) => ({ referralId: one.outsideReferral || newId() }),
  ADVICE_RECORDED: ({ town }) => ({ serviceId: town.services.ppt }),
  PARTICIPANT_JOINED: ({ town }) => member(town, 'colleague'),
  PARTICIPANT_LEFT: ({ who, town, whose }) => ({
    ...{ staffId: whose === 'own' ? who.id : town.of('colleague').id, serviceId: town.services.health },
  }),
  RELAY_HOLDER_NAMED: ({ town }) => member(town, 'colleague'),
  BATON_OFFERED: ({ town }) => ({ ...member(town, 'colleague'), wishAsked: 'both' }),
  BATON_ASSIGNED: ({ who, town, whose }) => ({
    ...member(town, 'colleague'),
    ...(whose === 'others' && { staffId: who.id }),
  }),
  COORDINATOR_APPOINTED: ({ town }) => ({ ...member(town, 'colleague'), kind: 'coordinator' }),
  CONTACT_RECORDED: () => ({ with: 'guardians', on: '2026-09-19' }),
  NEXT_DATE_SET: () => ({ date: LATER, waitingFor: 'ppt' }),
  FAMILY_ASKED: () => ({ wish: 'talk' }),
  FAMILY_ANSWERED: ({ one, whose }) => ({ entry: (whose === 'own' && one.asksForAnother) || 1 }),
  GROUPS_SET: () => ({ groups: ['poverty'] }),
  ENTRY_CORRECTED: entry,
  ENTRY_RESTRICTED: entry,
  ENTRY_KEPT_FROM_GUARDIANS: (saying) => ({
    ...entry(saying),
    ground: saying.whose === 'own' ? 'youngPersonsHealth' : 'dangerToChild',
  }),
  ENTRY_SHOWN_TO_GUARDIANS: ({ who, one, whose }) => {
    const kept = one.entries.filter(({ keptFrom }) => keptFrom.length > 0);
    const all = kept.find(({ keptFrom }) => keptFrom.includes('fosterMother'));
    return { entry: numberAsRead(who, one, (whose === 'own' ? all : kept[0])?.number ?? 1) };
  },
  ENTRY_ERASED: ({ one, whose }) => ({
    entry: (whose === 'own' && restrictedByAnother(one)) || one.outOfView[0],
  }),
  PROTECTION_SET: () => ({ code: 7 }),
  PROTECTED_READER_ADDED: reader,
  PROTECTED_READER_REMOVED: reader,
  INFORMATION_ASKED_FOR: ({ town }) => ({ personId: town.of('father').id }),
  INFORMATION_ANSWERED: ({ town }) => ({ personId: town.of('father').id, answer: 'given' }),
  REFUSAL_APPEALED: ({ town }) => ({ personId: town.of('father').id }),
  APPEAL_DECIDED: ({ town }) => ({ personId: town.of('father').id, outcome: 'upheld' }),
  ARCHIVE_RECEIPT_RECORDED: () => ({ reference: '2026/1234-5' }),
  // Of the engine, and of other doors.
  LOG_OPENED: ({ who }) => ({ family: [{ personId: who.id, relation: 'guardian' }] }),
  FAMILY_CHANGED: ({ who }) => ({ family: [{ personId: who.id, relation: 'guardian' }] }),
  EMERGENCY_ACCESS_OPENED: ({ who, town }) => ({
    ...{ staffId: who.id, serviceId: town.services.school, reason: 'crisis', until: '2026-09-21T10:00:00Z' },
  }),
  EMERGENCY_ACCESS_ENDED: () => ({ entry: 1 }),
  MEASUREMENT_RECORDED: () => ({
    ...{ measurementId: newId(), instrument: 'who5', timePoint: 'start', respondent: 'child' },
  }),
  FILE_ADDED: () => ({
    ...{ fileId: newId(), mediaType: 'application/pdf', bytes: 1, digest: 'ab'.repeat(32) },
  }),
  GUIDE_MOVED: () => ({ from: 1, to: 2 }),
};

export const factsOf = (type: string, saying: Saying): object => FACTS[type]?.(saying) ?? {};

const member = (town: MatrixTown, name: string) => ({
  staffId: town.of(name).id,
  serviceId: town.services.health,
});

function responsible({ who, town, whose }: Saying) {
  const id = whose === 'own' ? who.id : town.of('colleague').id;
  return { responsible: { kind: 'staff', id } };
}

/** Their own word in the role that they have; or that of the mother, and of the father where it is hers. */
function word({ who, town, whose }: Saying) {
  if (whose === 'others')
    return { role: 'guardian', personId: town.of(who.name === 'mother' ? 'father' : 'mother').id };
  if (who.name.startsWith('child ')) return { role: 'youngPerson', personId: who.id };
  const role = who.name === 'representative' ? 'representative' : 'guardian';
  return { role, personId: who.kind === 'person' ? who.id : town.of('mother').id };
}

/** Asked are a service with an account, and a body without one, whose answer another writes down. */
function question({ who, one, whose }: Saying) {
  const isOfService = who.roles.some(({ service }) => service === 'ppt') === (whose === 'own');
  return { referralId: (isOfService ? one.asked[0]?.id : one.outsideReferral) || newId() };
}

function entry({ who, one, whose }: Saying) {
  const own = ownEntry(who, one)?.number;
  const others = one.entries.find(({ type, writtenBy }) => type === 'NOTE_WRITTEN' && writtenBy !== who.name);
  const number = whose === 'own' ? own : others?.number;
  return { entry: numberAsRead(who, one, number ?? 1) };
}

function reader({ town }: Saying) {
  return { reader: { kind: 'staff', id: town.of('colleague').id } };
}
