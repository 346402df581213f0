import { assign, setup } from 'xstate';
import { plus } from './calendar.js';
import type { DueRule } from './projection.js';
import type { ReportAt, ReportEvent } from './protection-report.events.js';

/** The memory of a report: codes and dates only. */
export interface ReportContext {
  kind: 'covert' | 'open';
  recipient: 'childProtection' | 'police' | 'healthAndCare';
  sentAt: string | null;
  receivedOn: string | null;
  /** What the receiver, or the national Fiks service, calls the report; null until it is known. */
  reference: string | null;
  /** When it is to be looked into whether the report has been assessed; null when it is answered or asked about. */
  assessmentDue: DueRule | null;
  /** When an answer is to be asked for next; null when none is waited for. */
  answerDue: DueRule | null;
  /** What the archive calls it, and who noted that. */
  archived?: { reference: string; by: string };
}

export type ReportMachineEvent = ReportEvent & { at: ReportAt };
type Where = { context: ReportContext; event: ReportMachineEvent };

/** Child protection answers a public reporter within 3 weeks; ask again after 21 days (bti.md, "Deadlines"). */
const ANSWER = { amount: 21, unit: 'calendarDays' } as const;
/** It assesses a report within 1 week. */
const ASSESSMENT = { amount: 7, unit: 'calendarDays' } as const;
/** An investigation lasts 3 months, and is answered within 3 weeks after it. */
const INVESTIGATION = { amount: 3, unit: 'months' } as const;

/** The reference of the event, or the one that was known before. */
const referenceAfter = ({ context, event }: Where): string | null =>
  (event.facts as { reference?: string }).reference ?? context.reference;

const reportSetup = setup({
  types: {
    context: {} as ReportContext,
    events: {} as ReportMachineEvent,
    input: {} as { context: ReportContext },
  },
  guards: {
    isInvestigated: ({ event }: Where) =>
      event.type === 'ANSWER_NOTED' && event.facts.answer === 'investigation',
  },
  actions: {
    noteSent: assign((where: Where) => ({
      sentAt: where.event.at.now,
      reference: referenceAfter(where),
      assessmentDue: { anchor: where.event.at.now, ...ASSESSMENT },
      answerDue: { anchor: where.event.at.now, ...ANSWER },
    })),
    noteReceipt: assign((where: Where) =>
      where.event.type === 'RECEIPT_NOTED'
        ? {
            receivedOn: where.event.facts.on,
            reference: referenceAfter(where),
            assessmentDue: { anchor: where.event.facts.on, ...ASSESSMENT },
          }
        : {},
    ),
    waitAnew: assign(({ event }: Where) =>
      event.type === 'ANSWER_ASKED_FOR'
        ? { assessmentDue: null, answerDue: { anchor: event.facts.on, ...ANSWER } }
        : {},
    ),
    waitForInvestigation: assign(({ event }: Where) =>
      event.type === 'ANSWER_NOTED'
        ? { assessmentDue: null, answerDue: { anchor: plus(event.facts.on, INVESTIGATION), ...ANSWER } }
        : {},
    ),
    noteArchived: assign(({ event }: Where) =>
      event.type === 'ARCHIVE_RECEIPT_NOTED'
        ? { archived: { reference: event.facts.reference, by: event.at.actor.id } }
        : {},
    ),
    waitNoMore: assign({ assessmentDue: null, answerDue: null }),
  },
});

/** Whoever must follow it up beside the reporter: named by who may read it, and never anybody of the family. */
const readers = { READER_NAMED: {} } as const;

const whileWaiting = {
  ...readers,
  ANSWER_ASKED_FOR: { actions: 'waitAnew' },
  REPORT_CLOSED: { target: 'closed', actions: 'waitNoMore' },
} as const;

/** An answer that says nothing of an investigation is the last one to wait for. */
const answered = [
  { guard: 'isInvestigated', target: 'investigated', actions: 'waitForInvestigation' },
  { target: 'answered', actions: 'waitNoMore' },
] as const;

/**
 * The bypass (invariant 1): an aggregate of its own, so that nothing of a case tells of it. From any level and state,
 * at once, with or without a case.
 */
export const protectionReportMachine = reportSetup.createMachine({
  id: 'protectionReport',
  initial: 'drafted',
  context: ({ input }) => input.context,
  states: {
    drafted: {
      on: {
        ...readers,
        REPORT_REVISED: {},
        REPORT_SENT: { target: 'sent', actions: 'noteSent' },
        REPORT_DISCARDED: 'closed',
      },
    },
    sent: {
      on: {
        ...whileWaiting,
        RECEIPT_NOTED: { target: 'received', actions: 'noteReceipt' },
        ANSWER_NOTED: answered,
      },
    },
    received: { on: { ...whileWaiting, ANSWER_NOTED: answered } },
    investigated: {
      on: {
        ...whileWaiting,
        INVESTIGATION_ANSWER_NOTED: { target: 'answered', actions: 'waitNoMore' },
      },
    },
    answered: { on: { ...readers, REPORT_CLOSED: 'closed' } },
    closed: {
      on: {
        ...readers,
        ARCHIVE_RECEIPT_NOTED: { actions: 'noteArchived' },
        REPORT_DISPOSED: 'disposed',
      },
    },
    disposed: { type: 'final' },
  },
});
