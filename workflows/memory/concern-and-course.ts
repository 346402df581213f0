import type { CaseContext, Level } from '../case-context.js';
import type { MachineEvent } from '../events.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of the concern, the movements between levels and its ends. */

function leaveSpell(
  context: CaseContext,
  at: string,
  left: NonNullable<CaseContext['spells'][number]['left']>,
) {
  return context.spells.map((spell) => (spell.to === null ? { ...spell, to: at, left } : spell));
}

function moveTo(level: Level) {
  return ({ context, event }: { context: CaseContext; event: MachineEvent }): Partial<CaseContext> => {
    const way = level > context.level ? 'raised' : 'lowered';
    return enter(context, event, level, way);
  };
}

function riseTo(level: Level) {
  return ({ context, event }: { context: CaseContext; event: MachineEvent }): Partial<CaseContext> => {
    const { evaluateBy } = event.facts as { evaluateBy: string };
    return { ...enter(context, event, level, 'acute'), acute: { since: event.at.now, evaluateBy } };
  };
}

function enter(context: CaseContext, event: MachineEvent, level: Level, way: 'raised' | 'lowered' | 'acute') {
  const now = event.at.now;
  return {
    level,
    advice: [],
    stuckSince: null,
    acute: way === 'acute' ? context.acute : null,
    spells: [...leaveSpell(context, now, way), { level, from: now, to: null, entered: way, left: null }],
  } satisfies Partial<CaseContext>;
}

function close(context: CaseContext, event: MachineEvent, reason: string): Partial<CaseContext> {
  const ended = <T extends { status: string }>(records: Record<string, T>, open: readonly string[]) =>
    Object.fromEntries(
      Object.entries(records).map(([id, one]) => [
        id,
        open.includes(one.status) ? { ...one, status: 'ended' } : one,
      ]),
    );
  return {
    closed: { at: event.at.now, reason },
    log: 'none',
    offer: null,
    objectedAt: null,
    acute: null,
    childVoice: null,
    nextDate: null,
    stuckSince: null,
    spells: leaveSpell(context, event.at.now, 'closed'),
    consents: ended(context.consents, ['inForce', 'objected']) as CaseContext['consents'],
    referrals: ended(context.referrals, ['sent', 'accepted']) as CaseContext['referrals'],
    participants: [],
  };
}

function reopen(level: Level) {
  return ({ context, event }: { context: CaseContext; event: MachineEvent }): Partial<CaseContext> => ({
    level,
    closed: null,
    log: 'none',
    logSince: null,
    refusedAt: null,
    sharedWith: level === 0 ? [] : context.sharedWith,
    planAgreedAt: null,
    lastContact: event.at.now,
    spells: [...context.spells, { level, from: event.at.now, to: null, entered: 'reopened', left: null }],
  });
}

const askLater = (childVoice: { kind: string; askBy?: string }) =>
  childVoice.kind === 'willBeAsked' && childVoice.askBy ? { askBy: childVoice.askBy } : null;

export const courseMemory = {
  CONCERN_SHARED: ({ context, event }) => ({
    sharedWith: [...new Set([...context.sharedWith, event.facts.with])],
  }),
  LEVEL_1_DECIDED: moveTo(1),
  LEVEL_2_DECIDED: moveTo(2),
  LEVEL_3_DECIDED: moveTo(3),
  LEVEL_1_STARTED_ACUTELY: riseTo(1),
  LEVEL_2_STARTED_ACUTELY: riseTo(2),
  LEVEL_3_STARTED_ACUTELY: riseTo(3),
  ACUTE_RISE_EVALUATED: ({ event }) => ({ acute: null, childVoice: askLater(event.facts.childVoice) }),
  GUIDE_STEP_COMPLETED: ({ context, event }) => ({
    guideStepsDone: [...context.guideStepsDone, event.facts.guideStep],
  }),
  LOG_REQUESTED: ({ event }) => ({ log: 'requested', logSince: event.at.now }),
  LOG_OPENED: ({ event }) => ({ log: 'opened', logSince: event.at.now, family: event.facts.family }),
  FAMILY_CHANGED: ({ event }) => ({ family: event.facts.family }),
  MEETING_HELD: ({ event }) =>
    event.facts.present.some((who) => who === 'child' || who === 'guardians')
      ? { lastContact: event.at.now }
      : {},
  RIGHTS_ASSESSED: () => ({ rightsAssessed: true }),
  EVALUATION_RECORDED: ({ event }) => ({ acute: null, childVoice: askLater(event.facts.childVoice) }),
  CHILD_VOICE_RECORDED: () => ({ childVoice: null }),
  CASE_STUCK: ({ event }) => ({ stuckSince: event.at.now }),
  COORDINATING_UNIT_ADVISED: () => ({ stuckSince: null }),
  CONCERN_DISMISSED: ({ context, event }) => close(context, event, 'noConcern'),
  CASE_CLOSED: ({ context, event }) => close(context, event, event.facts.reason),
  CASE_DISCONTINUED: ({ context, event }) => close(context, event, event.facts.reason),
  CASE_REOPENED: reopen(1),
  CONCERN_REOPENED: reopen(0),
  CONTACT_RECORDED: ({ event }) => ({ lastContact: event.at.now }),
  NEXT_DATE_SET: ({ event }) => ({
    nextDate: { date: event.facts.date, waitingFor: event.facts.waitingFor },
  }),
  GROUPS_SET: ({ event }) => ({ groups: event.facts.groups }),
  MEASUREMENT_RECORDED: ({ context, event }) => {
    const { instrument, timePoint, respondent } = event.facts;
    const key = `${instrument}:${timePoint}:${context.planRound}:${respondent}`;
    return { answered: [...new Set([...context.answered, key])] };
  },
  ENTRY_RESTRICTED: ({ context, event }) => ({
    restricted: [...new Set([...context.restricted, event.facts.entry])],
  }),
} satisfies MemoryOf;
