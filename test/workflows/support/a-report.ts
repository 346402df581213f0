import {
  REPORT_EVENT_TYPES,
  REPORT_EVENTS,
  type ReportAt,
  type ReportEvent,
  type ReportEventType,
} from '../../../workflows/protection-report.events.js';
import { protectionReportMachine } from '../../../workflows/protection-report.machine.js';
import { type ReportSnapshot, startReport, stepReport } from '../../../workflows/protection-report.step.js';
import { COORDINATOR, PPT_ADVISER, TEACHER } from './people.js';

/** A report as a tale tells it, and its machine as a map. */

export const DAY = '2026-03-02';
export const at = (actor = TEACHER.staffId): ReportAt => ({
  now: `${DAY}T09:00:00.000Z`,
  today: DAY,
  number: 2,
  actor: { kind: 'staff', id: actor },
});

/** What each event would state; `ANSWER_NOTED` leads to one of two states. */
const USUAL: Partial<Record<ReportEventType, object>> = {
  REPORT_DRAFTED: { kind: 'covert', recipient: 'childProtection', unborn: false },
  REPORT_SENT: { by: 'letter', reference: '2026/17' },
  READER_NAMED: { staffId: PPT_ADVISER.staffId },
  RECEIPT_NOTED: { on: DAY },
  ANSWER_ASKED_FOR: { on: DAY },
  ANSWER_NOTED: { on: DAY, answer: 'dropped' },
  INVESTIGATION_ANSWER_NOTED: { on: DAY, outcome: 'measures' },
  REPORT_CLOSED: { reason: 'answered' },
  ARCHIVE_RECEIPT_NOTED: { reference: '2026/17-3' },
};

export function eventOf(type: ReportEventType, facts: object = {}): ReportEvent {
  return {
    type,
    facts: { ...USUAL[type], ...facts },
    texts: Object.keys(REPORT_EVENTS[type].texts),
  } as ReportEvent;
}

export const DRAFTED = eventOf('REPORT_DRAFTED') as Extract<ReportEvent, { type: 'REPORT_DRAFTED' }>;

function begun(facts: object = {}): ReportSnapshot {
  const result = startReport({ ...DRAFTED, facts: { ...DRAFTED.facts, ...facts } }, at());
  if (!result.ok) throw new Error(result.code);
  return result.snapshot;
}

/** Takes the events one after the other, the last ones by another than who noted the receipt. */
export function after(...types: (ReportEventType | readonly [ReportEventType, object])[]): ReportSnapshot {
  return types.reduce((snapshot, one) => {
    const [type, facts] = typeof one === 'string' ? [one, {}] : one;
    const result = stepReport(snapshot, eventOf(type, facts), at(handOf(type)));
    if (!result.ok) throw new Error(`${type} at ${snapshot.value}: ${result.code}`);
    return result.snapshot;
  }, begun());
}

const handOf = (type: ReportEventType) =>
  type === 'REPORT_DISPOSED' ? COORDINATOR.staffId : TEACHER.staffId;

const INVESTIGATED = ['ANSWER_NOTED', { answer: 'investigation' }] as const;

/** A report in every state, by its shortest way. */
export const IN_STATE: Record<string, ReportSnapshot> = {
  drafted: begun(),
  sent: after('REPORT_SENT'),
  received: after('REPORT_SENT', 'RECEIPT_NOTED'),
  investigated: after('REPORT_SENT', INVESTIGATED),
  answered: after('REPORT_SENT', 'ANSWER_NOTED'),
  closed: after('REPORT_SENT', 'REPORT_CLOSED'),
  disposed: after('REPORT_DISCARDED', 'REPORT_DISPOSED'),
};
export const STATES = Object.keys(protectionReportMachine.states);

/** As the machine draws them: `from EVENT → to`. */
export function drawn(): string[] {
  const states = protectionReportMachine.states as unknown as Record<
    string,
    { transitions: Map<string, { target?: readonly { key: string }[] }[]> }
  >;
  return Object.entries(states).flatMap(([from, { transitions }]) =>
    [...transitions].flatMap(([event, ways]) =>
      ways.map(({ target }) => `${from} ${event} → ${target?.[0]?.key ?? from}`),
    ),
  );
}

/** Every event in every state, with each answer that it may give: what it led to. */
export function taken(from: ReportSnapshot): { name: string; snapshot: ReportSnapshot }[] {
  return REPORT_EVENT_TYPES.flatMap((type) => {
    const answers = type === 'ANSWER_NOTED' ? ['investigation', 'dropped', 'notTold'] : [undefined];
    return answers.flatMap((answer) => {
      const result = stepReport(from, eventOf(type, answer ? { answer } : {}), at(handOf(type)));
      return result.ok
        ? [{ name: `${from.value} ${type} → ${result.snapshot.value}`, snapshot: result.snapshot }]
        : [];
    });
  });
}
