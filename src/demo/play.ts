import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../common/request-context.js';
import type { Part } from './casting.js';
import type { Answer, Course, CourseEvent, Move, ReportEvent } from './course.js';
import type { StaffMember } from './people.js';

/** Where lives are played: what people do is recorded there, and what falls due happens there. */
export interface Engine {
  /** One sitting, all or nothing; throws when it is refused. The first one of a course starts its case. */
  act(course: Course, by: Actor, events: CourseEvent[]): Promise<void>;
  answer(course: Course, by: Actor, answer: Answer): Promise<void>;
  /** Beside the case: what somebody writes or notes of a report of their own. */
  report(course: Course, by: Actor, events: ReportEvent[]): Promise<void>;
  /** Somebody opens the case and reads. */
  look(course: Course, by: Actor): Promise<void>;
  /** Somebody outside of it opens its log in an emergency. */
  breakGlass(course: Course, by: StaffMember, why: string): Promise<void>;
  /** Everything that falls due until then happens. */
  passTo(instant: string): Promise<void>;
}

export interface Span {
  /** First day, 'YYYY-MM-DD'. */
  from: string;
  /** The day after the last one that is played. */
  to: string;
}

/** Sittings that are recorded at once; each is of another case. */
const AT_ONCE = 12;

/** Plays all lives day by day, and waits after each for `dayIsOver`. What is not at its end then is an open case. */
export async function play(
  parts: readonly Part[],
  engine: Engine,
  { from, to }: Span,
  dayIsOver: (day: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const waiting = new Map<string, Part[]>();
  for (const part of parts) add(waiting, part.begins, part);
  for (let day = Temporal.PlainDate.from(from); day.toString() < to; day = day.add({ days: 1 })) {
    await engine.passTo(at(day, START_OF_DAY));
    await eachOf(waiting.get(day.toString()) ?? [], AT_ONCE, async (part) => {
      const next = await playDay(part, day, engine);
      if (next !== null) add(waiting, next, part);
    });
    waiting.delete(day.toString());
    await dayIsOver(day.toString());
  }
}

const OSLO = 'Europe/Oslo';

/** In minutes: reminders of the day go out at 8. */
const START_OF_DAY = 8 * 60 + 5;
const AT_NIGHT = 2 * 60 + 20;

function at(day: Temporal.PlainDate, minutes: number): string {
  const plainTime = Temporal.PlainTime.from({ hour: 0 }).add({ minutes });
  return day
    .toZonedDateTime({ timeZone: OSLO, plainTime })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/** The moves of one day, some minutes apart. @returns the day it goes on, or null when it has ended */
async function playDay(part: Part, day: Temporal.PlainDate, engine: Engine): Promise<string | null> {
  const { course, life } = part;
  course.today = day.toString();
  let minutes = START_OF_DAY + course.chance.whole(10, 180);
  let sitting: Sitting | undefined;
  const pass = () => {
    course.now = at(day, minutes);
    minutes += course.chance.whole(3, 20);
  };
  for (;;) {
    course.now = at(day, minutes);
    const { done, value: move } = life.next();
    const goesOn = !done && move.kind === 'act' && move.by.id === sitting?.by.id;
    if (sitting && !goesOn) {
      const { by, events } = sitting;
      pass();
      await record(part, () => engine.act(course, by, events));
      sitting = undefined;
    }
    if (done) return null;
    if (move.kind === 'act') {
      sitting = { by: move.by, events: [...(sitting?.events ?? []), ...move.events] };
    } else if (move.kind === 'answer') {
      pass();
      await record(part, () => engine.answer(course, move.by, move.answer));
    } else if (move.kind === 'report') {
      pass();
      await record(part, () => engine.report(course, move.by, move.events));
    } else if (move.kind === 'look' || move.kind === 'breakGlass') {
      pass();
      if (move.kind === 'look' && move.atNight) course.now = at(day, AT_NIGHT);
      await record(part, () => looks(engine, course, move));
    } else if (move.until > course.today) return move.until;
  }
}

const looks = (engine: Engine, course: Course, move: Extract<Move, { kind: 'look' | 'breakGlass' }>) =>
  move.kind === 'look' ? engine.look(course, move.by) : engine.breakGlass(course, move.by, move.why);

/** What one person does without a break is one command. */
interface Sitting {
  by: Actor;
  events: CourseEvent[];
}

async function record({ name, course }: Part, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Error(`${name}, ${course.today}: ${(error as Error).message}`, { cause: error });
  }
}

function add(waiting: Map<string, Part[]>, day: string, part: Part): void {
  const list = waiting.get(day);
  if (list) list.push(part);
  else waiting.set(day, [part]);
}

async function eachOf<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const hands = Array.from({ length: Math.min(atOnce, left.length) }, async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  });
  await Promise.all(hands);
}
