import type { CaseContext } from '../../../workflows/case-context.js';
import type { EventType } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import type { Requirement } from '../../../workflows/requirements.js';
import { type MissingStep, stepsMissing } from '../../../workflows/step.js';
import { say, type Translated } from '../../common/language.js';
import { REQUIREMENT_WORDS } from '../requirement-words.js';

/** What is missing before an event is ready: in words, and how it is mended. */
export interface Missing {
  requirement: Requirement;
  words: Translated;
  /** The event that brings it about, if the reader may send one. */
  mend: EventType | null;
  /** Ids of the interventions that lack it. */
  interventions: string[];
  /** The required steps of the guide that are not ticked off. */
  steps: MissingStep[];
}

/** The events that bring about what a requirement asks for, the most natural one first. */
const MENDED_BY: Partial<Record<Requirement, readonly EventType[]>> = {
  concernIsShared: ['CONCERN_SHARED'],
  requiredStepsAreDone: ['GUIDE_STEP_COMPLETED'],
  hasRelayHolder: ['RELAY_HOLDER_NAMED', 'BATON_ASSIGNED'],
  logIsOpen: ['LOG_REQUESTED', 'CONSENT_GIVEN'],
  logIsRequested: ['LOG_REQUESTED'],
  consentIsAsked: ['CONSENT_ASKED'],
  hasBasisForLog: ['CONSENT_GIVEN', 'BASIS_RECORDED'],
  logIsOpenOrRefused: ['LOG_REQUESTED', 'CONSENT_GIVEN', 'CONSENT_REFUSED'],
  hasGoal: ['GOAL_SET'],
  hasIntervention: ['INTERVENTION_PLANNED'],
  everyInterventionHasGoalAndDate: ['INTERVENTION_CHANGED'],
  everyInterventionIsEvaluated: ['INTERVENTION_EVALUATED'],
  hasNoPlanOnThisLevel: ['EVALUATION_STARTED'],
  enoughServicesTakePart: ['REFERRAL_SENT', 'ADVICE_RECORDED'],
  outsideServiceTakesPart: ['REFERRAL_SENT'],
  noOutsideServiceTakesPart: ['LEVEL_3_DECIDED', 'REFERRAL_WITHDRAWN', 'PARTICIPANT_LEFT'],
  notTooManyServicesTakePart: ['LEVEL_3_DECIDED', 'REFERRAL_WITHDRAWN', 'PARTICIPANT_LEFT'],
  everyServiceHasBasis: ['CONSENT_GIVEN', 'BASIS_RECORDED'],
  offeredServiceHasBasis: ['CONSENT_GIVEN', 'BASIS_RECORDED'],
  hasNewBasis: ['CONSENT_GIVEN', 'BASIS_RECORDED'],
  rightsAreAssessed: ['RIGHTS_ASSESSED'],
  acuteRiseIsEvaluated: ['ACUTE_RISE_EVALUATED'],
  brokenOffWorkIsEvaluated: ['EVALUATION_RECORDED'],
  childIsHeard: ['CHILD_VOICE_RECORDED'],
  noObjectionStands: ['OBJECTION_SETTLED'],
  isInTheArchive: ['ARCHIVE_RECEIPT_RECORDED'],
};

/** @param sendable what the reader may send in the case as it is */
export function missingIn(
  requirement: Requirement,
  { context, guide, today }: { context: CaseContext; guide: Guide; today: string },
  sendable: readonly EventType[],
): Missing {
  const mend = MENDED_BY[requirement]?.find((type) => sendable.includes(type)) ?? null;
  const interventions = lacking(requirement, context, today);
  const words = wordsOf(requirement, interventions.length);
  return { requirement, words, mend, interventions, steps: stepsMissing([requirement], { context, guide }) };
}

function lacking(requirement: Requirement, { goals, interventions }: CaseContext, today: string): string[] {
  const live = Object.entries(interventions).filter(([, { status }]) => status !== 'stopped');
  const isLate = (one: { evaluateBy: string }) => one.evaluateBy < today;
  const found =
    requirement === 'everyInterventionHasGoalAndDate'
      ? live.filter(([, one]) => goals[one.goalId]?.status !== 'active' || isLate(one))
      : requirement === 'everyInterventionIsEvaluated'
        ? live.filter(([, one]) => one.status !== 'evaluated' || isLate(one))
        : [];
  return found.map(([id]) => id);
}

function wordsOf(requirement: Requirement, count: number): Translated {
  if (count === 0) return REQUIREMENT_WORDS[requirement];
  const one = count === 1;
  if (requirement === 'everyInterventionIsEvaluated')
    return one
      ? say(
          'Ett tiltak er ikke evaluert',
          'Eitt tiltak er ikkje evaluert',
          'One intervention is not evaluated',
        )
      : say(
          `${count} tiltak er ikke evaluert`,
          `${count} tiltak er ikkje evaluerte`,
          `${count} interventions are not evaluated`,
        );
  return one
    ? say(
        'Ett tiltak mangler ny dato for evaluering',
        'Eitt tiltak manglar ny dato for evaluering',
        'One intervention lacks a date of evaluation to come',
      )
    : say(
        `${count} tiltak mangler ny dato for evaluering`,
        `${count} tiltak manglar ny dato for evaluering`,
        `${count} interventions lack a date of evaluation to come`,
      );
}
