import { event, staff, type Course, type Life } from '../course.js';
import { practitionersOf, serviceOf } from '../people.js';
import { risesAtOnce } from './acute-rise.js';
import { carryOut, makePlan } from './steps-of-a-plan.js';
import { gatherServices } from './steps-of-levels.js';
import { measure, remind } from './steps-of-measuring.js';
import { ask, servicesToAsk } from './steps-of-sharing.js';
import { colleagueOf, offer } from './steps-of-the-relay.js';

/** What the coordinating unit finds on its board today: most of it in order, some late by days. */
export interface UnitsWork {
  name: string;
  /** Days before the demo's last day on which the concern is logged. */
  daysAgo: number;
  life(course: Course, open: OpenDay): Life;
}

/** The day that is so many days before today, moved to one on which people are at work, 'YYYY-MM-DD'. */
type OpenDay = (daysAgo: number) => string;

/** The first of them are there in a small demo too. */
export const NEEDS_THE_UNIT: readonly UnitsWork[] = [
  { name: 'stuck since last week', daysAgo: 62, life: (course, open) => stuckSince(course, open(6)) },
  { name: 'a meeting about what goes well', daysAgo: 62, life: meetsSoon },
  { name: 'the unit takes part', daysAgo: 62, life: unitTakesPart },
  { name: 'the unit is asked to take part', daysAgo: 62, life: unitIsAsked },
  { name: 'a baton that nobody answers', daysAgo: 62, life: batonInSilence },
  {
    name: 'stuck, and the advice is late',
    daysAgo: 84,
    life: (course, open) => stuckSince(course, open(17)),
  },
  { name: 'a service that does not answer', daysAgo: 62, life: questionInSilence },
  { name: 'stuck since this week', daysAgo: 62, life: (course, open) => stuckSince(course, open(3)) },
];

/** Level 3 within days, and several services around one table, with a plan that they agree on. */
function* severalAtWork(course: Course): Life {
  yield* risesAtOnce(course);
  // Who says no the first time is asked once more.
  if (!(yield* gatherServices(course)) && !(yield* gatherServices(course))) return;
  yield* makePlan(course);
  yield* measure(course, 'start');
  yield* carryOut(course, 2);
  yield* remind(course, 1);
}

/** Too few services say yes, or their plan does not help: the coordinating unit is asked. */
function* stuckSince(course: Course, day: string): Life {
  yield* severalAtWork(course);
  yield { kind: 'wait', until: day };
  yield* course.holderDoes(event('CASE_STUCK', {}, { reason: course.say(course.phrases.stuck) }));
}

function* meetsSoon(course: Course, open: OpenDay): Life {
  yield* severalAtWork(course);
  yield { kind: 'wait', until: open(2) };
  const facts = { date: open(-3), time: '13:00', waitingFor: 'meeting' };
  yield* course.holderDoes(
    event('NEXT_DATE_SET', facts, { what: 'Ansvarsgruppemøte', where: 'Kommunehuset' }),
  );
}

function* batonInSilence(course: Course, open: OpenDay): Life {
  yield* severalAtWork(course);
  yield { kind: 'wait', until: open(7) };
  yield* offer(course, colleagueOf(course));
}

function* questionInSilence(course: Course, open: OpenDay): Life {
  yield* severalAtWork(course);
  yield { kind: 'wait', until: open(12) };
  const [service] = servicesToAsk(course, 'inside');
  if (service) yield* ask(course, service);
}

const unitOf = (course: Course) => serviceOf(course.town, 'coordinating-unit');

/** With a yes of the family that names the unit: it reads the log, and coordinates. */
function* unitTakesPart(course: Course, open: OpenDay): Life {
  yield* severalAtWork(course);
  yield { kind: 'wait', until: open(8) };
  const referralId = yield* ask(course, unitOf(course));
  yield { kind: 'wait', until: open(5) };
  const [one] = practitionersOf(unitOf(course));
  const facts = { referralId, staffId: one!.id };
  const message = 'Vi blir med, og kaller inn til neste møte.';
  yield* course.act(staff(one!), event('REFERRAL_ACCEPTED', facts, { message }));
}

function* unitIsAsked(course: Course, open: OpenDay): Life {
  yield* severalAtWork(course);
  yield { kind: 'wait', until: open(2) };
  yield* ask(course, unitOf(course));
}
