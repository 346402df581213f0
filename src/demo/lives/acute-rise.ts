import { event, staff, type Course, type Life } from '../course.js';
import { leaderOf } from '../people.js';
import { logConcern } from './steps-of-a-concern.js';
import { close, tooFew } from './steps-of-ending.js';
import { gatherServices, round } from './steps-of-levels.js';
import { report } from './steps-of-a-report.js';
import { openLog } from './steps-of-sharing.js';

/** It cannot wait: straight to level 3, to be evaluated by a date. */
export function* acuteRise(course: Course): Life {
  yield* risesAtOnce(course);
  if (course.chance.happens(0.35)) yield* report(course, course.chance.happens(0.5) ? 'open' : 'covert');
  if (!(yield* gatherServices(course))) return yield* tooFew(course);
  yield* round(course);
  yield* close(course);
}

/** From a concern to level 3 in days, and whether that was right. */
export function* risesAtOnce(course: Course): Life {
  const { phrases, author } = course;
  yield* logConcern(course);
  yield* course.wait(1, 3);
  const evaluateBy = course.openDay(14);
  const rise = event('LEVEL_3_STARTED_ACUTELY', { evaluateBy }, { reason: course.say(phrases.acute) });
  yield* course.act(staff(author), rise);
  const named = { staffId: author.id, serviceId: author.serviceId };
  yield* course.act(staff(leaderOf(course.home)), event('RELAY_HOLDER_NAMED', named));
  yield* openLog(course);
  yield* course.wait(5, 12);
  const judged = { wasRight: course.chance.happens(0.85), childVoice: { kind: 'said' as const } };
  const texts = { conclusion: course.say(phrases.minutes), childSaid: course.say(course.theme.childSaid) };
  yield* course.holderDoes(event('ACUTE_RISE_EVALUATED', judged, texts));
}
