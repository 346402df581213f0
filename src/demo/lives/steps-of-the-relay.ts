import { event, member, staff, type Course, type Life } from '../course.js';
import { leaderOf, practitionersOf, type StaffMember } from '../people.js';

/** The baton is offered and accepted; whoever hands it on stays as a participant. */
export function* handOver(course: Course, to: StaffMember): Life {
  yield* offer(course, to);
  yield* course.wait(1, 2);
  yield* course.act(staff(to), event('BATON_ACCEPTED', {}));
  course.holder = to;
  yield* course.wait(1, 3);
}

/** Declined with a reason: the one who offered it keeps it. */
export function* offerInVain(course: Course, to: StaffMember): Life {
  yield* offer(course, to);
  yield* course.wait(1, 2);
  yield* course.act(
    staff(to),
    event('BATON_DECLINED', {}, { reason: course.say(course.phrases.cannotTake) }),
  );
}

/** Nobody answers: it is never accepted by silence, the leader hears of it and assigns. */
export function* offerIntoSilence(course: Course, to: StaffMember): Life {
  yield* offer(course, to);
  yield* course.wait(9, 14);
  const { home, chance, phrases, holder } = course;
  const next = chance.oneOf(practitionersOf(home).filter((one) => one !== holder));
  const assigned = event('BATON_ASSIGNED', member(next), { reason: course.say(phrases.assigned) });
  yield* course.act(staff(leaderOf(home)), assigned);
  course.holder = next;
}

/** @param to stays without the baton until they have said yes */
export function* offer(course: Course, to: StaffMember): Life {
  const wishAsked = course.chance.oneOf(['child', 'family', 'both'] as const);
  const message = course.say(course.phrases.offer);
  yield* course.holderDoes(event('BATON_OFFERED', { ...member(to), wishAsked }, { message }));
}

/** Somebody else of the same service. */
export function colleagueOf(course: Course): StaffMember {
  return course.chance.oneOf(practitionersOf(course.home).filter((one) => one !== course.holder));
}
