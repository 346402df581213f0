import { staff, type Course, type Life, type ReportEvent } from '../course.js';

/**
 * A report to child protection, for an unborn child to the health and care services: a duty of one's own, beside the
 * case. An open one is noted there; of a covert one nothing is.
 */
export function* report(course: Course, kind: 'open' | 'covert'): Life {
  const { author, child, chance, phrases, theme } = course;
  const unborn = child.kind === 'unborn';
  const facts = { kind, recipient: unborn ? 'healthAndCare' : 'childProtection', unborn };
  const by = staff(author);
  const notes = (...events: ReportEvent[]) => ({ kind: 'report' as const, by, events });
  const reference = `FIKS-${chance.whole(100_000, 999_999)}`;
  yield notes(
    { type: 'REPORT_DRAFTED', facts, texts: { report: course.say(theme.seenAndHeard) } },
    { type: 'REPORT_SENT', facts: { by: 'fiks', reference }, texts: {} },
  );
  yield* course.wait(1, 4);
  yield notes({ type: 'RECEIPT_NOTED', facts: { on: course.today }, texts: {} });
  // Now and then nobody answers, and it has to be asked for.
  if (chance.happens(0.25)) return;
  yield* course.wait(7, 14);
  const answer = chance.happens(0.6) ? 'investigation' : 'dropped';
  yield notes({
    type: 'ANSWER_NOTED',
    facts: { on: course.today, answer },
    texts: { answer: course.say(phrases.minutes) },
  });
}
