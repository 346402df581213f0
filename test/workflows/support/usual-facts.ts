import { plus } from '../../../workflows/calendar.js';
import type { CaseContext } from '../../../workflows/case-context.js';
import type { At, EventType, Facts } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import { measurementSlots } from '../../../workflows/measurement-slots.js';
import {
  CHILD,
  COORDINATING_UNIT,
  FATHER,
  FOSTER_MOTHER,
  MOTHER,
  newId,
  OTHER_SERVICES,
  PPT_ADVISER,
  PSYCHOLOGIST,
  SCHOOL,
  SOCIAL_TEACHER,
} from './people.js';

const SHOWN = { text: 'sharing', version: 1, language: 'nb' };

interface Now {
  context: CaseContext;
  at: At;
  guide: Guide;
  today: string;
}

/** The facts that an event would usually state in this situation. */
export function usualFacts<T extends EventType>(type: T, now: Now): object {
  return (USUAL[type] as ((now: Now) => object) | undefined)?.(now) ?? {};
}

const inWeeks = (now: Now, weeks: number) => plus(now.today, { amount: weeks, unit: 'weeks' });

/** The last record of a kind that fits, or an id of nothing. */
function last<R>(records: Record<string, R>, fits: (one: R) => boolean): string {
  return Object.keys(records).findLast((id) => fits(records[id]!)) ?? newId(0);
}

const activeGoal = ({ context }: Now) => last(context.goals, (goal) => goal.status === 'active');
const liveIntervention = ({ context }: Now) => last(context.interventions, (one) => one.status !== 'stopped');
const consentLike = ({ context }: Now, ...statuses: string[]) =>
  last(context.consents, (one) => one.kind === 'consent' && statuses.includes(one.status));

function acutely(now: Now) {
  return { evaluateBy: inWeeks(now, 1) };
}

/** The colleague who would take over. */
function another({ context }: Now) {
  return context.holder?.staffId === SOCIAL_TEACHER.staffId ? PPT_ADVISER : SOCIAL_TEACHER;
}

function givers({ at, guide }: Now) {
  if (at.subject.kind === 'unborn') return [{ role: 'pregnantWoman' }];
  const age = at.subject.age ?? 0;
  if (at.subject.kind === 'adult' || age >= 18) return [{ role: 'adult' }];
  const { ages, youngPersonAlsoFrom } = guide.consent;
  const own = Object.values(ages).some((from) => age >= from) || age >= (youngPersonAlsoFrom ?? 18);
  const guardians = at.subject.inCare
    ? [{ role: 'childProtection' }]
    : [
        { role: 'guardian', personId: MOTHER },
        { role: 'guardian', personId: FATHER },
      ].slice(0, Math.max(1, at.subject.guardians));
  return [...guardians, ...(own ? [{ role: 'youngPerson', personId: CHILD }] : [])];
}

/** The next service of those that this level may have. */
function serviceToAsk({ context, guide }: Now) {
  const outside = guide.levels[context.level]?.border?.outside === 'required';
  const asked = Object.values(context.referrals)
    .filter(({ status }) => status === 'sent' || status === 'accepted')
    .map(({ serviceId }) => serviceId);
  const fitting = OTHER_SERVICES.filter((one) => !outside || one.outside);
  return fitting.find(({ serviceId }) => !asked.includes(serviceId)) ?? fitting[0]!;
}

const standing = (one: { status: string }) => one.status === 'sent' || one.status === 'accepted';

const USUAL: { [T in EventType]?: (now: Now) => Partial<Facts<T>> } = {
  CONCERN_DEFINED: () => ({ worry: 3, earlierConcerns: false }),
  CONCERN_SHARED: ({ guide }) => ({ with: guide.shareFirstWith === 'leader' ? 'leader' : 'colleague' }),
  LEVEL_1_STARTED_ACUTELY: acutely,
  LEVEL_2_STARTED_ACUTELY: acutely,
  LEVEL_3_STARTED_ACUTELY: acutely,
  ACUTE_RISE_EVALUATED: (now) => ({
    wasRight: true,
    childVoice: { kind: 'willBeAsked', askBy: inWeeks(now, 1) },
  }),
  GUIDE_STEP_COMPLETED: ({ context, guide }) => ({
    guideStep: guide.levels[context.level]!.steps.find(
      ({ id, canonical }) =>
        (canonical as string[]).includes(context.step) && !context.guideStepsDone.includes(id),
    )?.id,
  }),
  MEETING_HELD: ({ today }) => ({ on: today, present: ['child', 'guardians', 'ownService'] }),
  LOG_OPENED: ({ at }) => ({ family: family(at) }),
  FAMILY_CHANGED: ({ at }) => ({ family: family(at) }),
  RIGHTS_ASSESSED: () => ({ individualPlan: 'notEntitled', childCoordinator: 'entitled' }),
  GOAL_SET: ({ at }) => ({ goalId: newId(at.number) }),
  GOAL_REACHED: (now) => ({ goalId: activeGoal(now) }),
  GOAL_DROPPED: (now) => ({ goalId: activeGoal(now) }),
  INTERVENTION_PLANNED: (now) => ({
    interventionId: newId(now.at.number),
    goalId: activeGoal(now),
    kind: 'talk',
    responsible: { kind: 'guardian', id: MOTHER },
    from: now.today,
    evaluateBy: inWeeks(now, 8),
  }),
  INTERVENTION_CHANGED: (now) => ({ interventionId: liveIntervention(now), evaluateBy: inWeeks(now, 9) }),
  INTERVENTION_EVALUATED: (now) => ({
    interventionId: liveIntervention(now),
    done: 'yes',
    helped: 'some',
    next: 'continue',
    evaluateBy: inWeeks(now, 8),
  }),
  INTERVENTION_STOPPED: (now) => ({ interventionId: liveIntervention(now) }),
  EVALUATION_RECORDED: (now) => ({ childVoice: { kind: 'willBeAsked', askBy: inWeeks(now, 1) } }),
  CASE_STUCK: () => ({ coordinatingUnitId: COORDINATING_UNIT }),
  CHILD_VOICE_RECORDED: () => ({ kind: 'said' }),
  CASE_CLOSED: ({ guide }) => ({
    reason: guide.closing.reasons[0]!.id,
    goalsReached: 'some',
    familyView: 'agrees',
  }),
  CASE_DISCONTINUED: () => ({ reason: 'moved', familyView: 'notReached' }),
  CONSENT_GIVEN: (now) => ({
    consentId: newId(now.at.number),
    services: [serviceToAsk(now).serviceId],
    kinds: ['school', 'health', 'childProtection', 'family', 'economy'],
    givenBy: givers(now) as Facts<'CONSENT_GIVEN'>['givenBy'],
    how: 'onScreen',
    shown: SHOWN,
    validFrom: now.today,
  }),
  CONSENT_ASKED: (now) => ({
    consentId: newId(now.at.number),
    services: [serviceToAsk(now).serviceId],
    kinds: ['school', 'health', 'childProtection', 'family', 'economy'],
  }),
  CONSENT_AGREED: (now) => {
    const consentId = consentLike(now, 'asked');
    const said = now.context.consents[consentId]?.givenBy ?? [];
    const all = givers(now) as Facts<'CONSENT_GIVEN'>['givenBy'];
    const isNext = (one: (typeof all)[number]) =>
      !said.some(({ role, personId }) => role === one.role && personId === one.personId);
    return { consentId, by: all.find(isNext) ?? all[0]!, how: 'onScreen', shown: SHOWN };
  },
  CONSENT_NO_LONGER_ASKED: (now) => ({ consentId: consentLike(now, 'asked') }),
  CONSENT_EXTENDED: (now) => {
    const consentId = consentLike(now, 'inForce', 'expired');
    const before = now.context.consents[consentId]?.validUntil ?? now.today;
    return {
      consentId,
      givenBy: givers(now) as Facts<'CONSENT_EXTENDED'>['givenBy'],
      how: 'onPaper',
      validUntil: plus(before > now.today ? before : now.today, { amount: 6, unit: 'months' }),
    };
  },
  CONSENT_EXPIRING: (now) => ({ consentId: consentLike(now, 'inForce') }),
  CONSENT_EXPIRED: ({ context, today }) => ({
    consentId: last(
      context.consents,
      (one) => ['inForce', 'objected'].includes(one.status) && (one.validUntil ?? today) < today,
    ),
  }),
  CONSENT_WITHDRAWN: (now) => {
    const consentId = consentLike(now, 'inForce', 'objected');
    const [giver] = now.context.consents[consentId]?.givenBy ?? [];
    return { consentId, by: giver ?? { role: 'guardian', personId: MOTHER } };
  },
  CONSENT_REFUSED: () => ({ by: { role: 'guardian', personId: MOTHER } }),
  GUARDIAN_OBJECTED: () => ({ by: { role: 'guardian', personId: FATHER } }),
  OBJECTION_SETTLED: () => ({ outcome: 'sharingResumes' }),
  BASIS_RECORDED: (now) => ({
    consentId: newId(now.at.number),
    services: [serviceToAsk(now).serviceId],
    kinds: ['school', 'health'],
    law: 'barnehageloven-40',
  }),
  BASIS_ENDED: ({ context }) => ({
    consentId: last(context.consents, (one) => one.kind === 'legalBasis' && one.status === 'inForce'),
  }),
  COPIES_HANDLED: ({ context }) => ({
    serviceId: Object.keys(context.endings ?? {})[0] ?? newId(0),
    done: ['deleted', 'keptByLaw'],
  }),
  FILE_ADDED: ({ at }) => ({
    fileId: newId(at.number),
    mediaType: 'application/pdf',
    bytes: 2048,
    digest: 'ab'.repeat(32),
  }),
  REFERRAL_SENT: (now) => ({
    referralId: newId(now.at.number),
    serviceId: serviceToAsk(now).serviceId,
    named: true,
    kinds: ['school'],
    outside: serviceToAsk(now).outside,
  }),
  REFERRAL_ACCEPTED: ({ context }) => {
    const referralId = last(context.referrals, (one) => one.status === 'sent');
    const serviceId = context.referrals[referralId]?.serviceId;
    return { referralId, staffId: OTHER_SERVICES.find((one) => one.serviceId === serviceId)?.staffId };
  },
  REFERRAL_DECLINED: ({ context }) => ({
    referralId: last(context.referrals, (one) => one.status === 'sent'),
  }),
  REFERRAL_WITHDRAWN: ({ context }) => ({ referralId: last(context.referrals, standing) }),
  ADVICE_RECORDED: () => ({ serviceId: PPT_ADVISER.serviceId }),
  PARTICIPANT_JOINED: () => SOCIAL_TEACHER,
  PARTICIPANT_LEFT: ({ context }) => {
    const { staffId = newId(0), serviceId = SCHOOL } = context.participants.at(-1) ?? {};
    return { staffId, serviceId };
  },
  RELAY_HOLDER_NAMED: ({ context }) => ({ staffId: context.authorId, serviceId: context.homeServiceId }),
  BATON_OFFERED: (now) => ({ ...another(now), wishAsked: 'both' }),
  BATON_ASSIGNED: another,
  HOLDER_LEFT: holderOf,
  HOLDER_RETURNED: holderOf,
  COORDINATOR_APPOINTED: (now) => ({ ...another(now), kind: 'coordinator' }),
  EMERGENCY_ACCESS_OPENED: ({ at }) => ({ ...PSYCHOLOGIST, reason: 'acuteDanger', until: at.now }),
  EMERGENCY_ACCESS_ENDED: ({ context }) => ({ entry: context.emergencies?.at(-1)?.entry ?? 1 }),
  CONTACT_RECORDED: ({ today }) => ({ with: 'guardians', on: today }),
  NEXT_DATE_SET: (now) => ({ date: inWeeks(now, 2), waitingFor: 'ppt' }),
  FAMILY_ASKED: ({ context }) => ({ wish: 'answer', personId: context.family.at(-1)?.personId ?? CHILD }),
  FAMILY_ANSWERED: ({ context }) => ({ entry: Number(Object.keys(context.asked ?? {}).at(-1)) }),
  GROUPS_SET: () => ({ groups: ['kindergartenAndSchool'] }),
  MEASUREMENT_RECORDED: ({ context, guide, at }) => {
    const ended = context.closed !== null;
    const ending = ended || context.step === 'evaluate' || context.step === 'decide';
    const open = measurementSlots(context, guide).filter(
      ({ key, timePoint }) =>
        !(key in context.answered) &&
        (timePoint !== 'closing' || ending) &&
        (timePoint !== 'after6Months' || ended),
    );
    const { instrument = 'gas', timePoint = 'start', respondent = 'team' } = open[0] ?? {};
    return {
      measurementId: newId(at.number),
      instrument,
      timePoint,
      respondent,
      scores: { t: 50 },
      band: null,
    };
  },
  OPEN_REPORT_RECORDED: ({ at }) => ({ reportId: newId(at.number) }),
  ENTRY_CORRECTED: ({ context }) => ({ entry: context.restricted.includes(1) ? 2 : 1 }),
  ACCESS_REQUESTED: ({ at }) => ({ requestId: newId(at.number) }),
  ACCESS_ANSWERED: ({ context }) => ({ requestId: Object.keys(context.accessRequests ?? {}).at(-1) }),
  ACCESS_EXTENDED: ({ context }) => ({ requestId: Object.keys(context.accessRequests ?? {}).at(-1) }),
  ARCHIVE_RECEIPT_RECORDED: () => ({ reference: '2026/1234-5' }),
  ENTRY_KEPT_FROM_GUARDIANS: (now) => ({ entry: 1, ground: 'dangerToChild', reviewBy: inWeeks(now, 8) }),
  ENTRY_SHOWN_TO_GUARDIANS: ({ context }) => ({
    entry: Number(last(context.kept, ({ isShown }) => !isShown)),
  }),
  PROTECTION_SET: () => ({
    code: 7,
    readers: [PPT_ADVISER, PSYCHOLOGIST].map(({ staffId: id }) => ({ kind: 'staff' as const, id })),
  }),
  PROTECTED_READER_ADDED: () => ({ reader: { kind: 'staff', id: PSYCHOLOGIST.staffId } }),
  PROTECTED_READER_REMOVED: ({ context }) => ({
    reader: { kind: 'staff', id: context.protection?.readers.at(-1)?.replace('staff:', '') ?? newId(0) },
  }),
  INFORMATION_ASKED_FOR: () => ({ personId: FATHER }),
  INFORMATION_ANSWERED: () => ({ personId: FATHER, answer: 'given' }),
  REFUSAL_APPEALED: () => ({ personId: FATHER }),
  APPEAL_DECIDED: () => ({ personId: FATHER, outcome: 'upheld' }),
  ENTRY_RESTRICTED: () => ({ entry: 1 }),
  ENTRY_ERASED: ({ context }) => ({ entry: context.restricted.at(-1) ?? 0 }),
  GUIDE_MOVED: () => ({ from: 1, to: 2 }),
};

function holderOf({ context }: Now) {
  const { staffId = newId(0), serviceId = SCHOOL } = context.holder ?? {};
  return { staffId, serviceId };
}

/** Of an unborn child nobody is the child, and an adult has no guardians. */
function family({ subject: { kind, inCare, guardians } }: At) {
  const parents = [MOTHER, FATHER].map((personId) => ({ personId, relation: 'guardian' as const }));
  const child = { personId: CHILD, relation: 'child' as const };
  if (kind === 'unborn') return parents.slice(0, 1);
  if (kind === 'adult') return [child];
  const foster = { personId: FOSTER_MOTHER, relation: 'fosterParent' as const };
  return [...parents.slice(0, guardians), child, ...(inCare ? [foster] : [])];
}
