import { plus } from './calendar.js';
import {
  CANONICAL_STEPS,
  type CaseContext,
  type ConsentRecord,
  type InformationAsked,
} from './case-context.js';
import { guideLevel, guideStepsOf, type Guide, type GuideExit, type GuideStep } from './guide.js';
import type { At } from './events.js';
import {
  acceptedReferrals,
  familySaidNo,
  hasAnyBasis,
  hasFamilysConsent,
  hasRunOut,
  mayShareWith,
  servicesTakingPart,
} from './sharing.js';
import { usesLevel } from './used-levels.js';

/**
 * The state guards of the model, each with a name that can be shown to the one who must make it true.
 * They need no payload: they decide what is allowed now. A refusal lists the names of those that do not hold.
 */
export interface Situation {
  context: CaseContext;
  at: At;
  guide: Guide;
}
type StateGuard = (situation: Situation) => boolean;

const hasExit =
  (exit: GuideExit): StateGuard =>
  ({ context, guide }) =>
    guideLevel(guide, context.level).exits.includes(exit);

function hasConsent(...statuses: ConsentRecord['status'][]): StateGuard {
  return ({ context }) =>
    Object.values(context.consents).some((one) => one.kind === 'consent' && statuses.includes(one.status));
}

function asksForInformation(status: InformationAsked['status']): StateGuard {
  return ({ context }) => Object.values(context.informationAsked).some((one) => one.status === status);
}

const livePlan = (context: CaseContext) =>
  Object.values(context.interventions).filter((one) => one.status !== 'stopped');

/** A step of the guide that covers several canonical steps is to be done before the last of them is left. */
function endsHere(step: GuideStep, { level, step: now }: CaseContext): boolean {
  const last = CANONICAL_STEPS[level].filter((one) => (step.canonical as string[]).includes(one)).at(-1);
  return last === now;
}

/** The guide's own steps that must be ticked off before the case leaves the canonical step it stands in. */
export function requiredStepsLeft({ context, guide }: Pick<Situation, 'context' | 'guide'>): GuideStep[] {
  return guideStepsOf(guide, context.level, context.step).filter(
    (step) => step.required && endsHere(step, context) && !context.guideStepsDone.includes(step.id),
  );
}

export const REQUIREMENTS = {
  /** Level 0: decided only with somebody who knows who it is about; anonymous advice alone shares nothing. */
  concernIsShared: ({ context }) => context.sharedWith.some((who) => who !== 'otherServiceAnonymously'),
  guideAllowsClosing: hasExit('close'),
  guideAllowsPlan: hasExit('plan'),
  guideAllowsLevel1: hasExit('level1'),
  guideAllowsLevel2: hasExit('level2'),
  guideAllowsLevel3: hasExit('level3'),
  guideAllowsCoordinatingUnit: hasExit('coordinatingUnit'),
  guideUsesLevel1: ({ guide }) => usesLevel(guide, 1),
  guideUsesLevel2: ({ guide }) => usesLevel(guide, 2),
  guideUsesLevel3: ({ guide }) => usesLevel(guide, 3),
  requiredStepsAreDone: (situation) => requiredStepsLeft(situation).length === 0,
  guideHasMoreSteps: ({ context, guide }) =>
    guideStepsOf(guide, context.level, context.step).some(
      (step) => !context.guideStepsDone.includes(step.id),
    ),
  hasRelayHolder: ({ context }) => context.holder !== null,
  logIsOpen: ({ context }) => context.log === 'opened',
  logIsNotOpen: ({ context }) => context.log !== 'opened',
  guideOpensLogHere: ({ context, guide }) => context.level >= guide.logOpensAt,
  logIsRequested: ({ context }) => context.log === 'requested',
  hasBasisForLog: ({ context, at }) => hasFamilysConsent(context, at.today),
  /** Refused consent is a path, not a wall: on level 1 the service goes on alone, without a shared log (invariant 2). */
  logIsOpenOrRefused: ({ context, at, guide }) =>
    context.level < guide.logOpensAt ||
    context.log === 'opened' ||
    (context.level === 1 && familySaidNo(context, at.today)),
  consentIsRefused: ({ context, at }) => familySaidNo(context, at.today),
  hasGoal: ({ context }) => Object.values(context.goals).some((goal) => goal.status === 'active'),
  hasIntervention: ({ context }) => livePlan(context).length > 0,
  /** Invariant 5: a goal that still stands and an evaluation date that is not past; the responsible one is always given. */
  everyInterventionHasGoalAndDate: ({ context, at }) =>
    livePlan(context).every(
      (one) => context.goals[one.goalId]?.status === 'active' && one.evaluateBy >= at.today,
    ),
  /** An evaluation counts until the date that it set for the next one. */
  everyInterventionIsEvaluated: ({ context, at }) =>
    livePlan(context).every((one) => one.status === 'evaluated' && one.evaluateBy >= at.today),
  /** Nothing has been begun on this level that would have to be evaluated with the child's voice (invariant 4). */
  hasNoPlanOnThisLevel: ({ context }) => context.roundSpell !== context.spells.length,
  enoughServicesTakePart: (situation) => serviceCount(situation) !== 'tooFew',
  notTooManyServicesTakePart: (situation) => serviceCount(situation) !== 'tooMany',
  outsideServiceTakesPart: (situation) =>
    outsideRule(situation) !== 'required' || hasOutsideService(situation),
  noOutsideServiceTakesPart: (situation) =>
    outsideRule(situation) !== 'forbidden' ||
    !(hasOutsideService(situation) || hasSomebodyFromOutside(situation)),
  /** Also one that was asked without a name, or never asked: taking part means getting to know the child (invariant 2). */
  everyServiceHasBasis: ({ context, at }) =>
    acceptedReferrals(context).every((referral) =>
      mayShareWith(context, referral.serviceId, referral.kinds, at.today),
    ) && context.participants.every(({ serviceId }) => mayShareWith(context, serviceId, [], at.today)),
  referralStands: ({ context }) =>
    Object.values(context.referrals).some(({ status }) => status === 'sent' || status === 'accepted'),
  referralIsUnanswered: ({ context }) =>
    Object.values(context.referrals).some((referral) => referral.status === 'sent'),
  someoneTakesPart: ({ context }) => context.participants.length > 0,
  someEntryIsRestricted: ({ context }) => context.restricted.length > 0,
  someEntryIsKept: ({ context }) => Object.values(context.kept).some(({ isShown }) => !isShown),
  addressIsProtected: ({ context }) => context.protection !== undefined,
  informationIsAskedFor: asksForInformation('asked'),
  informationIsRefused: asksForInformation('refused'),
  refusalIsAppealed: asksForInformation('appealed'),
  hasConsentToEnd: hasConsent('inForce', 'objected'),
  someBasisHasRunOut: ({ context, at }) =>
    Object.values(context.consents).some((consent) => hasRunOut(consent, at.today)),
  consentIsAsked: hasConsent('asked'),
  hasConsentToExtend: hasConsent('inForce', 'expired'),
  hasLegalBasis: ({ context }) =>
    Object.values(context.consents).some((one) => one.kind === 'legalBasis' && one.status === 'inForce'),
  rightsAreAssessed: ({ context }) => context.rights !== null,
  /** The case was discontinued in the middle of what should have been evaluated, and is open again. */
  hasBrokenOffWork: ({ context }) => context.isBrokenOff,
  brokenOffWorkIsEvaluated: ({ context }) => !context.isBrokenOff,
  hasAcuteRise: ({ context }) => context.acute !== null,
  acuteRiseIsEvaluated: ({ context }) => context.acute === null,
  childIsStillToBeAsked: ({ context }) => context.childVoice !== null,
  /** A promise to ask the child is kept, or taken back with a reason, before the case is closed. */
  childIsHeard: ({ context }) => context.childVoice === null,
  /** Level 0 belongs to its service and is opened by nobody else, in no emergency; once the log was open it is more. */
  isMoreThanAPrivateConcern: ({ context }) =>
    context.level > 0 || context.log === 'opened' || context.family.length > 0,
  hasEmergencyAccess: ({ context }) => (context.emergencies ?? []).length > 0,
  wasMoreThanAConcern: ({ context }) => context.logSince !== null || context.level > 0,
  wasClosedOnLevel2: ({ context }) => context.level === 2,
  wasClosedOnLevel3: ({ context }) => context.level === 3,
  wasOnlyAConcern: ({ context }) => context.logSince === null && context.level === 0,
  /** A closed case opens anew only with a new basis for sharing (invariant 9). */
  hasNewBasis: ({ context, at }) => hasAnyBasis(context, at.today),
  /** What is deposited in the archive may be destroyed here, and nothing else. */
  isInTheArchive: ({ context }) => context.archived !== undefined,
  /** Nothing is destroyed that somebody has asked to see. */
  accessIsAnswered: ({ context }) => context.accessRequests === undefined,
  accessIsAskedFor: ({ context }) => context.accessRequests !== undefined,
  familyHasAsked: ({ context }) => context.asked !== undefined,
  retentionIsOver: ({ context, at, guide }) =>
    context.closed !== null &&
    at.today > plus(context.closed.at.slice(0, 10), guide.retention.dismissedConcern),
  guideLetsConcernsLapse: ({ guide }) => guide.retention.byRule,
  sharingHasEnded: ({ context }) => Object.keys(context.endings ?? {}).length > 0,
  holderIsHere: ({ context }) => context.holder !== null && context.holder.leftAt === undefined,
  holderHasLeft: ({ context }) => context.holder?.leftAt !== undefined,
  caseIsOpen: ({ context }) => context.closed === null,
  noObjectionStands: ({ context }) => context.objectedAt === null,
  objectionStands: ({ context }) => context.objectedAt !== null || context.refusedBy.length > 0,
  /** The baton comes with level 1, or with the log where a guide opens it for a concern. */
  isBeyondConcern: ({ context, guide }) => context.level > 0 || guide.logOpensAt === 0,
  isOfferedTheBaton: ({ context, at }) => context.offer?.staffId === at.actor.id,
  offerIsStillNew: ({ context }) => context.offer?.unanswered === false,
  /** A consent may have gone between the offer and the answer (invariant 3). */
  offeredServiceHasBasis: ({ context, at }) =>
    context.offer === null || mayShareWith(context, context.offer.serviceId, [], at.today),
} satisfies Record<string, StateGuard>;

export type Requirement = keyof typeof REQUIREMENTS;

/** What the guide of the municipality rules out: nothing that anybody in the case could do something about. */
export const RULED_OUT_BY_GUIDE: ReadonlySet<Requirement> = new Set([
  'guideAllowsClosing',
  'guideAllowsPlan',
  'guideAllowsLevel1',
  'guideAllowsLevel2',
  'guideAllowsLevel3',
  'guideAllowsCoordinatingUnit',
  'guideUsesLevel1',
  'guideUsesLevel2',
  'guideUsesLevel3',
  'guideOpensLogHere',
  'guideLetsConcernsLapse',
]);

export function isMet(requirement: Requirement, situation: Situation): boolean {
  return (REQUIREMENTS[requirement] as StateGuard)(situation);
}

const outsideRule = ({ context, guide }: Situation) => guideLevel(guide, context.level).border?.outside;

const hasOutsideService = ({ context }: Situation) =>
  acceptedReferrals(context).some((referral) => referral.outside);

const hasSomebodyFromOutside = ({ context }: Situation) => context.participants.some((one) => one.outside);

/**
 * Border rule of the guide, counted in services other than the case's own (invariant 7). A level is for no more than take
 * part, however they came in; it has enough when as many have accepted.
 */
function serviceCount({ context, guide }: Situation): 'tooFew' | 'enough' | 'tooMany' {
  const border = guideLevel(guide, context.level).border;
  if (!border) return 'enough';
  const { min, max } = border.otherServices;
  if (max !== undefined && servicesTakingPart(context).length > max) return 'tooMany';
  const accepted = new Set(acceptedReferrals(context).map(({ serviceId }) => serviceId)).size;
  if (accepted >= min || (border.adviceIsEnough && context.advice.length > 0)) return 'enough';
  return 'tooFew';
}
