import { useTranslation } from 'react-i18next';
import { LevelMark } from './level-mark';
import { Said } from './said';
import {
  type Course,
  dateOf,
  markOf,
  nameOf,
  placeOf,
  turnOf,
  type Telling,
  type TrackInput,
} from './relay-track-words';
import styles from './relay-track-list.module.css';

/** The relay track in words: levels and steps in order with where the case is, and the laps with their dates. */
export function TrackList({ input, telling }: { input: TrackInput; telling: Telling }) {
  const { t } = useTranslation('blocks');
  return (
    <div className={styles.list}>
      <div>
        <h3 className={styles.heading}>{t('track.list.levels')}</h3>
        <Levels input={input} />
      </div>
      <div>
        <h3 className={styles.heading}>{t('track.list.laps')}</h3>
        <Laps course={input.course} telling={telling} />
      </div>
    </div>
  );
}

function Levels({ input }: { input: TrackInput }) {
  const { course } = input;
  const here = course.laps.at(-1)?.stays.at(-1)?.level;
  return (
    <ol className={styles.levels}>
      {course.levels.map(({ level, mark, name }) => (
        <li key={level} className={level === here ? styles.here : undefined}>
          <span className={styles.level}>
            <LevelMark canonical={level} label={mark} size={22} />
            <Said words={name} />
          </span>
          <Steps input={input} level={level} isHere={level === here} />
        </li>
      ))}
    </ol>
  );
}

function Steps({
  input: { course, doneSteps },
  level,
  isHere,
}: {
  input: TrackInput;
  level: number;
  isHere: boolean;
}) {
  const { t } = useTranslation('blocks');
  const steps = course.levels.find((one) => one.level === level)?.steps ?? [];
  const now = isHere ? placeOf(course, level, course.step, doneSteps) : -1;
  const stateOf = (at: number) => {
    if (!isHere) return undefined;
    // Which of them were carried out before it stopped is not remembered.
    if (course.step === 'stuck') return at === now ? t('track.stuckNow') : undefined;
    if (at < now || course.closed) return at <= now ? t('track.list.done') : undefined;
    return at === now ? t('track.list.now') : t('track.list.next');
  };
  return (
    <ol className={styles.steps}>
      {steps.map(({ id, name }, at) => {
        const isNow = at === now && !course.closed;
        const state = stateOf(at);
        return (
          <li key={id} aria-current={isNow ? 'step' : undefined} className={isNow ? styles.now : undefined}>
            <Said words={name} />
            {state && ` – ${state}`}
          </li>
        );
      })}
    </ol>
  );
}

/** Each run with its levels and dates, and who held the baton. */
export function Laps({ course, telling }: { course: Course; telling: Telling }) {
  const { t } = useTranslation('blocks');
  const { language } = telling;
  return (
    <ol className={styles.laps}>
      {course.laps.map((lap, at) => {
        const names = lap.holders.map(({ name }) => name).filter((name) => name !== null);
        return (
          <li key={lap.stays[0]?.from}>
            <p className={styles.lap}>
              {[t('track.list.lap', { number: at + 1 }), turnOf(course, lap, telling)?.words]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <ul>
              {lap.stays.map(({ level, from, to }) => {
                const told = { mark: markOf(course, level), level: nameOf(course, level, language) };
                const since = { ...told, from: dateOf(from, telling) };
                return (
                  <li key={from}>
                    {to
                      ? t('track.list.stay', { ...since, to: dateOf(to, telling) })
                      : t('track.list.stayNow', since)}
                  </li>
                );
              })}
            </ul>
            {names.length > 0 && at < course.laps.length - 1 && (
              <p className={styles.held}>{t('track.said.heldBy', { names: names.join(', ') })}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
