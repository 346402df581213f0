import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import styles from './effect-chart.module.css';
import { onTwoLines } from './relay-track-text';
import { inText, useWidth } from './use-width';

export interface EffectRow {
  name: string;
  /** Size of the change with its interval; null where fewer than the limit are behind it. */
  effect: { value: number; low: number; high: number } | null;
  /** How many, and how many lack the second measurement; as they are to stand there. */
  count: string;
  missing: string;
}

export interface EffectChartProps {
  rows: readonly EffectRow[];
  /** Words of the drawing; the numbers stand in the table beside it. */
  words: { label: string; count: string; missing: string; worse: string; better: string; hidden: string };
  /** A number of the axis, as the language writes it. */
  numberOf: (value: number) => string;
}

const ROW = 34;
const HEAD = 24;
const NAMES = 132;
const LETTER = 7.4;
const NAME_SIZE = 14;
const LINE = 16;
const COLUMNS = 96;
/** On a phone the name and how many stand above the interval. */
const NARROW = { below: 520, row: 68, name: -18, count: -2, interval: 18 };

/** Before and after: square and interval, hollow when it crosses zero, hatch where there are too few. */
export function EffectChart({ rows, words, numberOf }: EffectChartProps) {
  const [place, width] = useWidth(420);
  const hatch = useId();
  const ends = rows.flatMap(({ effect }) => (effect ? [effect.low, effect.high] : []));
  const isNarrow = width < NARROW.below;
  const longest = Math.max(0, ...rows.map(({ name }) => name.length)) * LETTER;
  const names = isNarrow ? 0 : Math.min(Math.max(NAMES, longest), width * 0.42);
  const linesOf = (name: string) => onTwoLines(name, NAME_SIZE, isNarrow ? width : names);
  const hasTwo = rows.some(({ name }) => linesOf(name).length > 1);
  const row = isNarrow ? NARROW.row + (hasTwo ? LINE : 0) : ROW;
  const x = scaleLinear(
    [Math.min(-0.3, ...ends), Math.max(1, ...ends)],
    [names + 12, width - (isNarrow ? 12 : COLUMNS)],
  ).nice(4);
  const foot = HEAD + rows.length * row;
  /** On a phone only beside the intervals: the words above them are not crossed. */
  const upright = (at: number) =>
    isNarrow
      ? rows.map((_, place) => `M${at} ${HEAD + place * row + row / 2 + NARROW.interval - 14}v28`).join('')
      : `M${at} ${HEAD - 4}V${foot}`;
  const [left, right] = x.range() as [number, number];
  return (
    <div ref={place}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${foot + 40}`}
        width={inText(width)}
        height={inText(foot + 40)}
        role="img"
        aria-label={words.label}
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className={styles.stripe} d="M0 0V6" />
          </pattern>
        </defs>
        {!isNarrow && (
          <>
            <text className={styles.head} x={width - 52} y={12}>
              {words.count}
            </text>
            <text className={styles.head} x={width} y={12}>
              {words.missing}
            </text>
          </>
        )}
        {x.ticks(4).map((tick) => (
          <g key={tick}>
            <path className={tick === 0 ? styles.zero : styles.grid} d={upright(x(tick))} />
            <text className={styles.tick} x={x(tick)} y={foot + 16}>
              {numberOf(tick)}
            </text>
          </g>
        ))}
        <text className={styles.worse} x={x(0) - 6} y={foot + 34}>
          {words.worse}
        </text>
        <text className={styles.better} x={x(0) + 6} y={foot + 34}>
          {words.better}
        </text>
        {rows.map(({ name, effect, count, missing }, at) => (
          <g key={name} transform={`translate(0 ${HEAD + at * row + row / 2})`}>
            <Name lines={linesOf(name)} isNarrow={isNarrow} />
            <g transform={`translate(0 ${isNarrow ? NARROW.interval : 0})`}>
              {effect ? (
                <Interval effect={effect} x={x} />
              ) : (
                <>
                  <rect x={left} y={-10} width={right - left} height={20} fill={`url(#${hatch})`} />
                  <rect
                    className={styles.patch}
                    x={(left + right) / 2 - 90}
                    y={-10}
                    width={180}
                    height={20}
                  />
                  <text className={styles.tick} x={(left + right) / 2} y={4}>
                    {words.hidden}
                  </text>
                </>
              )}
            </g>
            {isNarrow ? (
              <text className={styles.counts} y={NARROW.count}>
                {`${words.count}: ${count} · ${words.missing}: ${missing}`}
              </text>
            ) : (
              <>
                <text className={styles.number} x={width - 52} y={4}>
                  {count}
                </text>
                <text className={styles.number} x={width} y={4}>
                  {missing}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Beside its interval in the middle of the row; on a phone above how many it is of. */
function Name({ lines, isNarrow }: { lines: readonly string[]; isNarrow: boolean }) {
  const above = (lines.length - 1) * LINE;
  return (
    <text className={styles.name} y={isNarrow ? NARROW.name - above : 4 - above / 2}>
      {lines.map((line, at) => (
        <tspan key={line} x={0} dy={at === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Interval({
  effect: { value, low, high },
  x,
}: {
  effect: NonNullable<EffectRow['effect']>;
  x: (value: number) => number;
}) {
  const isSure = low > 0 || high < 0;
  return (
    <g>
      <path
        className={isSure ? styles.sure : styles.unsure}
        d={`M${x(low)} -5v10M${x(low)} 0H${x(high)}M${x(high)} -5v10`}
      />
      <rect
        className={isSure ? styles.square : styles.hollow}
        x={x(value) - 5.5}
        y={-5.5}
        width={11}
        height={11}
      />
    </g>
  );
}
