import { trendLayout, type TrendPoint, withRoom } from './trend-layout';
import styles from './trend-chart.module.css';
import { inText, useWidth } from './use-width';

export interface TrendChartProps {
  /** With what stands above and below each: «41,9», «mars». In order of time. */
  points: readonly (TrendPoint & { said?: string; label: string })[];
  /** Ends of the instrument's scale. */
  range: readonly [number, number];
  /** Where the instrument has its border, and what it is called. */
  band?: { from: number; to: number; label: string };
  /** The chart in a sentence, for those who do not see it; the table beside has the numbers. */
  label: string;
}

const HEIGHT = 84;
/** Of a letter of the labels, about. */
const LETTER = 6.4;

/** A small line chart: every number stands at its dot, the last in bold. Its table: see TableOrChart. */
export function TrendChart({ points, range, band, label }: TrendChartProps) {
  const [place, width] = useWidth(320);
  const right = band ? band.label.length * 6.6 + 4 : 0;
  const alsoShown = band ? [band.from, band.to] : [];
  const drawn = trendLayout({ points, range, width, height: HEIGHT, right, alsoShown });
  const { path, dots, yOf, to } = drawn;
  const longest = Math.max(0, ...points.map((point) => point.label.length));
  const dated = withRoom(dots, longest * LETTER + 8);
  const valued = withRoom(dots, 36);
  /** Where the middle of a date stands, so that the first and the last do not reach out of the drawing. */
  const inside = (x: number, at: number) => {
    const half = ((points[at]?.label.length ?? 0) * LETTER) / 2;
    return Math.min(Math.max(x, half), width - half);
  };
  return (
    <div ref={place}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${HEIGHT + 20}`}
        width={inText(width)}
        height={inText(HEIGHT + 20)}
        role="img"
        aria-label={label}
      >
        {band && (
          <>
            <rect
              className={styles.band}
              x={0}
              y={yOf(band.to)}
              width={to + 12}
              height={Math.max(2, yOf(band.from) - yOf(band.to))}
            />
            <text className={styles.label} x={to + 18} y={(yOf(band.from) + yOf(band.to)) / 2 + 4}>
              {band.label}
            </text>
          </>
        )}
        <path className={styles.axis} d={`M0 ${HEIGHT}H${to + 12}`} />
        <path className={styles.line} d={path} />
        {dots.map(({ x, y, isLast }, at) => (
          <g key={points[at]?.at}>
            <circle className={isLast ? styles.last : styles.dot} cx={x} cy={y} r={isLast ? 5 : 4} />
            {valued.has(at) && (
              <text className={isLast ? styles.lastValue : styles.value} x={x} y={y - 10}>
                {points[at]?.said ?? points[at]?.value}
              </text>
            )}
            {dated.has(at) && (
              <text className={styles.when} x={inside(x, at)} y={HEIGHT + 16}>
                {points[at]?.label}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
