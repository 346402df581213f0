import styles from './item-state.module.css';

export type State = 'overdue' | 'today' | 'later' | 'done' | 'warning' | 'danger' | 'hidden';

const TICK = 'm4.6 8.3 2.3 2.3 4.6-4.9';
const OCTAGON = 'M5 .7h6L15.3 5v6L11 15.3H5L.7 11V5Z';
const TRIANGLE = 'M8 .9 15.6 14.6H.4Z';

/** The sign of a state, 16 by 16: never alone, always beside its words. */
export function StateSign({ state, size = 16 }: { state: Exclude<State, 'hidden'>; size?: number }) {
  return (
    <svg className={styles.sign} width={size} height={size} viewBox="0 0 16 16" aria-hidden>
      {SIGNS[state]}
    </svg>
  );
}

const exclamation = (
  <>
    <path className={styles.cut} d="M8 4.2v4.6" />
    <circle className={styles.dot} cx="8" cy="11.4" r="1.05" />
  </>
);

const SIGNS = {
  overdue: (
    <>
      <path fill="currentColor" d={OCTAGON} />
      {exclamation}
    </>
  ),
  danger: (
    <>
      <path fill="currentColor" d={OCTAGON} />
      {exclamation}
    </>
  ),
  warning: (
    <>
      <path fill="currentColor" d={TRIANGLE} />
      <g transform="translate(0 1.4)">{exclamation}</g>
    </>
  ),
  today: (
    <>
      <circle className={styles.ring} cx="8" cy="8" r="6.6" />
      <path fill="currentColor" d="M8 1.4a6.6 6.6 0 0 0 0 13.2Z" />
    </>
  ),
  later: <circle className={styles.ring} cx="8" cy="8" r="6.4" />,
  done: (
    <>
      <circle fill="currentColor" cx="8" cy="8" r="7.4" />
      <path className={styles.cut} d={TICK} />
    </>
  ),
};
