import { event, member, person, staff, type Course, type Life } from '../course.js';
import { practitionersOf, serviceOf, type Service } from '../people.js';
import type { Facts } from '../../../workflows/events.js';

type Kind = Facts<'CONSENT_GIVEN'>['kinds'][number];
type Giver = Facts<'CONSENT_GIVEN'>['givenBy'][number];

/** From which age the young person consents to sharing this kind of information, in the guides of the demo. */
const OWN_CONSENT_FROM: Record<Kind, number> = {
  school: 15,
  health: 16,
  childProtection: 15,
  family: 18,
  economy: 18,
};

/** Who comes of age while the consent lasts says yes with the guardians, whose own yes would end that day. */
const isSoonOfAge = (course: Course) => (course.ageOn(course.inMonths(13)) ?? 0) >= 18;

/** Whose yes it takes, by the child's age and who cares for it. */
export function giversOf(course: Course): Giver[] {
  const { child, age, theme } = course;
  const [first] = child.guardians;
  if (child.kind === 'unborn') return [{ role: 'pregnantWoman', personId: first?.id }];
  if ((age ?? 0) >= 18) return [{ role: 'adult', personId: child.id }];
  const own = theme.kinds.filter((kind) => (age ?? 0) >= OWN_CONSENT_FROM[kind]);
  const guardian: Giver = child.inCare
    ? { role: 'childProtection' }
    : { role: 'guardian', personId: first?.id };
  return [
    ...(own.length > 0 || isSoonOfAge(course) ? [{ role: 'youngPerson' as const, personId: child.id }] : []),
    ...(own.length < theme.kinds.length ? [guardian] : []),
  ];
}

/** What is read before a yes in this town. */
export const SHOWN = { text: 'sharing', version: 1, language: 'nb' };

/** The names that those who say yes write on the screen. */
export function signedBy({ child, givers }: Course): string {
  const nameOf = ({ personId }: Giver) => [child, ...child.guardians].find(({ id }) => id === personId)?.name;
  return givers.map((giver) => nameOf(giver) ?? 'Barnevernet').join(', ');
}

/** A consent for the log and for the services named, as the holder writes it down with the family. */
export function* consent(course: Course, services: readonly Service[] = [], months = 12): Life {
  const { chance, phrases, theme } = course;
  const how = chance.weighted(['onScreen', 'orally'] as const, (one) => (one === 'onScreen' ? 3 : 1));
  course.consentId = course.newId();
  course.givers = giversOf(course);
  const facts = {
    consentId: course.consentId,
    services: services.map(({ id }) => id),
    kinds: theme.kinds,
    givenBy: course.givers,
    how,
    shown: SHOWN,
    validFrom: course.today,
    validUntil: course.inMonths(months),
  };
  const texts = {
    limits: course.sometimes(0.1, phrases.limits),
    witness: how === 'orally' ? course.say(phrases.witness) : undefined,
    signedBy: how === 'onScreen' ? signedBy(course) : undefined,
  };
  yield* course.holderDoes(event('CONSENT_GIVEN', facts, texts));
}

/** Who has come to the age of an own say, is asked for it when they meet next. */
export function* consentAtAge(course: Course): Life {
  const roles = (givers: readonly Giver[]) => givers.map(({ role }) => role).join();
  if (!course.logIsShared || roles(giversOf(course)) === roles(course.givers)) return;
  yield* consent(
    course,
    course.partners.map(({ service }) => service),
  );
}

/** The family says yes to a log: it opens in the same sitting as it is asked for. */
export function* openLog(course: Course, months = 12): Life {
  yield* consent(course, [], months);
  yield* course.holderDoes(event('LOG_REQUESTED', {}));
  course.logIsShared = true;
}

type Other = 'otherServices' | 'coordinatingUnit';

/** Meets the child and the guardians: what everybody wonders about, and what to begin with. */
export function* meet(course: Course, ...others: Other[]): Life {
  const { chance, phrases, child } = course;
  const comes = child.kind !== 'unborn' && chance.happens(0.8);
  const present = [
    ...(comes ? ['child' as const] : []),
    'guardians' as const,
    'ownService' as const,
    ...others,
  ];
  const minutes = course.say(phrases.minutes);
  yield* course.holderDoes(event('MEETING_HELD', { on: course.today, present }, { minutes }));
}

/** The services that can help with this at the child's age, the likeliest first; not those that already do. */
export function servicesToAsk(course: Course, where: 'inside' | 'anywhere'): Service[] {
  const age = course.age ?? -1;
  const taken = [course.home, ...course.partners.map(({ service }) => service)];
  return course.theme.others
    .map((key) => serviceOf(course.town, key))
    .filter((one) => !taken.includes(one))
    .filter(
      ({ outside, ages: [from, to] }) => (where === 'anywhere' || !outside) && age >= from && age <= to,
    );
}

/** Asks services one after the other until so many take part; one that declines says why, and the next is asked. */
export function* bringIn(
  course: Course,
  count: number,
  where: 'inside' | 'anywhere' = 'inside',
): Life<boolean> {
  const wanted = course.partners.length + count;
  for (const service of servicesToAsk(course, where)) {
    if (course.partners.length >= wanted) break;
    yield* answered(course, service, yield* ask(course, service));
  }
  return course.partners.length >= wanted;
}

/** With a consent that names it beside those who take part. @returns the id of what is asked */
export function* ask(course: Course, service: Service): Life<string> {
  const { theme, phrases } = course;
  yield* consent(course, [...course.partners.map((one) => one.service), service]);
  const referralId = course.newId();
  const facts = { referralId, serviceId: service.id, named: true, kinds: theme.kinds };
  yield* course.holderDoes(event('REFERRAL_SENT', facts, { question: course.say(phrases.question) }));
  return referralId;
}

function* answered(course: Course, service: Service, referralId: string): Life {
  yield* course.wait(1, 4);
  if (course.chance.happens(0.12)) yield* decline(course, service, referralId);
  else yield* accept(course, service, referralId);
}

function* accept(course: Course, service: Service, referralId: string): Life {
  const message = course.say(course.phrases.accepted);
  if (service.outside) {
    const answeredBy = `${service.name}, ved inntaket`;
    yield* course.holderDoes(event('REFERRAL_ACCEPTED', { referralId }, { answeredBy, message }));
    course.partners.push({ service, member: null, referralId });
    return;
  }
  const one = course.chance.oneOf(practitionersOf(service));
  const accepted = event('REFERRAL_ACCEPTED', { referralId, staffId: one.id }, { message });
  yield* course.act(staff(one), accepted);
  course.partners.push({ service, member: one, referralId });
}

function* decline(course: Course, service: Service, referralId: string): Life {
  const reason = course.say(course.phrases.declined);
  if (service.outside) {
    const answeredBy = `${service.name}, ved inntaket`;
    yield* course.holderDoes(event('REFERRAL_DECLINED', { referralId }, { reason, answeredBy }));
  } else {
    const one = course.chance.oneOf(practitionersOf(service));
    yield* course.act(staff(one), event('REFERRAL_DECLINED', { referralId }, { reason }));
  }
}

/** A service has done its part and leaves; what it was responsible for is stopped first. */
export function* leave(course: Course): Life {
  const partner = course.partners.pop();
  if (!partner?.member) return;
  const { member: one } = partner;
  const theirs = course.plan.interventions.filter((i) => i.responsible === one && !i.stopped);
  for (const intervention of theirs) intervention.stopped = true;
  const reason = 'Tjenesten har gjort sin del.';
  yield* course.holderDoes(
    ...theirs.map(({ id }) => event('INTERVENTION_STOPPED', { interventionId: id }, { reason })),
    event('PARTICIPANT_LEFT', member(one), { reason }),
  );
}

/** The one of the family who gave the consent takes it back; who shares on it loses access in the same step. */
export function* withdraw(course: Course): Life {
  const by = giversOf(course)[0]!;
  const reason = course.sometimes(0.7, course.phrases.withdrawn);
  const withdrawn = event('CONSENT_WITHDRAWN', { consentId: course.consentId, by }, { reason });
  if (by.personId) yield* course.act(person({ id: by.personId }), withdrawn);
  else yield* course.holderDoes(withdrawn);
}
