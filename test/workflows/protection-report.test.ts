import { describe, expect, it } from '@jest/globals';
import { REPORT_EVENT_TYPES, type ReportEvent } from '../../workflows/protection-report.events.js';
import {
  allowedReportEvents,
  type ReportSnapshot,
  startReport,
  stepReport,
} from '../../workflows/protection-report.step.js';
import { after, at, DAY, DRAFTED, drawn, eventOf, IN_STATE, STATES, taken } from './support/a-report.js';
import { COORDINATOR } from './support/people.js';

/** The bypass (invariant 1) as a machine of its own: every state, every transition, and what is refused in each. */

describe('the machine of a report', () => {
  it('has every state reached', () => {
    expect(Object.entries(IN_STATE).map(([state, { value }]) => [state, value])).toEqual(
      STATES.map((state) => [state, state]),
    );
  });

  it('has every transition taken, and takes no other', () => {
    const archived = after('REPORT_SENT', 'REPORT_CLOSED', 'ARCHIVE_RECEIPT_NOTED');
    const seen = [...Object.values(IN_STATE), archived].flatMap((one) => taken(one).map(({ name }) => name));
    expect([...new Set(seen)].sort()).toEqual([...new Set(drawn())].sort());
  });

  it('has every pair of transitions taken one after the other', () => {
    const unsent = after('REPORT_DISCARDED');
    const archived = after('REPORT_SENT', 'REPORT_CLOSED', 'ARCHIVE_RECEIPT_NOTED');
    const seen = new Set(
      [...Object.values(IN_STATE), unsent, archived].flatMap((one) =>
        taken(one).flatMap((first) => taken(first.snapshot).map((second) => `${first.name}, ${second.name}`)),
      ),
    );
    const pairs = drawn().flatMap((first) =>
      drawn()
        .filter((second) => second.split(' ')[0] === first.split(' ').at(-1))
        .map((second) => `${first}, ${second}`),
    );
    // What was sent is disposed of only from the archive, which one event later it cannot be in.
    const tooEarly = (pair: string) =>
      pair.endsWith('REPORT_DISPOSED → disposed') && pair.includes('REPORT_CLOSED → closed,');
    expect(pairs.filter((pair) => !seen.has(pair) && !tooEarly(pair))).toEqual([]);
    expect(pairs.filter(tooEarly).length).toBeGreaterThan(0);
    expect([...seen].filter(tooEarly)).toEqual([]);
  });
});

describe.each(STATES)('a report that is %s', (state) => {
  const report = IN_STATE[state]!;

  it('is the same report after a stay in the database', () => {
    const read = JSON.parse(JSON.stringify(report)) as ReportSnapshot;
    expect(read).toEqual(report);
    expect(allowedReportEvents(read)).toEqual(allowedReportEvents(report));
    for (const type of REPORT_EVENT_TYPES)
      expect(stepReport(read, eventOf(type), at())).toEqual(stepReport(report, eventOf(type), at()));
  });

  it('refuses every event that is not drawn there, and says which are', () => {
    const here = new Set(
      drawn()
        .filter((one) => one.startsWith(`${state} `))
        .map((one) => one.split(' ')[1]!),
    );
    expect(new Set<string>(allowedReportEvents(report))).toEqual(here);
    const others = REPORT_EVENT_TYPES.filter((type) => !here.has(type));
    expect(others).toContain('REPORT_DRAFTED');
    for (const type of others)
      expect(stepReport(report, eventOf(type), at())).toEqual({
        ok: false,
        code: 'REPORT.EVENT_NOT_ALLOWED',
        allowed: allowedReportEvents(report),
        fields: [],
      });
  });

  it('refuses what no report knows, and changes nothing by refusing', () => {
    const before = structuredClone(report);
    const unknown = { type: 'REPORT_FORGOTTEN', facts: {}, texts: [] } as unknown as ReportEvent;
    expect(stepReport(report, unknown, at())).toMatchObject({ ok: false, code: 'REPORT.EVENT_UNKNOWN' });
    expect(report).toEqual(before);
  });
});

describe('what a report waits for', () => {
  const dueIn = (state: string) => {
    const { assessmentDue, answerDue } = IN_STATE[state]!.context;
    return { assessmentDue, answerDue };
  };

  it('is the assessment after a week and an answer after three, from when it was sent', () => {
    expect(dueIn('drafted')).toEqual({ assessmentDue: null, answerDue: null });
    expect(dueIn('sent')).toEqual({
      assessmentDue: { anchor: at().now, amount: 7, unit: 'calendarDays' },
      answerDue: { anchor: at().now, amount: 21, unit: 'calendarDays' },
    });
  });

  it('is counted from the receipt once there is one, and asked for anew every 21 days', () => {
    expect(dueIn('received').assessmentDue).toEqual({ anchor: DAY, amount: 7, unit: 'calendarDays' });
    expect(after('REPORT_SENT', 'ANSWER_ASKED_FOR').context).toMatchObject({
      assessmentDue: null,
      answerDue: { anchor: DAY, amount: 21, unit: 'calendarDays' },
    });
  });

  it('is the end of an investigation, three months on, and then nothing', () => {
    expect(dueIn('investigated')).toEqual({
      assessmentDue: null,
      answerDue: { anchor: '2026-06-02', amount: 21, unit: 'calendarDays' },
    });
    for (const state of ['answered', 'closed'])
      expect(dueIn(state)).toEqual({ assessmentDue: null, answerDue: null });
  });

  it('keeps the reference that was known when a receipt names none', () => {
    expect(IN_STATE.received!.context.reference).toBe('2026/17');
    expect(after('REPORT_SENT', ['RECEIPT_NOTED', { reference: 'BV-4' }]).context.reference).toBe('BV-4');
  });
});

describe('a report is refused', () => {
  const fieldsOf = (result: ReturnType<typeof stepReport>) =>
    result.ok ? [] : result.fields.map(({ path, code }) => `${path} ${code}`);

  it.each([
    ['to child protection about an unborn child', { unborn: true }, 'facts.recipient REPORT.WRONG_RECIPIENT'],
    [
      'to health and care about a born one',
      { recipient: 'healthAndCare' },
      'facts.recipient REPORT.WRONG_RECIPIENT',
    ],
    ['of no such kind', { kind: 'secret' }, 'facts.kind FIELD.'],
  ])('%s', (_what, facts, problem) => {
    const result = startReport({ ...DRAFTED, facts: { ...DRAFTED.facts, ...facts } } as typeof DRAFTED, at());
    expect(fieldsOf(result)).toEqual([expect.stringContaining(problem)]);
  });

  it('without its text, or with one that it does not have', () => {
    expect(fieldsOf(startReport({ ...DRAFTED, texts: [] }, at()))).toEqual(['texts.report TEXT.MISSING']);
    expect(fieldsOf(startReport({ ...DRAFTED, texts: ['report', 'diary'] }, at()))).toEqual([
      'texts.diary FIELD.UNKNOWN',
    ]);
  });

  it('with an answer that has not come yet', () => {
    const tomorrow = eventOf('ANSWER_NOTED', { on: '2026-03-03' });
    expect(fieldsOf(stepReport(IN_STATE.sent!, tomorrow, at()))).toEqual([
      expect.stringMatching(/^facts\.on /),
    ]);
  });

  it('to be destroyed before the archive has it, or by the hand that said so', () => {
    const disposed = eventOf('REPORT_DISPOSED');
    expect(fieldsOf(stepReport(IN_STATE.closed!, disposed, at(COORDINATOR.staffId)))).toEqual([
      'type REPORT.NOT_IN_ARCHIVE',
    ]);
    const archived = after('REPORT_SENT', 'REPORT_CLOSED', 'ARCHIVE_RECEIPT_NOTED');
    expect(fieldsOf(stepReport(archived, disposed, at()))).toEqual(['type REPORT.SAME_HAND']);
    expect(stepReport(archived, disposed, at(COORDINATOR.staffId))).toMatchObject({
      ok: true,
      snapshot: { value: 'disposed' },
    });
  });
});

describe('a report of model 1', () => {
  it('that remembers no dates goes on', () => {
    const { kind, recipient, sentAt, receivedOn } = IN_STATE.sent!.context;
    const old = { value: 'sent', context: { kind, recipient, sentAt, receivedOn } } as ReportSnapshot;
    const result = stepReport(old, eventOf('RECEIPT_NOTED'), at());
    expect(result).toMatchObject({ ok: true, snapshot: { value: 'received', context: { reference: null } } });
  });
});
