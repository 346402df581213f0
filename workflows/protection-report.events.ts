import { z } from 'zod';
import * as f from './event-fields.js';

/**
 * The events of a report to child protection, the police or the health and care services. Like those of a case: `facts`
 * in clear, `texts` sealed, `!` after the name of a text that is required.
 */
interface ReportEventRule<F extends z.ZodRawShape = z.ZodRawShape> {
  facts: z.ZodObject<F, z.core.$strict>;
  texts: Record<string, { required: boolean; max: number }>;
}

function event<F extends z.ZodRawShape>(facts: F, texts: readonly string[] = []): ReportEventRule<F> {
  const rules = texts.map(
    (name) => [name.replace('!', ''), { required: name.endsWith('!'), max: 50_000 }] as const,
  );
  return { facts: z.strictObject(facts), texts: Object.fromEntries(rules) };
}

/** Covert: the family must not know. Open: the family is normally told, and it shows in the log. */
export const REPORT_KINDS = ['covert', 'open'] as const;
/** For an unborn child the report goes to the health and care services (hpl. § 32). */
export const REPORT_RECIPIENTS = ['childProtection', 'police', 'healthAndCare'] as const;

const reference = z.string().regex(/^[\w./-]{1,60}$/);

export const REPORT_EVENTS = {
  REPORT_DRAFTED: event(
    { kind: z.enum(REPORT_KINDS), recipient: z.enum(REPORT_RECIPIENTS), unborn: z.boolean() },
    ['report!'],
  ),
  REPORT_REVISED: event({}, ['report!']),
  REPORT_DISCARDED: event({}, ['reason']),
  REPORT_SENT: event({
    by: z.enum(['fiks', 'phone', 'letter', 'inPerson']),
    reference: reference.optional(),
  }),
  READER_NAMED: event({ staffId: f.id }),
  RECEIPT_NOTED: event({ on: f.date, reference: reference.optional() }, ['note']),
  ANSWER_ASKED_FOR: event({ on: f.date }, ['note']),
  ANSWER_NOTED: event({ on: f.date, answer: z.enum(['investigation', 'dropped', 'notTold']) }, ['answer']),
  INVESTIGATION_ANSWER_NOTED: event({ on: f.date, outcome: z.enum(['measures', 'noMeasures', 'notTold']) }, [
    'answer',
  ]),
  REPORT_CLOSED: event({ reason: z.enum(['answered', 'noAnswerExpected', 'sentByMistake']) }, ['note']),
  /** The archive has it: its reference there, never a name. */
  ARCHIVE_RECEIPT_NOTED: event({ reference }),
  /** Decided by another than who noted the receipt; one that was never sent is in no archive. */
  REPORT_DISPOSED: event({}),
} as const;

export type ReportEventType = keyof typeof REPORT_EVENTS;
export const REPORT_EVENT_TYPES = Object.keys(REPORT_EVENTS) as ReportEventType[];
export type ReportFacts<T extends ReportEventType> = z.infer<(typeof REPORT_EVENTS)[T]['facts']>;

export type ReportEvent = {
  [T in ReportEventType]: { type: T; facts: ReportFacts<T>; texts: readonly string[] };
}[ReportEventType];

export interface ReportAt {
  /** ISO instant. */
  now: string;
  /** YYYY-MM-DD in Oslo. */
  today: string;
  number: number;
  actor: { kind: 'staff' | 'system'; id: string };
}
