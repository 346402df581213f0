import { z } from 'zod';
import * as f from './event-fields.js';
import type { Guide } from './guide.js';

/**
 * Every event of a case: what it states in clear (`facts`: codes, ids, dates) and which free texts go with it
 * (`texts`: sealed, so the model only learns that they were given). `!` after a text's name means it is required.
 */
interface EventRule<F extends z.ZodRawShape = z.ZodRawShape> {
  facts: z.ZodObject<F, z.core.$strict>;
  texts: Record<string, { required: boolean; max: number }>;
  /** people: over the API; engine: recorded by the writer or at a due time; the others: through their own route. */
  by: 'people' | 'engine' | 'measurement' | 'file';
  /** Facts that the writer fills in from the directory; nobody else can state them. */
  filledIn: readonly string[];
  /** May be retried on a newer version of the case without anybody being asked. */
  commutes: boolean;
}

function event<F extends z.ZodRawShape>(
  facts: F,
  texts: readonly string[] = [],
  more: Partial<Pick<EventRule, 'by' | 'filledIn' | 'commutes'>> = {},
): EventRule<F> {
  const rules = texts.map(
    (name) => [name.replace('!', ''), { required: name.endsWith('!'), max: 20_000 }] as const,
  );
  return {
    facts: z.strictObject(facts),
    texts: Object.fromEntries(rules),
    by: more.by ?? 'people',
    filledIn: more.filledIn ?? [],
    commutes: more.commutes ?? false,
  };
}

const engine = { by: 'engine' } as const;
const nothing = {};
/** What only the writer knows of a consent: the day the child comes of age, and how a person of the family logged in. */
const signing = { comesOfAgeOn: f.date.optional(), signedIn: f.signedIn.optional() };
const SIGNING = ['comesOfAgeOn', 'signedIn'] as const;

export const EVENTS = {
  // Level 0: the concern
  CONCERN_LOGGED: event({ serviceId: f.id, groups: z.array(f.userGroup).max(4).optional() }),
  CONCERN_DEFINED: event(
    { since: f.date.optional(), worry: z.int().min(1).max(5), earlierConcerns: z.boolean() },
    ['seenAndHeard!', 'mayMean'],
  ),
  CONCERN_SHARED: event(
    { with: z.enum(['colleague', 'leader', 'child', 'guardians', 'otherServiceAnonymously']) },
    ['whatWasSaid'],
  ),
  CONCERN_DISMISSED: event(nothing, ['reason!']),
  CONCERN_REOPENED: event(nothing, ['reason!']),
  // Between the levels
  LEVEL_1_DECIDED: event(nothing, ['reason']),
  LEVEL_2_DECIDED: event(nothing, ['reason']),
  LEVEL_3_DECIDED: event(nothing, ['reason']),
  LEVEL_1_STARTED_ACUTELY: event({ evaluateBy: f.date }, ['reason!']),
  LEVEL_2_STARTED_ACUTELY: event({ evaluateBy: f.date }, ['reason!']),
  LEVEL_3_STARTED_ACUTELY: event({ evaluateBy: f.date }, ['reason!']),
  ACUTE_RISE_EVALUATED: event({ wasRight: z.boolean(), childVoice: f.childVoice }, [
    'conclusion!',
    'childSaid',
    'whyNotAsked',
  ]),
  // The steps of a level
  GUIDE_STEP_COMPLETED: event({ guideStep: f.code }, ['note']),
  MEETING_HELD: event(
    {
      on: f.date,
      present: z
        .array(z.enum(['child', 'guardians', 'ownService', 'otherServices', 'coordinatingUnit']))
        .min(1),
    },
    ['minutes', 'whyWithoutFamily'],
  ),
  LOG_REQUESTED: event(nothing),
  LOG_OPENED: event({ family: z.array(f.familyMember).max(12) }, [], { ...engine, filledIn: ['family'] }),
  FAMILY_CHANGED: event({ family: z.array(f.familyMember).max(12) }, [], { ...engine, filledIn: ['family'] }),
  RIGHTS_ASSESSED: event(
    {
      individualPlan: z.enum(['entitled', 'notEntitled', 'declined']),
      childCoordinator: z.enum(['entitled', 'notEntitled', 'declined']),
    },
    ['reason'],
  ),
  GOAL_SET: event(
    {
      goalId: f.id,
      weight: z.int().min(1).max(5).default(1),
      baseline: z.union([z.literal(-2), z.literal(-1)]).default(-1),
    },
    ['goal!', 'expectedOutcome'],
  ),
  GOAL_REACHED: event({ goalId: f.id }, ['note']),
  GOAL_DROPPED: event({ goalId: f.id }, ['reason!']),
  INTERVENTION_PLANNED: event(
    {
      interventionId: f.id,
      goalId: f.id,
      kind: f.code,
      responsible: f.responsible,
      serviceId: f.id.optional(),
      from: f.date,
      evaluateBy: f.date,
    },
    ['what!', 'where', 'howEvaluated'],
  ),
  INTERVENTION_CHANGED: event(
    {
      interventionId: f.id,
      responsible: f.responsible.optional(),
      serviceId: f.id.optional(),
      evaluateBy: f.date.optional(),
    },
    ['note'],
  ),
  INTERVENTION_EVALUATED: event(
    {
      interventionId: f.id,
      done: z.enum(['yes', 'partly', 'no']),
      helped: z.enum(['yes', 'some', 'no', 'worse', 'tooEarly']),
      next: z.enum(['continue', 'stop']),
      evaluateBy: f.date.optional(),
    },
    ['note'],
  ),
  INTERVENTION_STOPPED: event({ interventionId: f.id }, ['reason!']),
  PLAN_AGREED: event(nothing, ['sharedUnderstanding']),
  EVALUATION_STARTED: event(nothing),
  EVALUATION_RECORDED: event({ childVoice: f.childVoice }, [
    'conclusion!',
    'childSaid',
    'whyNotAsked',
    'guardiansSaid',
  ]),
  CHILD_VOICE_RECORDED: event({ kind: z.enum(['said', 'couldNotBeAsked']) }, ['childSaid', 'whyNotAsked']),
  PLAN_RESUMED: event(nothing, ['reason']),
  CASE_STUCK: event({ coordinatingUnitId: f.id.nullable() }, ['reason!'], {
    filledIn: ['coordinatingUnitId'],
  }),
  COORDINATING_UNIT_ADVISED: event(nothing, ['advice!']),
  CASE_CLOSED: event(
    {
      reason: f.code,
      goalsReached: z.enum(['all', 'some', 'none', 'noGoals']),
      familyView: f.familyView,
    },
    ['reason', 'whatWasReached', 'familySaid'],
  ),
  CASE_DISCONTINUED: event(
    {
      reason: z.enum(['moved', 'familyEndedIt', 'died', 'openedByMistake', 'followedUpElsewhere']),
      familyView: f.familyView,
    },
    ['reason!', 'familySaid'],
  ),
  CASE_REOPENED: event(nothing, ['reason!']),
  // Consent and other basis for sharing
  CONSENT_GIVEN: event(
    {
      consentId: f.id,
      services: z.array(f.id).max(20),
      kinds: z.array(f.kindOfInformation).min(1),
      givenBy: z.array(f.consentGiver).min(1).max(6),
      how: f.consentWay,
      validFrom: f.date,
      /** Last day; without it the consent lasts as long as the guide says. */
      validUntil: f.date.optional(),
      shown: f.shownText.optional(),
      ...signing,
    },
    ['limits', 'witness', 'signedBy'],
    { filledIn: SIGNING },
  ),
  /** Asked of each who must say yes: they answer alone, and nothing is shared until the last of them has said yes. */
  CONSENT_ASKED: event(
    {
      consentId: f.id,
      services: z.array(f.id).max(20),
      kinds: z.array(f.kindOfInformation).min(1),
      /** Last day; without it the consent lasts, once it is given, as long as the guide says. */
      validUntil: f.date.optional(),
      /** Every guardian must say yes, though the guide lets one be enough. */
      everyGuardian: z.boolean().optional(),
      /** Before there is a log to read: who of the family is asked at all, and answers in their own session. */
      family: z.array(f.familyMember).max(12).optional(),
    },
    ['limits'],
    { filledIn: ['family'] },
  ),
  /** One of those who are asked says yes. With the last of them the consent is given. */
  CONSENT_AGREED: event(
    {
      consentId: f.id,
      by: f.consentGiver,
      how: f.consentWay,
      shown: f.shownText.optional(),
      ...signing,
    },
    ['witness', 'signedBy'],
    { filledIn: SIGNING },
  ),
  /** The answers are waited for no more. */
  CONSENT_NO_LONGER_ASKED: event({ consentId: f.id }, ['reason']),
  CONSENT_EXTENDED: event(
    {
      consentId: f.id,
      givenBy: z.array(f.consentGiver).min(1).max(6),
      how: f.consentWay,
      validUntil: f.date,
      shown: f.shownText.optional(),
      ...signing,
    },
    ['witness', 'signedBy'],
    { filledIn: SIGNING },
  ),
  CONSENT_EXPIRING: event({ consentId: f.id }, [], engine),
  CONSENT_EXPIRED: event({ consentId: f.id }, [], engine),
  CONSENT_WITHDRAWN: event({ consentId: f.id, by: f.consentGiver }, ['reason']),
  /** `consentId`: of what is asked, and a no to that alone; left out, it is a no to sharing. */
  CONSENT_REFUSED: event({ by: f.consentGiver, consentId: f.id.optional() }, ['reason']),
  GUARDIAN_OBJECTED: event({ by: f.consentGiver }, ['reason']),
  OBJECTION_SETTLED: event({ outcome: z.enum(['sharingResumes', 'sharingEnds']) }, ['reason!']),
  BASIS_RECORDED: event(
    {
      consentId: f.id,
      services: z.array(f.id).max(20),
      kinds: z.array(f.kindOfInformation).min(1),
      law: f.code,
      validUntil: f.date.optional(),
    },
    ['reason!'],
  ),
  BASIS_ENDED: event({ consentId: f.id }, ['reason!']),
  /** A service that lost its basis has seen to what it had: recorded when its people say so on their own page. */
  COPIES_HANDLED: event(
    {
      serviceId: f.id,
      done: z
        .array(z.enum(['deleted', 'keptByLaw', 'hadNone']))
        .min(1)
        .max(3),
    },
    [],
    engine,
  ),
  // Files
  FILE_ADDED: event(
    {
      fileId: f.id,
      mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
      bytes: z.int().min(1),
      /** SHA-256 of the sealed bytes, so that the chain covers them; tells nothing of what they say. */
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      /** The consent that was given on this paper. */
      consentId: f.id.optional(),
    },
    ['name!'],
    { by: 'file', commutes: true },
  ),
  // Other services
  REFERRAL_SENT: event(
    {
      referralId: f.id,
      serviceId: f.id,
      named: z.boolean(),
      kinds: z.array(f.kindOfInformation),
      outside: z.boolean(),
    },
    ['question!'],
    { filledIn: ['outside'] },
  ),
  REFERRAL_ACCEPTED: event({ referralId: f.id, staffId: f.id.optional() }, ['answeredBy', 'message']),
  REFERRAL_DECLINED: event({ referralId: f.id }, ['reason!', 'answeredBy']),
  REFERRAL_WITHDRAWN: event({ referralId: f.id }, ['reason']),
  ADVICE_RECORDED: event({ serviceId: f.id }, ['advice!', 'givenBy']),
  PARTICIPANT_JOINED: event({ ...f.serviceMember, outside: z.boolean().optional() }, [], {
    filledIn: ['outside'],
  }),
  PARTICIPANT_LEFT: event(f.serviceMember, ['reason']),
  // The relay
  RELAY_HOLDER_NAMED: event(f.serviceMember),
  BATON_OFFERED: event({ ...f.serviceMember, wishAsked: z.enum(['child', 'family', 'both', 'notAsked']) }, [
    'message',
    'wish',
    'whyNotAsked',
  ]),
  BATON_ACCEPTED: event(nothing),
  BATON_DECLINED: event(nothing, ['reason!']),
  BATON_OFFER_WITHDRAWN: event(nothing),
  BATON_OFFER_UNANSWERED: event(nothing, [], engine),
  BATON_ASSIGNED: event(f.serviceMember, ['reason!']),
  HOLDER_LEFT: event(f.serviceMember, [], engine),
  HOLDER_RETURNED: event(f.serviceMember, [], engine),
  COORDINATOR_APPOINTED: event({ ...f.serviceMember, kind: z.enum(['childCoordinator', 'coordinator']) }, [
    'reason',
  ]),
  // Break the glass
  EMERGENCY_ACCESS_OPENED: event(
    { ...f.serviceMember, reason: f.emergencyReason, until: f.instant },
    ['reason!'],
    engine,
  ),
  EMERGENCY_ACCESS_ENDED: event({ entry: f.entry }, [], engine),
  // The log
  CONTACT_RECORDED: event({ with: z.enum(['child', 'guardians', 'both']), on: f.date }, ['note'], {
    commutes: true,
  }),
  NEXT_DATE_SET: event(f.nextDate.shape, ['what', 'where']),
  NOTE_WRITTEN: event(nothing, ['note!'], { commutes: true }),
  /** Whoever keeps a journal of their profession has put there what the log says so far: the log replaces none. */
  LOG_JOURNALLED: event(nothing, [], { commutes: true }),
  BRIGHT_SPOT_WRITTEN: event(nothing, ['brightSpot!'], { commutes: true }),
  /** `personId`: who asks, where somebody of staff writes it down for them. */
  FAMILY_ASKED: event({ wish: f.familyWish, personId: f.id.optional() }, ['words'], { commutes: true }),
  FAMILY_ANSWERED: event({ entry: f.entry }, ['answer!']),
  GROUPS_SET: event({ groups: z.array(f.userGroup).max(4) }),
  MEASUREMENT_RECORDED: event(
    {
      measurementId: f.id,
      instrument: f.code,
      timePoint: z.enum(['start', 'middle', 'closing', 'after6Months']),
      respondent: f.code,
      /** Content: kept sealed, and not there when a history is stepped again. */
      scores: z.record(z.string(), z.number().nullable()).optional(),
      band: z.string().nullable().optional(),
    },
    ['answers', 'scores'],
    { by: 'measurement', commutes: true },
  ),
  OPEN_REPORT_RECORDED: event({ reportId: f.id }, [], engine),
  /** Kept from guardians, for their danger to the child or because it is the young person's own (bti.md, "Roles"). */
  ENTRY_KEPT_FROM_GUARDIANS: event(
    {
      entry: f.entry,
      ground: z.enum(f.KEEPING_GROUNDS),
      /** Which guardians; every one where nobody is named. */
      from: z.array(f.id).max(6).default([]),
      reviewBy: f.date.optional(),
      /** What rests on the entry, and is kept with it. */
      alsoEntries: z.array(f.entry).optional(),
    },
    ['reason'],
    { filledIn: ['alsoEntries'] },
  ),
  ENTRY_SHOWN_TO_GUARDIANS: event({ entry: f.entry }, ['reason!']),
  /** Strictly confidential (6) or confidential (7): only the short list knows the case, whatever else they are to it. */
  PROTECTION_SET: event(
    { code: z.union([z.literal(6), z.literal(7)]), readers: z.array(f.protectedReader).max(20).default([]) },
    ['reason!'],
  ),
  PROTECTION_LIFTED: event(nothing, ['reason!']),
  PROTECTED_READER_ADDED: event({ reader: f.protectedReader }, ['reason!']),
  PROTECTED_READER_REMOVED: event({ reader: f.protectedReader }, ['reason!']),
  /** A parent without parental responsibility may ask; a refusal is written down and can be appealed. */
  INFORMATION_ASKED_FOR: event({ personId: f.id }, ['what']),
  /** `whatOrWhy`: what was told, or why it was not. */
  INFORMATION_ANSWERED: event({ personId: f.id, answer: z.enum(['given', 'refused']) }, ['whatOrWhy!']),
  REFUSAL_APPEALED: event({ personId: f.id }, ['grounds']),
  APPEAL_DECIDED: event({ personId: f.id, outcome: z.enum(['upheld', 'overturned']) }, ['reason!']),
  /** What was wrong stays, and the correction stands beside it. */
  ENTRY_CORRECTED: event({ entry: f.entry }, ['correction!', 'reason'], { commutes: true }),
  /**
   * `alsoEntries`: what rests on the entry, and goes out of view with it. `nextDate`: the entry set the next date, and this
   * is what holds without it.
   */
  ENTRY_RESTRICTED: event(
    { entry: f.entry, alsoEntries: z.array(f.entry).optional(), nextDate: f.nextDate.nullable().optional() },
    ['reason!'],
    { filledIn: ['alsoEntries', 'nextDate'] },
  ),
  ENTRY_ERASED: event({ entry: f.entry }, ['reason!']),
  // Rights, archive and disposal
  /** `askedOn`: the day on which it came on paper or was said; left out: the day of the entry. */
  ACCESS_REQUESTED: event({ requestId: f.id, askedOn: f.date.optional() }, [], engine),
  ACCESS_ANSWERED: event({ requestId: f.id }, [], engine),
  /** Told to who asked, within the month and with the reason (GDPR art. 12(3)). */
  ACCESS_EXTENDED: event({ requestId: f.id }, [], engine),
  ARCHIVE_RECEIPT_RECORDED: event({ reference: f.archiveReference }, ['note']),
  CASE_DISPOSED: event(nothing),
  CONCERN_DISPOSED: event(nothing),
  CONCERN_LAPSED: event(nothing, [], engine),
  /** Follow-ups, dates and access are derived anew: a calendar or the program has changed, and not the case. */
  ROWS_RENEWED: event(nothing, [], engine),
  GUIDE_MOVED: event({ from: z.int().min(1), to: z.int().min(1) }, [], engine),
} as const;

export type EventType = keyof typeof EVENTS;
export const EVENT_TYPES = Object.keys(EVENTS) as EventType[];
export type Facts<T extends EventType> = z.infer<(typeof EVENTS)[T]['facts']>;

/** An event as `step()` takes it and the history keeps it: facts, and the names of the texts that were given. */
export type CaseEvent = {
  [T in EventType]: { type: T; facts: Facts<T>; texts: readonly string[] };
}[EventType];
export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>;

/** Who acts: an employee for a service, a person of the family, or the system at a due time. */
export interface Actor {
  kind: 'staff' | 'person' | 'system';
  id: string;
  serviceId?: string;
  /** Of a deputy: in whose place. */
  forStaffId?: string;
}

/** The child (or unborn child, or adult) as far as the rules need it. */
export interface Subject {
  kind: 'child' | 'unborn' | 'adult';
  /** Whole years on the day of the event; null when unborn or unknown. */
  age: number | null;
  inCare: boolean;
  /** How many guardians with parental responsibility there are. */
  guardians: number;
}

/** The circumstances of an event; kept with its facts, so that a replay sees exactly what `step()` saw. */
export interface At {
  /** ISO instant. */
  now: string;
  /** YYYY-MM-DD in Oslo. */
  today: string;
  /** The event's number in the history of the case: 1, 2, … */
  number: number;
  actor: Actor;
  subject: Subject;
  /** Person id of the guardian whose own information the entry is; left out where it is the child's. */
  about?: string;
}

/** What the machine is given: the event, its circumstances and the guide the case is pinned to. */
export type MachineEvent = { [T in EventType]: EventOf<T> & { at: At; guide: Guide } }[EventType];
export type MachineEventOf<T extends EventType> = Extract<MachineEvent, { type: T }>;
