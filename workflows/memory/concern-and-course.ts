import type { CaseContext, FamilyMember, Level, ReferralRecord } from '../case-context.js';
import { isFamilyPresent } from '../event-fields.js';
import type { Facts, MachineEvent } from '../events.js';
import { measurementKey } from '../measurement-slots.js';
import type { MemoryOf } from './memory-of.js';
import { askedStill, consentWithout } from './consent-asked.js';
import { withoutAsked } from './family-asked.js';
import { goalWithout, interventionWithout } from './plan.js';

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
    guideStepsDone: [],
    advice: [],
    stuckSince: null,
    acute: way === 'acute' ? context.acute : null,
    spells: [...leaveSpell(context, now, way), { level, from: now, to: null, entered: way, left: null }],
    ...(level === 1 && way === 'lowered' && insideOneService(context)),
  } satisfies Partial<CaseContext>;
}

/**
 * Level 1 is work inside one service: what others were asked and had accepted is over, and those who took part because
 * of it leave. Who still takes part joins anew. The holder's own service stays.
 */
function insideOneService(context: CaseContext): Partial<CaseContext> {
  const stays = (serviceId: string) =>
    serviceId === context.homeServiceId || serviceId === context.holder?.serviceId;
  return {
    participants: context.participants.filter(({ serviceId }) => stays(serviceId)),
    referrals: mapped(context.referrals, (one) => (stays(one.serviceId) ? one : over(one))),
  };
}

function over(referral: ReferralRecord): ReferralRecord {
  if (referral.status === 'sent') return { ...referral, status: 'withdrawn' };
  return referral.status === 'accepted' ? { ...referral, status: 'ended' } : referral;
}

function close(context: CaseContext, event: MachineEvent, reason: string): Partial<CaseContext> {
  return {
    closed: { at: event.at.now, reason },
    log: 'none',
    offer: null,
    refusedAt: null,
    refusedBy: [],
    objectedAt: null,
    ...(context.refusals && { refusals: [] }),
    ...(context.objectedIn && { objectedIn: [] }),
    acute: null,
    childVoice: null,
    nextDate: null,
    ...(context.asked && { asked: undefined }),
    stuckSince: null,
    spells: leaveSpell(context, event.at.now, 'closed'),
    consents: mapped(context.consents, (one) =>
      one.status === 'withdrawn' ? one : { ...one, status: 'ended' },
    ),
    referrals: mapped(context.referrals, over),
    participants: [],
  };
}

/** Whether something was begun on this level, by a plan or an acute rise, that a way down would have to evaluate. */
function breaksOff({ level, step, acute, roundSpell, spells, isBrokenOff }: CaseContext): boolean {
  if (level < 2) return false;
  return isBrokenOff || acute !== null || (roundSpell === spells.length && step !== 'decide');
}

function reopen({ context, event }: { context: CaseContext; event: MachineEvent }): Partial<CaseContext> {
  const level = event.type === 'CONCERN_REOPENED' ? 0 : (Math.max(context.level, 1) as Level);
  return {
    level,
    guideStepsDone: [],
    closed: null,
    log: 'none',
    logSince: null,
    advice: [],
    rights: null,
    // What was agreed before belongs to the time before; a new plan is made.
    interventions: mapped(context.interventions, ({ endedBy: _endedBy, ...one }) => ({
      ...one,
      status: 'stopped',
    })),
    archived: undefined,
    sharedWith: level === 0 ? [] : context.sharedWith,
    planAgreedAt: null,
    lastContact: event.at.now,
    spells: [...context.spells, { level, from: event.at.now, to: null, entered: 'reopened', left: null }],
  };
}

/**
 * What was written in the wrong log has no effect in it: no consent, no referral, no goal, no intervention,
 * no answer, and nobody reads because of it (invariant 10).
 */
function withoutEntry(context: CaseContext, entry: number): Partial<CaseContext> {
  const goals = mapped(context.goals, (one) => goalWithout(one, entry));
  const referrals = mapped(context.referrals, (one) => (one.entry === entry ? over(one) : one));
  return {
    goals,
    referrals,
    participants: context.participants.filter(
      (one) => one.entry !== entry && (one.referralId === null || referrals[one.referralId]?.entry !== entry),
    ),
    family: context.family.filter(({ personId }) => context.familyEntries[personId] !== entry),
    answered: Object.fromEntries(Object.entries(context.answered).filter(([, one]) => one.entry !== entry)),
    interventions: mapped(context.interventions, (one) => interventionWithout(one, entry, goals)),
    ...withoutAsked(context, (one) => one.entry === entry),
    ...withoutNo(context, entry),
    ...withoutObjection(context, entry),
    consents: mapped(withoutObjection(context, entry).consents ?? context.consents, (one) =>
      consentWithout(one, entry),
    ),
  };
}

/** A no in the wrong log: it binds nobody here. */
function withoutNo(
  { refusals = [], refusedAt, refusedBy }: CaseContext,
  entry: number,
): Partial<CaseContext> {
  const gone = refusals.find((one) => one.entry === entry);
  if (!gone) return {};
  const left = refusals.filter((one) => one !== gone);
  const stillSaid = left.some(({ personId }) => personId === gone.personId);
  return {
    refusals: left,
    refusedAt: refusedAt === null ? null : (left.at(-1)?.at ?? null),
    refusedBy: stillSaid ? refusedBy : refusedBy.filter((id) => id !== gone.personId),
  };
}

/** An objection in the wrong log: what it stopped goes on, unless another stopped it too. */
function withoutObjection(
  { objectedAt, objectedIn = [], consents }: CaseContext,
  entry: number,
): Partial<CaseContext> {
  if (!objectedIn.includes(entry)) return {};
  const left = objectedIn.filter((one) => one !== entry);
  if (left.length > 0 || objectedAt === null) return { objectedIn: left };
  return {
    objectedIn: [],
    objectedAt: null,
    consents: mapped(consents, (one) =>
      one.kind === 'consent' && one.status === 'objected' ? { ...one, status: 'inForce' as const } : one,
    ),
  };
}

function mapped<T>(records: Record<string, T>, change: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(records).map(([id, one]) => [id, change(one)]));
}

/** Who was let in before keeps the entry that did it: taking out of view a later one does not shut them out. */
function letIn(context: CaseContext, family: FamilyMember[], entry: number): Partial<CaseContext> {
  const before = new Map(context.family.map(({ personId }) => [personId, context.familyEntries[personId]]));
  return {
    family,
    familyEntries: Object.fromEntries(
      family.map(({ personId }) => [personId, before.get(personId) ?? entry]),
    ),
  };
}

const nextDateOf = ({ date, time, waitingFor }: Facts<'NEXT_DATE_SET'>) => ({
  date,
  ...(time && { time }),
  waitingFor,
});

const isIn =
  (family: readonly FamilyMember[]) =>
  ({ personId }: FamilyMember) =>
    family.some((one) => one.personId === personId);

const askLater = (childVoice: { kind: string; askBy?: string; askedBy?: string }) =>
  childVoice.kind === 'willBeAsked' && childVoice.askBy
    ? { askBy: childVoice.askBy, askedBy: childVoice.askedBy ?? null }
    : null;

/** The last time anybody had contact with the family; something written down late does not count as new. */
const contactOn = (context: CaseContext, on: string) => (on > context.lastContact ? on : context.lastContact);

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
  LOG_REQUESTED: ({ context, event }) => ({
    log: 'requested',
    logSince: context.log === 'requested' ? context.logSince : event.at.now,
  }),
  LOG_OPENED: ({ context, event }) => ({
    log: 'opened',
    logSince: event.at.now,
    ...letIn(context, event.facts.family, event.at.number),
  }),
  // Until the log opens there is nothing of the family's to see but what they are asked.
  FAMILY_CHANGED: ({ context, event: { facts, at } }) => ({
    ...askedStill(context, facts.family),
    ...(context.log === 'opened' && letIn(context, facts.family, at.number)),
    ...(context.log !== 'opened' &&
      context.family.length > 0 &&
      letIn(context, facts.family.filter(isIn(context.family)), at.number)),
  }),
  MEETING_HELD: ({ context, event }) =>
    isFamilyPresent(event.facts.present) ? { lastContact: contactOn(context, event.facts.on) } : {},
  RIGHTS_ASSESSED: ({ event }) => ({ rights: event.facts }),
  EVALUATION_RECORDED: ({ event }) => ({
    acute: null,
    isBrokenOff: false,
    childVoice: askLater(event.facts.childVoice),
  }),
  CHILD_VOICE_RECORDED: () => ({ childVoice: null }),
  CASE_STUCK: ({ event }) => ({
    stuckSince: event.at.now,
    coordinatingUnitId: event.facts.coordinatingUnitId,
  }),
  COORDINATING_UNIT_ADVISED: () => ({ stuckSince: null }),
  CONCERN_DISMISSED: ({ context, event }) => close(context, event, 'noConcern'),
  CASE_CLOSED: ({ context, event }) => close(context, event, event.facts.reason),
  CASE_DISCONTINUED: ({ context, event }) => ({
    ...close(context, event, event.facts.reason),
    isBrokenOff: breaksOff(context),
  }),
  CASE_REOPENED: reopen,
  CONCERN_REOPENED: reopen,
  CONTACT_RECORDED: ({ context, event }) => ({ lastContact: contactOn(context, event.facts.on) }),
  NEXT_DATE_SET: ({ event }) => ({ nextDate: nextDateOf(event.facts) }),
  GROUPS_SET: ({ event }) => ({ groups: event.facts.groups }),
  MEASUREMENT_RECORDED: ({ context, event }) => {
    const { instrument, timePoint, respondent } = event.facts;
    const key = measurementKey(instrument, timePoint, context.planRound, respondent);
    return { answered: { ...context.answered, [key]: { on: event.at.today, entry: event.at.number } } };
  },
  ENTRY_RESTRICTED: ({ context, event }) => {
    const { entry, alsoEntries = [], nextDate } = event.facts;
    const out = [entry, ...alsoEntries];
    const restricted = [...new Set([...context.restricted, ...out])];
    const left = {
      ...context,
      restricted,
      ...(nextDate !== undefined && { nextDate: nextDate && nextDateOf(nextDate) }),
    };
    return out.reduce((all, one) => ({ ...all, ...withoutEntry(all, one) }), left);
  },
} satisfies MemoryOf;
