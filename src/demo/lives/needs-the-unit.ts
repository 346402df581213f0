import { event, staff, type Course, type Life } from '../course.js';
import { practitionersOf, type Service, serviceOf } from '../people.js';
import { risesAtOnce } from './acute-rise.js';
import { decideInternalAction, logConcern, shareWithColleague, wonder } from './steps-of-a-concern.js';
import { carryOut, contact, evaluate, makePlan } from './steps-of-a-plan.js';
import { assessRights, gatherServices } from './steps-of-levels.js';
import { measure, remind } from './steps-of-measuring.js';
import { ask, bringIn, meet, openLog, servicesToAsk } from './steps-of-sharing.js';
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
  { name: 'a baton that nobody answers', daysAgo: 84, life: batonInSilence },
  {
    name: 'stuck, and the advice is late',
    daysAgo: 84,
    life: (course, open) => stuckSince(course, open(17)),
  },
  { name: 'a service that does not answer', daysAgo: 84, life: questionInSilence },
  { name: 'stuck since this week', daysAgo: 62, life: (course, open) => stuckSince(course, open(3)) },
  { name: 'nobody has said what comes next', daysAgo: 34, life: (course, open) => undated(course, open, 5) },
  { name: 'they have just met', daysAgo: 31, life: (course, open) => undated(course, open, 2) },
  { name: 'a plan that nobody looks at', daysAgo: 108, life: forgotten },
  { name: 'a concern that nobody decides', daysAgo: 41, life: undecided },
  { name: 'a service that has long not answered', daysAgo: 110, life: longInSilence },
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
  yield* unitJoins(course, open(20), open(17));
  yield { kind: 'wait', until: open(7) };
  yield* offer(course, colleagueOf(course));
}

function* questionInSilence(course: Course, open: OpenDay): Life {
  yield* severalAtWork(course);
  yield* unitJoins(course, open(24), open(21));
  yield { kind: 'wait', until: open(17) };
  yield* ask(course, anotherService(course));
}

/** One that can help with this, else any that is for the child's age. */
function anotherService(course: Course): Service {
  const { home, partners, town, age } = course;
  const taken = [home, unitOf(course), ...partners.map(({ service }) => service)];
  const inside = [...town.services.values()].filter(
    ({ outside, ages: [from, to] }) => !outside && (age ?? -1) >= from && (age ?? -1) <= to,
  );
  return [...servicesToAsk(course, 'inside'), ...inside].find((one) => !taken.includes(one))!;
}

const unitOf = (course: Course) => serviceOf(course.town, 'coordinating-unit');

/** With a yes of the family that names the unit: it reads the log, and coordinates. */
function* unitJoins(course: Course, asked: string, answered: string): Life {
  yield { kind: 'wait', until: asked };
  const service = unitOf(course);
  const referralId = yield* ask(course, service);
  yield { kind: 'wait', until: answered };
  const [one] = practitionersOf(service);
  const facts = { referralId, staffId: one!.id };
  const message = 'Vi blir med, og kaller inn til neste møte.';
  yield* course.act(staff(one!), event('REFERRAL_ACCEPTED', facts, { message }));
  course.partners.push({ service, member: one!, referralId });
}

function* unitTakesPart(course: Course, open: OpenDay): Life {
  yield* severalAtWork(course);
  yield* unitJoins(course, open(8), open(5));
}

function* unitIsAsked(course: Course, open: OpenDay): Life {
  yield* severalAtWork(course);
  yield { kind: 'wait', until: open(2) };
  yield* ask(course, unitOf(course));
}

/** Around one table with the unit, and then no plan and no next meeting. */
function* undated(course: Course, open: OpenDay, met: number): Life {
  yield* risesAtOnce(course);
  yield* bringIn(course, 2, 'anywhere');
  yield* assessRights(course);
  yield* unitJoins(course, open(met + 6), open(met + 3));
  yield { kind: 'wait', until: open(met) };
  yield* meet(course, 'otherServices', 'coordinatingUnit');
}

/** Of the next three the unit hears only when neither the holder nor the leader has acted: that they are, not of whom. */
function* forgotten(course: Course, open: OpenDay): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* openLog(course);
  yield* meet(course);
  yield { kind: 'wait', until: open(86) };
  yield* makePlan(course);
  yield* carryOut(course, 3);
}

function* undecided(course: Course): Life {
  yield* logConcern(course);
  yield* course.wait(2, 4);
  yield* shareWithColleague(course);
}

function* longInSilence(course: Course, open: OpenDay): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* openLog(course);
  yield* meet(course);
  yield* makePlan(course);
  yield { kind: 'wait', until: open(46) };
  yield* contact(course);
  yield* evaluate(course);
  yield* course.holderDoes(event('LEVEL_2_DECIDED', {}, { reason: course.say(course.phrases.notHelped) }));
  yield { kind: 'wait', until: open(42) };
  yield* ask(course, anotherService(course));
  // The family is rung meanwhile: what is late is the answer alone.
  while (course.today < open(14)) {
    yield* course.wait(10, 16);
    yield* contact(course);
  }
}
