import { person, staff, type Answer, type Course, type Life } from '../course.js';
import type { Actor } from '../../common/request-context.js';

type TimePoint = Answer['timePoint'];

/** How far on the way from how it was to how it turned out. */
const ON_THE_WAY: Record<TimePoint, number> = { start: 0, middle: 0.6, closing: 1, after6Months: 0.9 };

/** The share that is answered at all: fewer and fewer as time goes, and fewest by teachers. */
const ANSWERED_AT: Record<TimePoint, number> = { start: 0.9, middle: 0.55, closing: 0.7, after6Months: 0.45 };

const ANSWERED_BY: Record<string, number> = { team: 1, self: 0.95, parent: 0.85, teacher: 0.6 };

/** The instruments that the guide plans, answered by those who are asked; some are never answered. */
export function* measure(course: Course, timePoint: TimePoint): Life {
  if (timePoint !== 'middle') course.unanswered.length = 0;
  for (const [answer, by] of planned(course, timePoint))
    if (course.chance.happens(ANSWERED_AT[timePoint] * (ANSWERED_BY[answer.respondent] ?? 1)))
      yield { kind: 'answer', by, answer };
    else course.unanswered.push(answer);
}

/** Who has not answered yet, mostly does when the holder asks, who writes it in. */
export function* remind(course: Course, answers = 0.9): Life {
  for (const answer of course.unanswered.splice(0))
    if (!isAged(course, answer.instrument)) continue;
    else if (course.chance.happens(answers)) yield { kind: 'answer', by: staff(course.holder), answer };
    else course.unanswered.push(answer);
}

function planned(course: Course, timePoint: TimePoint): [Answer, Actor][] {
  const { holder, child, guardian, chance, logIsShared } = course;
  const onPaper = staff(holder);
  const self = logIsShared && (course.age ?? 0) >= 12 && chance.happens(0.6) ? person(child) : onPaper;
  const atHome = logIsShared && guardian && !child.inCare && chance.happens(0.6);
  const all: [Answer, Actor][] = [
    [{ instrument: 'gas', timePoint, respondent: 'team', answers: goals(course, timePoint) }, onPaper],
  ];
  if (isAged(course, 'who-5'))
    all.push([
      { instrument: 'who-5', timePoint, respondent: 'self', answers: wellBeing(course, timePoint) },
      self,
    ]);
  if (isAged(course, 'sdq'))
    all.push(
      [
        { instrument: 'sdq', timePoint, respondent: 'parent', answers: strengths(course, timePoint) },
        atHome ? person(guardian) : onPaper,
      ],
      [
        { instrument: 'sdq', timePoint, respondent: 'teacher', answers: strengths(course, timePoint) },
        onPaper,
      ],
    );
  return all;
}

/** In years; the goals of a plan are for all. */
const FOR_AGES: Record<string, readonly [from: number, to: number]> = { 'who-5': [9, 23], sdq: [4, 17] };

/** Both when the plan was agreed, which is when it is planned, and today. */
function isAged({ age, ageAtPlan }: Course, instrument: string): boolean {
  const [from, to] = FOR_AGES[instrument] ?? [-1, Infinity];
  return [age, ageAtPlan].every((years) => (years ?? -1) >= from && (years ?? -1) <= to);
}

/** How much better it is at this point: 0 as it was, 1 as hoped; less than 0 is worse. */
function progress(course: Course, timePoint: TimePoint): number {
  return course.turn * ON_THE_WAY[timePoint];
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.round(value)));
}

/** GAS: each goal from −2 to +2; 0 is as expected. */
function goals(course: Course, timePoint: TimePoint): Answer['answers'] {
  const better = progress(course, timePoint);
  return Object.fromEntries(
    course.plan.goals.map(({ id }) => [id, within(course.chance.around(-1.1 + 1.5 * better, 0.5), -2, 2)]),
  );
}

/** WHO-5: five items from 0 to 5, all answered. */
function wellBeing(course: Course, timePoint: TimePoint): Answer['answers'] {
  const better = progress(course, timePoint);
  return Object.fromEntries(
    [1, 2, 3, 4, 5].map((item) => [item, within(course.chance.around(2 + 1.3 * better, 0.8), 0, 5)]),
  );
}

const STRENGTHS = { emotional: 5.5, conduct: 3, hyperactivity: 5, peer: 4, prosocial: 6.5 };

/** SDQ: scores of the five scales, 0 to 10; all but the last are difficulties. */
function strengths(course: Course, timePoint: TimePoint): Answer['answers'] {
  const better = progress(course, timePoint);
  return Object.fromEntries(
    Object.entries(STRENGTHS).map(([scale, mean]) => {
      const way = scale === 'prosocial' ? 1 : -1.6;
      return [scale, within(course.chance.around(mean + way * better, 1.3), 0, 10)];
    }),
  );
}
