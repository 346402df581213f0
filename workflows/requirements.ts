import type { CaseContext, ConsentRecord } from './case-context.js';
import { guideLevel, guideStepsOf, type Guide, type GuideExit } from './guide.js';
import type { At } from './events.js';
import { acceptedReferrals, hasAnyBasis, mayShareWith } from './sharing.js';

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

const livePlan = (context: CaseContext) =>
  Object.values(context.interventions).filter((one) => one.status !== 'stopped');

export const REQUIREMENTS = {
  /** Level 0: decided only after somebody has been asked. */
  concernIsShared: ({ context }) => context.sharedWith.length > 0,
  guideAllowsClosing: hasExit('close'),
  guideAllowsPlan: hasExit('plan'),
  guideAllowsLevel1: hasExit('level1'),
  guideAllowsLevel2: hasExit('level2'),
  guideAllowsLevel3: hasExit('level3'),
  guideAllowsCoordinatingUnit: hasExit('coordinatingUnit'),
  requiredStepsAreDone: ({ context, guide }) =>
    guideStepsOf(guide, context.level, context.step).every(
      (step) => !step.required || context.guideStepsDone.includes(step.id),
    ),
  guideHasMoreSteps: ({ context, guide }) =>
    guideStepsOf(guide, context.level, context.step).some(
      (step) => !context.guideStepsDone.includes(step.id),
    ),
  hasRelayHolder: ({ context }) => context.holder !== null,
  logIsNotOpen: ({ context }) => context.log !== 'opened',
  guideOpensLogHere: ({ context, guide }) => context.level >= guide.logOpensAt,
  logIsRequested: ({ context }) => context.log === 'requested',
  hasBasisForLog: ({ context, at }) => hasAnyBasis(context, at.today),
  /** Refused consent is a path, not a wall: on level 1 the service goes on alone, without a shared log (invariant 2). */
  logIsOpenOrRefused: ({ context, guide }) =>
    context.level < guide.logOpensAt ||
    context.log === 'opened' ||
    (context.level === 1 && context.refusedAt !== null),
  hasGoal: ({ context }) => Object.values(context.goals).some((goal) => goal.status === 'active'),
  hasIntervention: ({ context }) => livePlan(context).length > 0,
  /** Invariant 5: a goal that still stands and an evaluation date that is not past; the responsible one is always given. */
  everyInterventionHasGoalAndDate: ({ context, at }) =>
    livePlan(context).every(
      (one) => context.goals[one.goalId]?.status === 'active' && one.evaluateBy >= at.today,
    ),
  everyInterventionIsEvaluated: ({ context }) =>
    Object.values(context.interventions).every((one) => one.status !== 'running'),
  enoughServicesTakePart: (situation) => serviceCount(situation) !== 'tooFew',
  notTooManyServicesTakePart: (situation) => serviceCount(situation) !== 'tooMany',
  outsideServicesAsTheGuideSays: ({ context, guide }) => {
    const outside = acceptedReferrals(context).some((referral) => referral.outside);
    const rule = guideLevel(guide, context.level).border?.outside ?? 'allowed';
    return rule === 'allowed' || outside === (rule === 'required');
  },
  everyNamedReferralHasBasis: ({ context, at }) =>
    acceptedReferrals(context).every(
      (referral) => !referral.named || mayShareWith(context, referral.serviceId, referral.kinds, at.today),
    ),
  referralIsUnanswered: ({ context }) =>
    Object.values(context.referrals).some((referral) => referral.status === 'sent'),
  someoneTakesPart: ({ context }) => context.participants.length > 0,
  someEntryIsRestricted: ({ context }) => context.restricted.length > 0,
  hasConsentToEnd: hasConsent('inForce', 'objected'),
  hasConsentToExtend: hasConsent('inForce', 'expired'),
  hasLegalBasis: ({ context }) =>
    Object.values(context.consents).some((one) => one.kind === 'legalBasis' && one.status === 'inForce'),
  rightsAreAssessed: ({ context }) => context.rightsAssessed,
  hasAcuteRise: ({ context }) => context.acute !== null,
  childIsStillToBeAsked: ({ context }) => context.childVoice !== null,
  logWasOnceOpen: ({ context }) => context.logSince !== null || context.level > 0,
  wasOnlyAConcern: ({ context }) => context.logSince === null && context.level === 0,
  /** A closed case opens anew only with a new basis for sharing (invariant 9). */
  hasNewBasis: ({ context, at }) => hasAnyBasis(context, at.today),
  caseIsOpen: ({ context }) => context.closed === null,
  noObjectionStands: ({ context }) => context.objectedAt === null,
  objectionStands: ({ context }) => context.objectedAt !== null,
  isBeyondConcern: ({ context }) => context.level > 0,
  isOfferedTheBaton: ({ context, at }) => context.offer?.staffId === at.actor.id,
  offerIsStillNew: ({ context }) => context.offer?.unanswered === false,
} satisfies Record<string, StateGuard>;

export type Requirement = keyof typeof REQUIREMENTS;

export function isMet(requirement: Requirement, situation: Situation): boolean {
  return (REQUIREMENTS[requirement] as StateGuard)(situation);
}

/** Border rule of the guide, counted in services other than the case's own (invariant 7). */
function serviceCount({ context, guide }: Situation): 'tooFew' | 'enough' | 'tooMany' {
  const border = guideLevel(guide, context.level).border;
  if (!border) return 'enough';
  const services = new Set(acceptedReferrals(context).map((referral) => referral.serviceId)).size;
  const { min, max } = border.otherServices;
  if (max !== undefined && services > max) return 'tooMany';
  if (services >= min || (border.adviceIsEnough && context.advice.length > 0)) return 'enough';
  return 'tooFew';
}
