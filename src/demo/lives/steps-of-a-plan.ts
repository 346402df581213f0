import { event, person, staff, type Course, type CourseEvent, type Life } from '../course.js';
import type { Facts } from '../../../workflows/events.js';
import { remind } from './steps-of-measuring.js';
import { consentAtAge } from './steps-of-sharing.js';

const WEEK = 7;

type Helped = 'helped' | 'helpedSome' | 'notHelped';

/** Goals that the family knows as its own, interventions each with a goal, one responsible and a date. */
export function* makePlan(course: Course): Life {
  const sitting: CourseEvent[] = course.plan.interventions
    .filter(({ stopped }) => !stopped)
    .map(({ id }) =>
      event('INTERVENTION_CHANGED', { interventionId: id, evaluateBy: course.openDay(8 * WEEK) }),
    );
  const active = () => course.plan.goals.filter(({ reached }) => !reached);
  if (active().length === 0 || course.chance.happens(0.3)) sitting.push(...newGoals(course));
  sitting.push(...newInterventions(course, active()));
  const sharedUnderstanding = course.say(course.phrases.understanding);
  yield* course.holderDoes(...sitting, event('PLAN_AGREED', {}, { sharedUnderstanding }));
  course.ageAtPlan = course.age;
}

function newGoals(course: Course): CourseEvent[] {
  const { chance, theme, plan } = course;
  const unset = theme.goals.filter(({ goal }) => !plan.goals.some(({ what }) => what === goal));
  // What they have reached is taken up again only where they work towards nothing else.
  const among = unset.length > 0 ? unset : plan.goals.every(({ reached }) => reached) ? theme.goals : [];
  return chance.someOf(among, chance.whole(1, 2)).map(({ goal, expected }) => {
    const id = course.newId();
    plan.goals.push({ id, what: goal, reached: false });
    const baseline = chance.happens(0.25) ? -2 : -1;
    const facts = { goalId: id, weight: chance.whole(1, 3), baseline } as const;
    return event('GOAL_SET', facts, { goal, expectedOutcome: expected });
  });
}

function newInterventions(course: Course, goals: { id: string }[]): CourseEvent[] {
  const { chance, theme, plan } = course;
  const going = plan.interventions.filter(({ stopped }) => !stopped);
  const unplanned = theme.interventions.filter(({ what }) => !going.some((one) => one.what === what));
  const among = unplanned.length > 0 ? unplanned : theme.interventions;
  const bare = goals.filter(({ id }) => !going.some(({ goalId }) => goalId === id));
  return chance.someOf(among, chance.whole(1, 3)).map((one, index) => {
    const id = course.newId();
    const goalId = (bare[index] ?? chance.oneOf(goals)).id;
    const who = responsibleFor(course, one.by);
    plan.interventions.push({ id, what: one.what, goalId, responsible: who.member, stopped: false });
    const facts = {
      interventionId: id,
      goalId,
      kind: one.kind,
      ...who.facts,
      from: course.today,
      evaluateBy: course.openDay(8 * WEEK),
    };
    return event('INTERVENTION_PLANNED', facts, { what: one.what, howEvaluated: one.howEvaluated });
  });
}

type Responsible = Pick<Facts<'INTERVENTION_PLANNED'>, 'responsible' | 'serviceId'>;

/** A guardian or the child where the theme says so and there is one, else the holder or somebody of a partner. */
function responsibleFor(course: Course, by: 'staff' | 'guardian' | 'child') {
  const { chance, child, guardian, partners, holder } = course;
  if (by === 'guardian' && guardian && !child.inCare && (course.age ?? 0) < 18)
    return { member: null, facts: { responsible: { kind: by, id: guardian.id } } satisfies Responsible };
  if (by === 'child' && (course.age ?? 0) >= 8)
    return { member: null, facts: { responsible: { kind: by, id: child.id } } satisfies Responsible };
  const members = [holder, ...partners.flatMap((one) => one.member ?? [])];
  const member = chance.oneOf(members);
  const facts: Responsible = {
    responsible: { kind: 'staff', id: member.id },
    serviceId: member.serviceId,
  };
  return { member, facts };
}

/** Weeks in which it is done: contact with the family, notes, and what went well. */
export function* carryOut(course: Course, weeks = course.chance.whole(5, 6)): Life {
  for (let week = 0; week < weeks;) {
    const pause = course.chance.whole(2, 3);
    yield* course.wait(pause * WEEK - 2, pause * WEEK + 2);
    week += pause;
    yield* contact(course);
    if (course.chance.happens(0.35)) yield* brightSpot(course);
  }
}

/** The family is met or rung; who has not answered what was measured is reminded of it. */
export function* contact(course: Course): Life {
  yield* consentAtAge(course);
  const { chance, phrases, theme } = course;
  const withWhom = chance.oneOf(['guardians', 'both', 'child'] as const);
  const met = course.child.kind === 'unborn' ? 'guardians' : withWhom;
  const sitting = [
    event('CONTACT_RECORDED', { with: met, on: course.today }, { note: course.say(phrases.contact) }),
  ];
  if (chance.happens(0.4)) sitting.push(event('NOTE_WRITTEN', {}, { note: course.say(theme.notes) }));
  yield* course.holderDoes(...sitting);
  yield* remind(course);
}

/** Written by the holder, a partner or, where the log is open to them, a guardian. */
export function* brightSpot(course: Course): Life {
  const { chance, theme, partners, holder, guardian, logIsShared } = course;
  const wrote = event('BRIGHT_SPOT_WRITTEN', {}, { brightSpot: course.say(theme.brightSpots) });
  const writers = [staff(holder), ...partners.flatMap((one) => (one.member ? [staff(one.member)] : []))];
  if (logIsShared && guardian && !course.child.inCare && (course.age ?? 0) < 18)
    writers.push(person(guardian));
  yield* course.act(chance.oneOf(writers), wrote);
}

/** Did we do it, did it help, what does the child say. @returns how it went */
export function* evaluate(course: Course): Life<Helped> {
  const { chance } = course;
  yield* remind(course);
  const went: Helped = course.turn > 0.35 ? 'helped' : course.turn > 0 ? 'helpedSome' : 'notHelped';
  const sitting: CourseEvent[] = [event('EVALUATION_STARTED', {})];
  if (went === 'helped')
    for (const goal of course.plan.goals.filter((one) => !one.reached))
      if (chance.happens(0.8)) {
        goal.reached = true;
        sitting.push(event('GOAL_REACHED', { goalId: goal.id }));
      }
  for (const one of course.plan.interventions.filter(({ stopped }) => !stopped)) {
    const goOn = !course.plan.goals.find(({ id }) => id === one.goalId)?.reached && chance.happens(0.6);
    one.stopped = !goOn;
    sitting.push(evaluated(course, one.id, went, goOn));
  }
  yield* course.holderDoes(...sitting, conclusion(course, went));
  if (course.childIsToBeAsked) yield* hearTheChild(course);
  return went;
}

/** The one who was to ask the child has asked; without that nothing is decided. */
function* hearTheChild(course: Course): Life {
  yield* course.wait(2, 8);
  const childSaid = course.say(course.theme.childSaid);
  yield* course.holderDoes(event('CHILD_VOICE_RECORDED', { kind: 'said' }, { childSaid }));
  course.childIsToBeAsked = false;
}

function evaluated(course: Course, interventionId: string, went: Helped, goOn: boolean): CourseEvent {
  const { chance } = course;
  const helped = {
    helped: 'yes',
    helpedSome: 'some',
    notHelped: chance.happens(0.2) ? 'worse' : 'no',
  } as const;
  const facts = {
    interventionId,
    done: chance.weighted(['yes', 'partly', 'no'] as const, (one) =>
      one === 'yes' ? 7 : one === 'partly' ? 2 : 1,
    ),
    helped: helped[went],
    next: goOn ? ('continue' as const) : ('stop' as const),
    // Beyond a school's summer, during which nothing is decided.
    ...(goOn && { evaluateBy: course.openDay(12 * WEEK) }),
  };
  return event('INTERVENTION_EVALUATED', facts);
}

/** No evaluation without the child's voice: what it said, who will ask by when, or why it could not be asked. */
function conclusion(course: Course, went: Helped): CourseEvent {
  const { chance, phrases, theme } = course;
  const words = {
    conclusion: course.say(phrases[went]),
    guardiansSaid: course.sometimes(0.7, phrases.guardiansSaid),
  };
  const kind = chance.weighted(['said', 'willBeAsked', 'couldNotBeAsked'] as const, (one) =>
    one === 'said' ? 8 : 1,
  );
  course.childIsToBeAsked = kind === 'willBeAsked';
  if (kind === 'willBeAsked')
    return event('EVALUATION_RECORDED', { childVoice: { kind, askBy: course.openDay(10) } }, words);
  if (kind === 'said')
    return event(
      'EVALUATION_RECORDED',
      { childVoice: { kind } },
      { ...words, childSaid: course.say(theme.childSaid) },
    );
  return event(
    'EVALUATION_RECORDED',
    { childVoice: { kind } },
    { ...words, whyNotAsked: course.say(phrases.whyNotAsked) },
  );
}
