import { getNextTransitions, initialTransition, transition } from 'xstate';
import type { FieldProblem } from './payload-rules.js';
import { notFuture, SOME_TEXT } from './payload-rules/problems.js';
import {
  REPORT_EVENTS,
  type ReportAt,
  type ReportEvent,
  type ReportEventType,
} from './protection-report.events.js';
import {
  protectionReportMachine,
  type ReportContext,
  type ReportMachineEvent,
} from './protection-report.machine.js';
import { REPORTING, shapeProblems } from './shape-problems.js';

/** Version of the model that wrote a snapshot of a report. */
export const REPORT_MODEL_VERSION = 2;

export interface ReportSnapshot {
  value: string;
  context: ReportContext;
}

export type ReportStepResult =
  | { ok: true; snapshot: ReportSnapshot }
  | { ok: false; code: ReportRefusalCode; allowed: ReportEventType[]; fields: FieldProblem[] };
export type ReportRefusalCode = 'REPORT.EVENT_UNKNOWN' | 'REPORT.EVENT_NOT_ALLOWED' | 'REPORT.EVENT_INVALID';

/** Starts a report as a draft. */
export function startReport(
  event: Extract<ReportEvent, { type: 'REPORT_DRAFTED' }>,
  at: ReportAt,
): ReportStepResult {
  const fields = problemsOf(event, at);
  if (fields.length > 0) return refuse('REPORT.EVENT_INVALID', [], fields);
  const { kind, recipient } = event.facts;
  const context: ReportContext = { ...NOTHING_YET, kind, recipient };
  const [initial] = initialTransition(protectionReportMachine, { context });
  return { ok: true, snapshot: { value: initial.value, context: initial.context } };
}

/** Takes one event, or says what could be taken. */
export function stepReport(snapshot: ReportSnapshot, event: ReportEvent, at: ReportAt): ReportStepResult {
  const allowed = allowedReportEvents(snapshot);
  if (!Object.hasOwn(REPORT_EVENTS, event.type)) return refuse('REPORT.EVENT_UNKNOWN', allowed);
  if (!allowed.includes(event.type)) return refuse('REPORT.EVENT_NOT_ALLOWED', allowed);
  const fields = [...problemsOf(event, at), ...disposedByTwo(snapshot.context, event, at)];
  if (fields.length > 0) return refuse('REPORT.EVENT_INVALID', [], fields);
  const machineEvent = { ...event, at } as ReportMachineEvent;
  const [next] = transition(protectionReportMachine, restore(snapshot), machineEvent);
  return { ok: true, snapshot: { value: next.value, context: next.context } };
}

export function allowedReportEvents(snapshot: ReportSnapshot): ReportEventType[] {
  const types = getNextTransitions(restore(snapshot)).map(({ eventType }) => eventType as ReportEventType);
  return [...new Set(types)];
}

/** What a report remembers before it is sent; of version 1, what it did not remember yet. */
const NOTHING_YET = {
  sentAt: null,
  receivedOn: null,
  reference: null,
  assessmentDue: null,
  answerDue: null,
} as const;

function restore({ value, context }: ReportSnapshot) {
  return protectionReportMachine.resolveState({
    value: value as 'drafted',
    context: { ...NOTHING_YET, ...context },
  });
}

function refuse(
  code: ReportRefusalCode,
  allowed: ReportEventType[],
  fields: FieldProblem[] = [],
): ReportStepResult {
  return { ok: false, code, allowed, fields };
}

function problemsOf(event: ReportEvent, at: ReportAt): FieldProblem[] {
  const rule = REPORT_EVENTS[event.type];
  const parsed = rule.facts.safeParse(event.facts, REPORTING);
  const shape = shapeProblems(parsed.error?.issues ?? [], rule.facts);
  const missing = Object.entries(rule.texts)
    .filter(([name, { required }]) => required && !event.texts.includes(name))
    .map(([name]) => ({ path: `texts.${name}`, code: 'TEXT.MISSING' as const, allowed: SOME_TEXT }));
  const unknown = event.texts
    .filter((name) => !Object.hasOwn(rule.texts, name))
    .map((name) => ({
      path: `texts.${name}`,
      code: 'FIELD.UNKNOWN' as const,
      allowed: Object.keys(rule.texts),
    }));
  const { on } = event.facts as { on?: string };
  const day = notFuture('facts.on', on, at.today);
  return [...shape, ...missing, ...unknown, ...day, ...(shape.length === 0 ? rightRecipient(event) : [])];
}

/** Nothing is gone for good before the archive has it, nor by one hand alone. */
function disposedByTwo(
  { sentAt, archived }: ReportContext,
  event: ReportEvent,
  at: ReportAt,
): FieldProblem[] {
  if (event.type !== 'REPORT_DISPOSED' || sentAt === null) return [];
  if (!archived)
    return [
      {
        path: 'type',
        code: 'REPORT.NOT_IN_ARCHIVE',
        allowed: ['ARCHIVE_RECEIPT_NOTED' satisfies ReportEventType],
      },
    ];
  return archived.by === at.actor.id
    ? [{ path: 'type', code: 'REPORT.SAME_HAND', allowed: { by: { not: [at.actor.id] } } }]
    : [];
}

/** Child protection is for born children; for an unborn one the health and care services are told. */
function rightRecipient(event: ReportEvent): FieldProblem[] {
  if (event.type !== 'REPORT_DRAFTED') return [];
  const { recipient, unborn } = event.facts;
  const allowed = unborn ? ['healthAndCare', 'police'] : ['childProtection', 'police'];
  return allowed.includes(recipient)
    ? []
    : [{ path: 'facts.recipient', code: 'REPORT.WRONG_RECIPIENT', allowed }];
}
