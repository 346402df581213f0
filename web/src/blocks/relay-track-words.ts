import type { TFunction } from 'i18next';
import type { components } from '../api/schema';
import type { Language } from '../texts/i18n';
import { daysBetween, shortDate } from '../words/dates';
import { said } from '../words/said';
import type { TrackLevel } from './relay-track-fields';
import type { Track, TrackLap, TrackState, TrackStay } from './relay-track-layout';

export type Course = components['schemas']['CourseDto'];
type Stay = Course['laps'][number]['stays'][number];
type Lap = Course['laps'][number];

/** What the track is told with: the words, the reader's language, and now. */
export interface Telling {
  t: TFunction<'blocks'>;
  language: Language;
  now: Date;
}

export interface TrackInput {
  course: Course;
  /** Who has the baton. */
  baton: 'none' | 'held' | 'offered';
  /** Ids of the guide's own steps that are ticked off where the case stands (`guide.steps[].done`). */
  doneSteps?: readonly string[];
}

/** Drawn one below the other; older ones are folded. */
const LANES = 3;

export const markOf = (course: Course, level: number): string =>
  course.levels.find((one) => one.level === level)?.mark ?? String(level);
export const nameOf = (course: Course, level: number, language: Language): string =>
  said(course.levels.find((one) => one.level === level)?.name ?? {}, language);
export const dateOf = (moment: string, { language, now }: Telling): string =>
  shortDate(moment, language, now);

export function stateOf({ course, baton }: TrackInput): TrackState {
  if (course.closed) return 'closed';
  if (baton === 'none') return 'concern';
  return baton;
}

/** The place among the level's own steps: the first that is not ticked off of those that carry out the canonical one. */
export function placeOf(
  course: Course,
  level: number,
  canonical: string,
  done: readonly string[] = [],
): number {
  const steps = course.levels.find((one) => one.level === level)?.steps ?? [];
  const fitting = steps.filter((step) => (step.canonical as string[]).includes(canonical));
  const at = fitting.find(({ id }) => !done.includes(id)) ?? fitting.at(-1);
  return at ? steps.indexOf(at) : steps.length - 1;
}

/** The course as the drawing wants it: places, and words for dates and turns. */
export function trackOf(input: TrackInput, telling: Telling): Track {
  const { course } = input;
  const laps = course.laps.map((lap, at) => lapOf(input, lap, course.laps[at + 1], telling));
  const shown = laps.slice(-LANES);
  const folded = laps.length - shown.length;
  return {
    levels: levelsOf(course, telling),
    laps: shown.map((lap, at) =>
      withTurn(lap, course, { at: folded + at, folded: at === 0 ? folded : 0 }, telling),
    ),
    state: stateOf(input),
  };
}

function levelsOf(course: Course, { t, language }: Telling): TrackLevel[] {
  return course.levels.map(({ level, mark, name, steps }) => ({
    level,
    mark,
    name: said(name, language),
    steps: steps.map((step) => ({
      id: step.id,
      name: said(step.name, language),
      short: t(`track.step.${(step.canonical[0] ?? 'plan') as 'plan'}`),
    })),
  }));
}

function lapOf(input: TrackInput, lap: Lap, next: Lap | undefined, telling: Telling): TrackLap {
  const isNow = next === undefined;
  return {
    stays: lap.stays.map((stay, at) => stayOf(input, stay, isNow && at === lap.stays.length - 1, telling)),
    ...(next && { end: endOf(lap, telling) }),
  };
}

function stayOf(
  { course, doneSteps }: TrackInput,
  stay: Stay,
  isPresent: boolean,
  telling: Telling,
): TrackStay {
  const done = isPresent && !course.closed ? doneSteps : [];
  return {
    level: stay.level,
    first: placeOf(course, stay.level, stay.firstStep),
    last: stay.lastStep === null ? null : placeOf(course, stay.level, stay.lastStep, done),
    finished: isPresent ? course.step !== 'stuck' : stay.left === 'raised',
    date: dateOf(stay.from, telling),
  };
}

function endOf(lap: Lap, telling: Telling): string | undefined {
  const last = lap.stays.at(-1);
  if (last?.left === 'closed' && last.to)
    return telling.t('track.endClosed', { date: dateOf(last.to, telling) });
  const names = lap.holders.map(({ name }) => name).filter((name) => name !== null);
  return names.length > 0 ? telling.t('track.held', { names: names.join(', ') }) : undefined;
}

function withTurn(
  lap: TrackLap,
  course: Course,
  { at, folded }: { at: number; folded: number },
  telling: Telling,
): TrackLap {
  const words = at === 0 ? undefined : turnOf(course, course.laps[at], telling);
  if (!words) return lap;
  const { t } = telling;
  if (folded === 0) return { ...lap, turn: words };
  return {
    ...lap,
    turn: {
      words: t('track.earlier', { count: folded, turn: words.words }),
      short: t('track.earlierShort', { count: folded }),
    },
  };
}

/** What began a lap: the way down, or the opening anew. */
export function turnOf(course: Course, lap: Lap | undefined, telling: Telling) {
  const first = lap?.stays[0];
  if (!first || (first.entered !== 'lowered' && first.entered !== 'reopened')) return undefined;
  const told = { mark: markOf(course, first.level), date: dateOf(first.from, telling) };
  return {
    words: telling.t(`track.turn.${first.entered}`, told),
    short: telling.t(`track.turn.${first.entered}Short`, told),
  };
}

/** For the corner of the field where the case is: how long it has been there, or how it ended. */
export function noteHere({ course }: TrackInput, { t, language, now }: Telling): string {
  if (course.closed) {
    const reason = said(course.closed.reason ?? {}, language);
    return reason ? t('track.closedWhy', { reason: lowered(reason) }) : t('track.closed');
  }
  const since = course.laps.at(-1)?.stays.at(-1)?.from;
  const count = since ? daysBetween(since, now) : 0;
  return count < 1 ? t('track.hereToday') : t('track.hereFor', { count });
}

const lowered = (words: string): string => words.slice(0, 1).toLocaleLowerCase() + words.slice(1);

/** What stands below the step where the case is. */
export function belowNow(input: TrackInput, telling: Telling): string {
  const { t } = telling;
  const { closed, step } = input.course;
  if (closed) return t('track.closedOn', { date: dateOf(closed.at, telling) });
  if (step === 'stuck') return t('track.stuckNow');
  return input.baton === 'offered' ? t('track.offered') : t('track.now');
}

/** The whole drawing in a sentence or a few, for those who do not see it. */
export function sentenceOf(input: TrackInput, telling: Telling): string {
  const { course } = input;
  const { t, language } = telling;
  const sentences = [nowSaid(input, telling)];
  const present = course.laps.at(-1)?.stays.at(-1);
  if (present && !course.closed)
    sentences.push(t('track.said.since', { date: dateOf(present.from, telling) }));
  sentences.push(...batonSaid(input, telling));
  for (const [at, lap] of course.laps.entries()) {
    const turn = turnOf(course, lap, telling);
    if (turn) sentences.push(`${turn.words}.`);
    const stays = lap.stays.map(({ level, from }) =>
      t('track.said.stay', { mark: markOf(course, level), date: dateOf(from, telling) }),
    );
    sentences.push(t('track.said.lap', { number: at + 1, stays: listed(stays, language) }));
    const names = lap.holders.map(({ name }) => name).filter((name) => name !== null);
    if (names.length > 0 && at < course.laps.length - 1)
      sentences.push(t('track.said.heldBy', { names: listed(names, language) }));
  }
  return sentences.join(' ');
}

/** Where it stands, for the list, which has the rest in its own order. */
export const standingOf = (input: TrackInput, telling: Telling): string =>
  [nowSaid(input, telling), ...batonSaid(input, telling)].join(' ');

function batonSaid({ course, baton }: TrackInput, { t }: Telling): string[] {
  if (course.closed || baton === 'held') return [];
  return [baton === 'none' ? t('track.said.notOpened') : t('track.said.offeredTo')];
}

function nowSaid(input: TrackInput, telling: Telling): string {
  const { course } = input;
  const { t, language } = telling;
  const level = course.laps.at(-1)?.stays.at(-1)?.level ?? 0;
  const where = { mark: markOf(course, level), level: nameOf(course, level, language) };
  if (course.closed) return t('track.said.ended', { ...where, date: dateOf(course.closed.at, telling) });
  if (course.step === 'stuck') return t('track.said.stuck', where);
  const steps = course.levels.find((one) => one.level === level)?.steps ?? [];
  const at = placeOf(course, level, course.step, input.doneSteps);
  return t('track.said.now', {
    ...where,
    step: at + 1,
    steps: steps.length,
    name: said(steps[at]?.name ?? {}, language),
  });
}

const listed = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'en' ? 'en' : 'nb', { type: 'conjunction' }).format(words);
