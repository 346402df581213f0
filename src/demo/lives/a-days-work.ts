import { event, member, staff, type Course, type Life } from '../course.js';
import { leaderOf, practitionersOf, type Service, serviceOf, type StaffMember } from '../people.js';
import { logConcern, shareWithColleague, wonder } from './steps-of-a-concern.js';
import { brightSpot, carryOut, contact, evaluate, makePlan } from './steps-of-a-plan.js';
import { internalRound, lowerToInternalAction, raiseToTwoServices, round } from './steps-of-levels.js';
import { measure } from './steps-of-measuring.js';
import { consent, meet, openLog, SHOWN, withdraw } from './steps-of-sharing.js';

/** What somebody who can be logged in as finds on their desk today: one of each thing that waits for a practitioner. */
export interface DesksWork {
  name: string;
  /** Days before the demo's last day on which the concern is logged. */
  daysAgo: number;
  /** Who wonders: they themselves, a colleague of theirs, or somebody of the service with this key. */
  by: 'owner' | 'colleague' | { service: string };
  life(course: Course, desk: Desk): Life;
}

export interface Desk {
  owner: StaffMember;
  /** The day that is so many days before today, 'YYYY-MM-DD'. */
  daysAgo(days: number): string;
}

export const A_DAYS_WORK: readonly DesksWork[] = [
  { name: 'a concern to clarify, too late', daysAgo: 19, by: 'owner', life: undecided },
  { name: 'a concern of this week', daysAgo: 4, by: 'owner', life: justLogged },
  { name: 'interventions to evaluate', daysAgo: 90, by: 'owner', life: toEvaluate },
  { name: 'somebody to ring today', daysAgo: 40, by: 'owner', life: toRing },
  { name: 'a baton that is offered', daysAgo: 95, by: 'colleague', life: offered },
  { name: 'another service that has not answered', daysAgo: 100, by: 'owner', life: unanswered },
  { name: 'a question from another service', daysAgo: 80, by: { service: 'school-bekkelund' }, life: asked },
  { name: 'there and back, and a meeting soon', daysAgo: 390, by: 'owner', life: thereAndBack },
  { name: 'a yes that was taken back', daysAgo: 90, by: { service: 'school-bekkelund' }, life: takenBack },
  { name: 'what nobody has tidied up', daysAgo: 120, by: { service: 'school-solsvingen' }, life: leftLying },
];

function* until(day: string): Life {
  yield { kind: 'wait', until: day };
}

function* undecided(course: Course, { daysAgo }: Desk): Life {
  yield* logConcern(course);
  yield* until(daysAgo(16));
  yield* shareWithColleague(course);
}

function* justLogged(course: Course): Life {
  yield* logConcern(course);
}

/** Level 1, driven by whoever wondered. */
function* takeOn(course: Course): Life {
  yield* wonder(course);
  const why = { reason: course.say(course.phrases.decided) };
  yield* course.act(staff(course.author), event('LEVEL_1_DECIDED', {}, why));
  yield* course.act(staff(leaderOf(course.home)), event('RELAY_HOLDER_NAMED', member(course.author)));
}

/** Level 1 up to a plan that is being carried out. */
function* underWay(course: Course, plannedOn: string, months?: number): Life {
  yield* takeOn(course);
  yield* openLog(course, months);
  yield* until(plannedOn);
  yield* meet(course);
  yield* makePlan(course);
  yield* measure(course, 'start');
}

function* toEvaluate(course: Course, { daysAgo }: Desk): Life {
  yield* underWay(course, daysAgo(57));
  yield* carryOut(course, 4);
  yield* measure(course, 'middle');
  yield* isOpenedByAnother(course, daysAgo);
}

/** Somebody who was rung by a worried parent opens the log for a day; whoever holds the baton reads it, once late at night. */
function* isOpenedByAnother(course: Course, daysAgo: Desk['daysAgo']): Life {
  yield* until(daysAgo(2));
  const [other] = practitionersOf(serviceOf(course.town, 'mental-health'));
  const why = 'Mor ringte vakttelefonen og var redd for barnet. Jeg måtte vite hva som er avtalt i kveld.';
  yield { kind: 'breakGlass', by: other!, why };
  yield* until(daysAgo(1));
  yield { kind: 'look', by: staff(course.holder), atNight: true };
}

/** Both guardians are asked, one has said yes; the yes to the log itself is soon to be extended. */
function* toRing(course: Course, { daysAgo }: Desk): Life {
  yield* underWay(course, daysAgo(20), 2);
  yield* until(daysAgo(3));
  yield* isAsked(course, serviceOf(course.town, 'ppt'));
  const facts = { date: daysAgo(0), waitingFor: 'consent' };
  yield* course.holderDoes(
    event('NEXT_DATE_SET', facts, { what: 'Ringe hjem om samtykke til at PPT blir med' }),
  );
}

function* isAsked(course: Course, service: Service): Life {
  const { phrases, theme } = course;
  const [first, other] = course.child.guardians;
  const consentId = course.newId();
  const asked = { consentId, services: [service.id], kinds: theme.kinds, everyGuardian: true };
  yield* course.holderDoes(event('CONSENT_ASKED', asked));
  if (!first || !other) return;
  const by = { role: 'guardian', personId: first.id } as const;
  const yes = { consentId, by, how: 'orally', shown: SHOWN } as const;
  yield* course.holderDoes(event('CONSENT_AGREED', yes, { witness: course.say(phrases.witness) }));
}

function* offered(course: Course, { owner, daysAgo }: Desk): Life {
  yield* underWay(course, daysAgo(60));
  yield* carryOut(course, 5);
  yield* until(daysAgo(1));
  const offer = { ...member(owner), wishAsked: 'both' } as const;
  const message =
    'Jeg går over i en annen stilling. Barnet kjenner deg fra før, og familien vil gjerne ha deg.';
  yield* course.holderDoes(event('BATON_OFFERED', offer, { message }));
}

function* unanswered(course: Course, { daysAgo }: Desk): Life {
  yield* asks(course, 'ppt', [daysAgo(75), daysAgo(11), daysAgo(9)]);
}

const keyOf = (course: Course, { owner }: Desk) =>
  [...course.town.services.values()].find(({ id }) => id === owner.serviceId)!.key;

function* asked(course: Course, desk: Desk): Life {
  const { daysAgo } = desk;
  yield* asks(course, keyOf(course, desk), [daysAgo(68), daysAgo(6), daysAgo(4)]);
}

/** Somebody of the service took part; the family wants it no longer, and what the service has of the child is to go. */
function* takenBack(course: Course, desk: Desk): Life {
  yield* tookPart(course, desk, [80, 32, 30, 24]);
  yield* until(desk.daysAgo(4));
  yield* withdraw(course);
}

/** The same, longer ago than the guide gives for it. */
function* leftLying(course: Course, desk: Desk): Life {
  yield* tookPart(course, desk, [110, 62, 50, 46]);
  yield* until(desk.daysAgo(18));
  yield* withdraw(course);
}

/** @param days before today: of the plan, the rise to level 2, the question and the answer */
function* tookPart(
  course: Course,
  desk: Desk,
  [planned, raised, sent, answered]: [number, number, number, number],
): Life {
  const { daysAgo, owner } = desk;
  const service = serviceOf(course.town, keyOf(course, desk));
  const days = [daysAgo(planned), daysAgo(raised), daysAgo(sent)] as const;
  const referralId = yield* asks(course, service.key, days);
  yield* until(daysAgo(answered));
  const one = practitionersOf(service).find((other) => other !== owner)!;
  const message = course.say(course.phrases.accepted);
  yield* course.act(staff(one), event('REFERRAL_ACCEPTED', { referralId, staffId: one.id }, { message }));
}

/** Level 2: one service is asked, with a consent that names it. @returns the id of what is asked */
function* asks(
  course: Course,
  key: string,
  [planned, raised, sent]: readonly [string, string, string],
): Life<string> {
  yield* underWay(course, planned);
  yield* carryOut(course, 3);
  yield* measure(course, 'middle');
  yield* evaluate(course);
  yield* until(raised);
  yield* contact(course);
  const why = { reason: course.say(course.phrases.notHelped) };
  yield* course.holderDoes(event('LEVEL_2_DECIDED', {}, why));
  yield* until(sent);
  const service = serviceOf(course.town, key);
  yield* consent(course, [service]);
  const referralId = course.newId();
  const referral = { referralId, serviceId: service.id, named: true, kinds: course.theme.kinds };
  yield* course.holderDoes(
    event('REFERRAL_SENT', referral, { question: course.say(course.phrases.question) }),
  );
  return referralId;
}

/** Level 1, level 2, down again when it held, up once more; a plan under way, and a meeting in two days. */
function* thereAndBack(course: Course, { daysAgo }: Desk): Life {
  yield* takeOn(course);
  yield* internalRound(course);
  yield* raiseToTwoServices(course);
  yield* round(course);
  yield* lowerToInternalAction(course, course.say(course.phrases.helped));
  // What is planned now is evaluated just before the case goes up again.
  yield* until(daysAgo(105));
  yield* round(course);
  yield* raiseToTwoServices(course);
  yield* makePlan(course);
  yield* measure(course, 'start');
  yield* until(daysAgo(12));
  yield* contact(course);
  yield* until(daysAgo(4));
  yield* brightSpot(course);
  yield* until(daysAgo(1));
  const facts = { date: daysAgo(-3), time: '09:00', waitingFor: 'meeting' };
  yield* course.holderDoes(
    event('NEXT_DATE_SET', facts, { what: 'Samarbeidsmøte', where: 'Møterommet på skolen' }),
  );
}
