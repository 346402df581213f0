import { event, member, staff, type Course, type Life } from '../course.js';
import { leaderOf, practitionersOf } from '../people.js';

/** Level 0 up to the decision: somebody wonders, and shares it with a colleague and with the family. */
export function* wonder(course: Course): Life {
  yield* logConcern(course);
  yield* course.wait(1, 4);
  yield* shareWithColleague(course);
  yield* course.wait(1, 4);
  yield* shareWithFamily(course);
  yield* course.wait(1, 2);
}

export function* logConcern(course: Course): Life {
  const { chance, theme, home, author } = course;
  const defined = event(
    'CONCERN_DEFINED',
    {
      since: course.daysAgo(chance.whole(7, 90)),
      worry: chance.whole(1, 5),
      earlierConcerns: chance.happens(0.2),
    },
    { seenAndHeard: course.say(theme.seenAndHeard), mayMean: course.sometimes(0.8, theme.mayMean) },
  );
  yield* course.act(
    staff(author),
    event('CONCERN_LOGGED', { serviceId: home.id, groups: theme.groups }),
    defined,
  );
}

export function* shareWithColleague(course: Course): Life {
  const { chance, phrases, town, author } = course;
  const first = town.shareFirstWith === 'leader' || chance.happens(0.4) ? 'leader' : 'colleague';
  const said = { whatWasSaid: course.say(phrases.withColleague) };
  yield* course.act(staff(author), event('CONCERN_SHARED', { with: first }, said));
}

export function* shareWithFamily(course: Course): Life {
  const { chance, phrases, theme, author, child } = course;
  const sitting = [];
  if (chance.happens(0.15))
    sitting.push(
      event(
        'CONCERN_SHARED',
        { with: 'otherServiceAnonymously' },
        { whatWasSaid: course.say(phrases.anonymously) },
      ),
    );
  if (child.kind !== 'unborn' && (course.age ?? 0) >= 6)
    sitting.push(event('CONCERN_SHARED', { with: 'child' }, { whatWasSaid: course.say(phrases.withChild) }));
  sitting.push(event('CONCERN_SHARED', { with: 'guardians' }, { whatWasSaid: course.say(theme.withFamily) }));
  yield* course.act(staff(author), ...sitting);
}

/** It came to nothing: said why, and closed. */
export function* dismissConcern(course: Course): Life {
  yield* course.act(
    staff(course.author),
    event('CONCERN_DISMISSED', {}, { reason: course.say(course.theme.settled) }),
  );
}

/** Level 1: the service will act. Its leader names who holds the baton, mostly the one who wondered. */
export function* decideInternalAction(course: Course): Life {
  yield* course.act(
    staff(course.author),
    event('LEVEL_1_DECIDED', {}, { reason: course.say(course.phrases.decided) }),
  );
  yield* course.wait(1, 2);
  yield* nameHolder(course);
}

function* nameHolder(course: Course): Life {
  const { chance, home, author } = course;
  const holder = chance.happens(0.85) ? author : chance.oneOf(practitionersOf(home));
  yield* course.act(staff(leaderOf(home)), event('RELAY_HOLDER_NAMED', member(holder)));
  course.holder = holder;
}
