import { event, type Course, type Life } from '../course.js';
import { carryOut, evaluate, makePlan } from './steps-of-a-plan.js';
import { measure } from './steps-of-measuring.js';
import { bringIn, meet, openLog } from './steps-of-sharing.js';

type Went = 'helped' | 'helpedSome' | 'notHelped';

/** One round of a plan: agreed, measured, carried out, measured, evaluated. @returns how it went */
export function* round(course: Course): Life<Went> {
  yield* makePlan(course);
  yield* course.wait(1, 8);
  yield* measure(course, 'start');
  yield* carryOut(course);
  yield* measure(course, 'middle');
  yield* course.wait(1, 4);
  const went = yield* evaluate(course);
  yield* course.wait(1, 5);
  return went;
}

/** Level 1, internal action: the log is opened, the family is met, and one round of a plan is carried out. */
export function* internalRound(course: Course): Life<Went> {
  yield* course.wait(1, 3);
  yield* openLog(course);
  yield* course.wait(1, 4);
  yield* meet(course);
  yield* course.wait(1, 3);
  return yield* round(course);
}

/** Up to level 2, with one other service that says yes; without one, advice is enough. */
export function* raiseToTwoServices(course: Course): Life {
  yield* course.holderDoes(event('LEVEL_2_DECIDED', {}, { reason: course.say(course.phrases.notHelped) }));
  yield* course.wait(1, 2);
  if (!(yield* bringIn(course, 1, 'anywhere'))) yield* takeAdvice(course);
  yield* course.wait(1, 4);
  yield* meet(course, 'otherServices');
  yield* course.wait(1, 3);
}

/** Advice of another service without a referral: asked anonymously, so no consent is needed. */
export function* takeAdvice(course: Course): Life {
  const { chance, town, home, phrases } = course;
  const services = [...town.services.values()].filter((one) => one !== home && !one.outside);
  const adviser = chance.oneOf(services);
  const texts = { advice: course.say(phrases.advice), givenBy: adviser.name };
  yield* course.holderDoes(event('ADVICE_RECORDED', { serviceId: adviser.id }, texts));
}

/** Up to level 3, with at least two other services and the family at one table. @returns whether enough said yes */
export function* raiseToComplex(course: Course): Life<boolean> {
  yield* course.holderDoes(event('LEVEL_3_DECIDED', {}, { reason: course.say(course.phrases.notHelped) }));
  yield* course.wait(1, 2);
  return yield* gatherServices(course);
}

/** Level 3, convene: consent for each service, rights assessed, and the interdisciplinary meeting. */
export function* gatherServices(course: Course): Life<boolean> {
  const lacking = Math.max(0, 2 - course.partners.length);
  const enough = lacking === 0 || (yield* bringIn(course, lacking, 'anywhere'));
  yield* assessRights(course);
  if (!enough) return false;
  yield* course.wait(1, 5);
  yield* meet(
    course,
    'otherServices',
    ...(course.chance.happens(0.3) ? (['coordinatingUnit'] as const) : []),
  );
  yield* course.wait(1, 3);
  return true;
}

/** Level 3: whether the child has a right to an individual plan and a coordinator; nobody meets before that. */
export function* assessRights(course: Course): Life {
  const { chance } = course;
  yield* course.holderDoes(
    event('RIGHTS_ASSESSED', {
      individualPlan: chance.weighted(['entitled', 'notEntitled', 'declined'] as const, (one) =>
        one === 'notEntitled' ? 3 : 1,
      ),
      childCoordinator: chance.oneOf(['entitled', 'notEntitled'] as const),
    }),
  );
}

/** Down to level 1: it holds within one service, so the others are thanked, and what they did is stopped. */
export function* lowerToInternalAction(course: Course, reason: string): Life {
  const { plan, partners, holder } = course;
  const others = partners.splice(0).map(({ service }) => service.id);
  const theirs = plan.interventions.filter(
    ({ responsible, stopped }) =>
      !stopped && responsible !== holder && others.includes(responsible?.serviceId ?? ''),
  );
  for (const intervention of theirs) intervention.stopped = true;
  const stopped = { reason: 'Tjenesten har gjort sin del.' };
  yield* course.holderDoes(
    ...theirs.map(({ id }) => event('INTERVENTION_STOPPED', { interventionId: id }, stopped)),
    event('LEVEL_1_DECIDED', {}, { reason }),
  );
}
