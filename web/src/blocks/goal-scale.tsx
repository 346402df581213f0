import { useTranslation } from 'react-i18next';
import styles from './goal-scale.module.css';
import { inText } from './use-width';

export interface GoalScaleProps {
  /** −2 … +2 (goal attainment scaling); 0 is what was hoped for. */
  start: number;
  /** Where it stands; null while nobody has scaled it since the start. */
  now: number | null;
  /** What it is the scale of, for screen readers. */
  label: string;
  width?: number;
}

const STEPS = [-2, -1, 0, 1, 2];
const EDGE = 18;
const LINE = 16;

export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** A goal on its scale: a hollow ring is the start, a filled disc is now. */
export function GoalScale({ start, now, label, width = 216 }: GoalScaleProps) {
  const { t } = useTranslation('blocks');
  const xOf = (value: number) => EDGE + ((value + 2) / 4) * (width - 2 * EDGE);
  const at = now ?? start;
  const words =
    now === null
      ? t('scale.start', { start: signed(start) })
      : t('scale.moved', { start: signed(start), now: signed(now) });
  return (
    <svg
      className={styles.scale}
      viewBox={`0 0 ${width} 46`}
      width={inText(width)}
      height={inText(46)}
      role="img"
      aria-label={`${label}: ${words}`}
    >
      <path className={styles.line} d={`M${xOf(-2)} ${LINE}H${xOf(2)}`} />
      {STEPS.map((value) => (
        <g key={value}>
          <path className={value === 0 ? styles.middle : styles.line} d={`M${xOf(value)} ${LINE - 6}v12`} />
          <text className={value === at ? styles.now : styles.number} x={xOf(value)} y={41}>
            {signed(value)}
          </text>
        </g>
      ))}
      {now !== null && now !== start && (
        <path className={styles.way} d={`M${xOf(start)} ${LINE}H${xOf(now)}`} />
      )}
      <circle className={styles.start} cx={xOf(start)} cy={LINE} r={now === start ? 7.5 : 6} />
      {now !== null && <circle className={styles.disc} cx={xOf(now)} cy={LINE} r={now === start ? 3.5 : 7} />}
    </svg>
  );
}

/** «○ start ● nå», for the corner of the panel with the scales. */
export function GoalScaleLegend() {
  const { t } = useTranslation('blocks');
  return (
    <span className={styles.legend} aria-hidden>
      <svg width="1em" height="1em" viewBox="-7 -7 14 14">
        <circle className={styles.start} r="5" />
      </svg>
      {t('scale.legendStart')}
      <svg width="1em" height="1em" viewBox="-7 -7 14 14">
        <circle className={styles.disc} r="6" />
      </svg>
      {t('scale.legendNow')}
    </span>
  );
}
