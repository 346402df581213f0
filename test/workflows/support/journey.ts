import { EVENTS, type EventType } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import { isMet, type Requirement } from '../../../workflows/requirements.js';
import { acceptedReferrals } from '../../../workflows/sharing.js';
import { ACase, NotTaken } from './a-case.js';
import { courseUnder, nameOfTransition, type CourseTransition } from './course-map.js';
import { OTHER_SERVICES, SCHOOL } from './people.js';

/**
 * Takes a case along the map: before each transition it makes true what the transition requires, by the events that a
 * municipality would use for it.
 */

/** The cases that journeys begin with: what has happened before decides what can happen later. */
const BEGINNINGS: readonly ((guide: Guide) => ACase)[] = [
  aNewConcern,
  aReopenedCase,
  aFamilyThatSaysNo,
  (guide) => anAcuteRiseBrokenOff(guide, 2),
  (guide) => anAcuteRiseBrokenOff(guide, 3),
];

function aNewConcern(guide: Guide): ACase {
  return ACase.ofConcern(guide);
}

/** One whose plan has been carried out before: there is something to measure against. */
function aReopenedCase(guide: Guide): ACase {
  const one = aNewConcern(guide);
  for (const leaf of ['level1.plan', 'level1.carryOut', 'closed', 'level1.meet']) travelTo(one, leaf);
  return one;
}

/** One that was closed on a high level, with another service asked, before anybody had evaluated whether it belonged there. */
function anAcuteRiseBrokenOff(guide: Guide, level: 2 | 3): ACase {
  const one = aNewConcern(guide);
  for (const leaf of ['level1.plan', 'level1.carryOut']) travelTo(one, leaf);
  send(one, `LEVEL_${level}_STARTED_ACUTELY`);
  ask(one);
  send(one, 'CASE_DISCONTINUED');
  return one;
}

/** One that goes on alone on level 1. */
function aFamilyThatSaysNo(guide: Guide): ACase {
  const one = aNewConcern(guide);
  travelTo(one, 'level1.meet');
  send(one, 'CONSENT_REFUSED');
  return one;
}

/** Cases that stand in a state, each with another past; those that cannot come there are left out. */
export function arrivalsAt(place: string, guide: Guide): ACase[] {
  return BEGINNINGS.flatMap((begin) => {
    const one = begin(guide);
    try {
      travelTo(one, place);
      return [one];
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      return [];
    }
  });
}

/** Goes the shortest way to a state. */
export function travelTo(one: ACase, leaf: string): void {
  for (const transition of shortestWay(one.guide, one.place, leaf)) take(one, transition);
}

/** Makes true what is required, and takes the transition. */
export function take(one: ACase, transition: CourseTransition): void {
  prepare(one, transition);
  send(one, transition.event);
  if (one.place !== transition.to)
    throw new NotTaken(`${nameOfTransition(transition)} led to ${one.place} instead`);
}

/** The shortest way between two states that the guide lets one go. */
function shortestWay(guide: Guide, from: string, to: string): CourseTransition[] {
  const course = courseUnder(guide);
  const ways = new Map<string, CourseTransition[]>([[from, []]]);
  for (const [place, way] of ways) {
    if (place === to) return way;
    for (const next of course)
      if (next.from === place && !ways.has(next.to)) ways.set(next.to, [...way, next]);
  }
  throw new NotTaken(`no way from ${from} to ${to} in ${guide.guide}`);
}

function send(one: ACase, type: EventType, facts: object = {}): void {
  one.does(type, facts, Object.keys(EVENTS[type].texts));
}

function prepare(one: ACase, { event, ways }: CourseTransition): void {
  planEarly(one);
  FIRST[event]?.(one);
  const way = ways.find((requirements) => canBeMade(one, requirements)) ?? [];
  for (const requirement of way) if (!holds(one, requirement)) MAKE[requirement]?.(one);
}

const holds = (one: ACase, requirement: Requirement) =>
  isMet(requirement, { context: one.context, at: one.at, guide: one.guide });
const canBeMade = (one: ACase, way: readonly Requirement[]) =>
  way.every((requirement) => holds(one, requirement) || requirement in MAKE);

/** A case that gets stuck before its meeting has been tried with something, too. */
function planEarly(one: ACase): void {
  const live = Object.values(one.context.interventions).some(({ status }) => status !== 'stopped');
  if (live || !['meet', 'convene', 'plan'].includes(one.context.step) || one.context.closed) return;
  send(one, 'GOAL_SET');
  send(one, 'INTERVENTION_PLANNED');
}

/** What the words of an event need beside its requirements. */
const FIRST: Partial<Record<EventType, (one: ACase) => void>> = {
  REFERRAL_SENT: (one) => send(one, 'CONSENT_GIVEN'),
  GOAL_DROPPED: (one) => send(one, 'GOAL_SET'),
};

/** How each requirement is made true. */
const MAKE: Partial<Record<Requirement, (one: ACase) => void>> = {
  concernIsShared: (one) => send(one, 'CONCERN_SHARED'),
  requiredStepsAreDone: (one) => {
    while (!holds(one, 'requiredStepsAreDone')) send(one, 'GUIDE_STEP_COMPLETED');
  },
  hasRelayHolder: (one) => send(one, 'RELAY_HOLDER_NAMED'),
  logIsRequested: (one) => {
    if (!one.context.holder) send(one, 'RELAY_HOLDER_NAMED');
    send(one, 'LOG_REQUESTED');
  },
  hasBasisForLog: (one) => send(one, 'CONSENT_GIVEN', { services: [] }),
  logIsOpen: openLog,
  logIsOpenOrRefused: openLog,
  consentIsAsked: (one) => send(one, 'CONSENT_ASKED'),
  consentIsRefused: (one) => send(one, 'CONSENT_REFUSED'),
  hasGoal: (one) => send(one, 'GOAL_SET'),
  hasIntervention: (one) => {
    send(one, 'GOAL_SET');
    send(one, 'INTERVENTION_PLANNED');
  },
  everyInterventionHasGoalAndDate: (one) => {
    for (const [interventionId, { goalId, status }] of Object.entries(one.context.interventions))
      if (status !== 'stopped' && one.context.goals[goalId]?.status !== 'active')
        send(one, 'INTERVENTION_STOPPED', { interventionId });
    if (!holds(one, 'hasGoal')) send(one, 'GOAL_SET');
    if (!holds(one, 'hasIntervention')) send(one, 'INTERVENTION_PLANNED');
  },
  everyInterventionIsEvaluated: (one) => {
    for (const [interventionId, { status }] of Object.entries(one.context.interventions))
      if (status === 'running') send(one, 'INTERVENTION_EVALUATED', { interventionId });
  },
  enoughServicesTakePart: gather,
  notTooManyServicesTakePart: gather,
  outsideServiceTakesPart: gather,
  noOutsideServiceTakesPart: gather,
  everyServiceHasBasis: (one) => {
    const { participants } = one.context;
    for (const { serviceId } of [...acceptedReferrals(one.context), ...participants])
      send(one, 'CONSENT_GIVEN', { services: [serviceId] });
  },
  rightsAreAssessed: (one) => send(one, 'RIGHTS_ASSESSED'),
  referralStands: ask,
  referralIsUnanswered: ask,
  someoneTakesPart: (one) => send(one, 'PARTICIPANT_JOINED'),
  sharingHasEnded: (one) => {
    const { referrals } = one.context;
    if (Object.keys(referrals).length === 0) ask(one);
    const services = Object.values(one.context.referrals).map(({ serviceId }) => serviceId);
    for (const service of new Set(services)) send(one, 'CONSENT_GIVEN', { services: [service] });
    // What was asked and not answered is taken back first: nobody could say yes to it without a basis.
    for (const [referralId, { status }] of Object.entries(one.context.referrals))
      if (status === 'sent') send(one, 'REFERRAL_WITHDRAWN', { referralId });
    while (!holds(one, 'sharingHasEnded')) send(one, 'CONSENT_WITHDRAWN');
  },
  someEntryIsRestricted: (one) => send(one, 'ENTRY_RESTRICTED'),
  someEntryIsKept: (one) => send(one, 'ENTRY_KEPT_FROM_GUARDIANS'),
  addressIsProtected: (one) => send(one, 'PROTECTION_SET'),
  informationIsAskedFor: (one) => send(one, 'INFORMATION_ASKED_FOR'),
  informationIsRefused: refuseInformation,
  refusalIsAppealed: (one) => {
    refuseInformation(one);
    send(one, 'REFUSAL_APPEALED');
  },
  familyHasAsked: (one) => {
    if (one.context.log !== 'opened') openLog(one);
    send(one, 'FAMILY_ASKED');
  },
  isInTheArchive: (one) => send(one, 'ARCHIVE_RECEIPT_RECORDED'),
  accessIsAskedFor: (one) => send(one, 'ACCESS_REQUESTED'),
  accessIsAnswered: (one) => {
    while (!holds(one, 'accessIsAnswered')) send(one, 'ACCESS_ANSWERED');
  },
  retentionIsOver: (one) => void one.days(400),
  acuteRiseIsEvaluated: (one) => send(one, 'ACUTE_RISE_EVALUATED'),
  brokenOffWorkIsEvaluated: (one) => send(one, 'EVALUATION_RECORDED'),
  childIsStillToBeAsked: (one) => {
    if (one.context.acute) send(one, 'ACUTE_RISE_EVALUATED');
  },
  childIsHeard: (one) => send(one, 'CHILD_VOICE_RECORDED'),
  isMoreThanAPrivateConcern: openLog,
  hasEmergencyAccess: (one) => {
    if (!holds(one, 'isMoreThanAPrivateConcern')) openLog(one);
    send(one, 'EMERGENCY_ACCESS_OPENED');
  },
  hasNewBasis: (one) => send(one, 'CONSENT_GIVEN'),
};

function refuseInformation(one: ACase): void {
  send(one, 'INFORMATION_ASKED_FOR');
  send(one, 'INFORMATION_ANSWERED', { answer: 'refused' });
}

function openLog(one: ACase): void {
  if (!one.context.holder) send(one, 'RELAY_HOLDER_NAMED');
  if (!holds(one, 'hasBasisForLog')) send(one, 'CONSENT_GIVEN', { services: [] });
  send(one, 'LOG_REQUESTED');
  send(one, 'LOG_OPENED');
}

function ask(one: ACase): void {
  send(one, 'CONSENT_GIVEN');
  send(one, 'REFERRAL_SENT');
}

/** As many and as near services as the guide's border wants: those too many leave, those lacking are asked. */
function gather(one: ACase): void {
  const border = one.guide.levels[one.context.level]?.border;
  if (!border) return;
  const wanted = OTHER_SERVICES.filter(({ outside }) =>
    border.outside === 'required' ? outside : border.outside === 'forbidden' ? !outside : true,
  ).slice(0, Math.max(border.otherServices.min, 1));
  for (const [referralId, { status, serviceId }] of Object.entries(one.context.referrals))
    if (status === 'accepted' && !wanted.some((service) => service.serviceId === serviceId))
      send(one, 'REFERRAL_WITHDRAWN', { referralId });
  for (const { staffId, serviceId } of one.context.participants)
    if (serviceId !== SCHOOL && !wanted.some((service) => service.serviceId === serviceId))
      send(one, 'PARTICIPANT_LEFT', { staffId, serviceId });
  for (const { serviceId, outside } of wanted) {
    if (acceptedReferrals(one.context).some((referral) => referral.serviceId === serviceId)) continue;
    send(one, 'CONSENT_GIVEN', { services: [serviceId] });
    send(one, 'REFERRAL_SENT', { serviceId, outside });
    send(one, 'REFERRAL_ACCEPTED');
  }
}
