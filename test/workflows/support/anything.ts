import { EVENT_TYPES, EVENTS, type EventType } from '../../../workflows/events.js';
import { plus } from '../../../workflows/calendar.js';
import { type ACase, NotTaken } from './a-case.js';
import { courseUnder } from './course-map.js';
import { take } from './journey.js';
import {
  COORDINATOR,
  COORDINATING_UNIT,
  MENTAL_HEALTH_TEAM,
  OTHER_SERVICES,
  PPT,
  PPT_ADVISER,
  PSYCHOLOGIST,
  SOCIAL_TEACHER,
  TEACHER,
} from './people.js';
import { personsOf, voicesOf } from './subjects.js';

/** Does something, whatever the dice say; much of it is refused, as it should be. */
export function doSomething(one: ACase, dice: Dice): void {
  const kind = dice.below(20);
  if (kind === 0) return void one.days(dice.oneOf([1, 3, 14, 40, 200]));
  if (kind <= 4) return moveOn(one, dice);
  if (kind === 6) return takeIn(one, dice);
  const ready = one.allowed().filter(({ missing }) => missing.length === 0);
  const type = kind === 5 ? dice.oneOf(EVENT_TYPES) : dice.oneOf(ready).type;
  if (dice.below(5) === 0) one.byPerson(dice.oneOf(personsOf(one.subject)));
  else one.by(dice.oneOf([TEACHER, SOCIAL_TEACHER, PPT_ADVISER]));
  if (type.startsWith('BATON_') && dice.below(4) > 0) one.byTheOneOffered();
  const words = dice.below(8) === 0 ? [] : Object.keys(EVENTS[type].texts);
  one.tries(type, VARIED[type]?.(one, dice) ?? {}, words);
}

/** Takes the case somewhere else, with all that is needed for it: by chance alone it would never get far. */
function moveOn(one: ACase, dice: Dice): void {
  const { place } = one;
  const all = courseUnder(one.guide).filter(({ from, to }) => from === place && to !== place);
  // What has been disposed of stays where it is.
  if (all.length === 0) return;
  const planned = all.filter(({ event }) => event !== 'CASE_DISCONTINUED' && !event.endsWith('_ACUTELY'));
  const ways = planned.length > 0 && dice.below(6) > 0 ? planned : all;
  one.by(TEACHER);
  try {
    take(one, dice.oneOf(ways));
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
  }
}

/** Somebody of another service comes into the case, by another way than a question that it accepts. */
function takeIn(one: ACase, dice: Dice): void {
  const { staffId, serviceId } = dice.oneOf([PPT_ADVISER, PSYCHOLOGIST, COORDINATOR]);
  one.by(TEACHER).tries('CONSENT_GIVEN', { services: [serviceId] });
  one.tries(dice.oneOf(['PARTICIPANT_JOINED', 'BATON_ASSIGNED']), { staffId, serviceId });
}

const SERVICES = [PPT, MENTAL_HEALTH_TEAM, COORDINATING_UNIT];
const STAFF = [TEACHER, SOCIAL_TEACHER, PPT_ADVISER, PSYCHOLOGIST, COORDINATOR];

const someone = (_one: ACase, dice: Dice) => dice.oneOf(STAFF);
const oneOfIts =
  (records: 'consents' | 'referrals' | 'goals' | 'interventions', name: string) =>
  (one: ACase, dice: Dice) => {
    const ids = Object.keys(one.context[records]);
    return ids.length > 0 ? { [name]: dice.oneOf(ids) } : {};
  };
/** A person of the family says yes in their own session; sometimes it is said to have been in another way. */
const way = (one: ACase, dice: Dice) =>
  one.at.actor.kind === 'person' && dice.below(4) > 0 ? { how: 'idPorten' } : {};
const by = (one: ACase, dice: Dice) =>
  dice.below(3) > 0 ? { by: dice.oneOf<object>(voicesOf(one.subject)) } : {};
const soon = (one: ACase, dice: Dice) => plus(one.today, { amount: dice.below(60), unit: 'calendarDays' });

/** What may differ from the usual. */
const VARIED: Partial<Record<EventType, (one: ACase, dice: Dice) => object>> = {
  CONSENT_GIVEN: (one, dice) => ({
    ...way(one, dice),
    services: SERVICES.filter(() => dice.below(2) === 0),
    ...(dice.below(3) === 0 && { validUntil: soon(one, dice) }),
  }),
  CONSENT_ASKED: (one, dice) => ({
    services: SERVICES.filter(() => dice.below(2) === 0),
    everyGuardian: dice.below(2) === 0,
  }),
  BASIS_RECORDED: (one, dice) => ({
    services: [dice.oneOf(SERVICES)],
    ...(dice.below(2) === 0 && { validUntil: soon(one, dice) }),
  }),
  CONSENT_AGREED: (one, dice) => ({ ...way(one, dice), ...by(one, dice) }),
  CONSENT_REFUSED: by,
  GUARDIAN_OBJECTED: by,
  CONSENT_WITHDRAWN: (one, dice) => ({ ...oneOfIts('consents', 'consentId')(one, dice), ...by(one, dice) }),
  CONSENT_EXTENDED: (one, dice) => ({ ...way(one, dice), ...oneOfIts('consents', 'consentId')(one, dice) }),
  BASIS_ENDED: oneOfIts('consents', 'consentId'),
  OBJECTION_SETTLED: (_one, dice) => ({ outcome: dice.oneOf(['sharingResumes', 'sharingEnds']) }),
  REFERRAL_SENT: (_one, dice) => {
    const { serviceId, outside } = dice.oneOf(OTHER_SERVICES);
    return { serviceId, outside, named: dice.below(3) > 0 };
  },
  REFERRAL_WITHDRAWN: oneOfIts('referrals', 'referralId'),
  PARTICIPANT_JOINED: someone,
  BATON_OFFERED: someone,
  BATON_ASSIGNED: someone,
  COORDINATOR_APPOINTED: someone,
  GOAL_DROPPED: oneOfIts('goals', 'goalId'),
  GOAL_REACHED: oneOfIts('goals', 'goalId'),
  INTERVENTION_EVALUATED: (one, dice) => ({
    ...oneOfIts('interventions', 'interventionId')(one, dice),
    next: dice.oneOf(['continue', 'stop']),
  }),
  EVALUATION_RECORDED: (one, dice) => ({
    childVoice: dice.oneOf([
      { kind: 'said' },
      { kind: 'couldNotBeAsked' },
      { kind: 'willBeAsked', askBy: soon(one, dice) },
    ]),
  }),
  ENTRY_RESTRICTED: (one, dice) => ({ entry: 1 + dice.below(one.number) }),
  NEXT_DATE_SET: (one, dice) => ({ date: plus(soon(one, dice), { amount: 0, unit: 'calendarDays' }) }),
  // It is always allowed, and would end most cases early.
  CASE_DISCONTINUED: (_one, dice) => (dice.below(8) === 0 ? {} : { reason: 'no such reason' }),
};

/** Numbers that look random and are the same for the same seed. */
export class Dice {
  constructor(private seed: number) {}

  below(most: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % most;
  }

  oneOf<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }
}
