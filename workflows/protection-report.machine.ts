import { assign, setup } from 'xstate';
import type { DueRule } from './projection.js';
import type { ReportAt, ReportEvent } from './protection-report.events.js';

/** The memory of a report: codes and dates only. */
export interface ReportContext {
  kind: 'covert' | 'open';
  recipient: 'childProtection' | 'police' | 'healthAndCare';
  sentAt: string | null;
  receivedOn: string | null;
  /** When an answer is to be asked for next; null when none is waited for. */
  answerDue: DueRule | null;
}

export type ReportMachineEvent = ReportEvent & { at: ReportAt };
type Where = { context: ReportContext; event: ReportMachineEvent };

/** Child protection answers a public reporter within 3 weeks; ask again after 21 days (bti.md, "Deadlines"). */
const ANSWER = { amount: 21, unit: 'calendarDays' } as const;
/** An investigation lasts 3 months, and is answered within 3 weeks. */
const INVESTIGATION = { amount: 3, unit: 'months' } as const;

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
    noteSent: assign(({ event }: Where) => ({
      sentAt: event.at.now,
      answerDue: { anchor: event.at.now, ...ANSWER },
    })),
    noteReceipt: assign(({ event }: Where) =>
      event.type === 'RECEIPT_NOTED' ? { receivedOn: event.facts.on } : {},
    ),
    waitAnew: assign(({ event }: Where) =>
      event.type === 'ANSWER_ASKED_FOR' ? { answerDue: { anchor: event.facts.on, ...ANSWER } } : {},
    ),
    waitForInvestigation: assign(({ event }: Where) =>
      event.type === 'ANSWER_NOTED' ? { answerDue: { anchor: event.facts.on, ...INVESTIGATION } } : {},
    ),
    waitNoMore: assign({ answerDue: null }),
  },
});

const whileWaiting = {
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
    answered: { on: { REPORT_CLOSED: 'closed' } },
    closed: { type: 'final' },
  },
});
