import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export interface TrendPoint {
  /** Days since the epoch, or any other even measure of time. */
  at: number;
  value: number;
}

export interface TrendInput {
  points: readonly TrendPoint[];
  /** Ends of the instrument's scale. At least half of it is shown, so that nothing looks larger than it is. */
  range: readonly [number, number];
  width: number;
  height: number;
  /** Room at the right, for the name of the band. */
  right: number;
  /** What must be in view beside the answers: the border. */
  alsoShown?: readonly number[];
}

export interface TrendLayout {
  path: string;
  dots: { x: number; y: number; isLast: boolean }[];
  yOf: (value: number) => number;
  to: number;
}

const EDGE = 22;
const TOP = 20;
const BOTTOM = 10;

/** Where the line of a small chart goes; points that come too near each other in time are spread evenly. */
export function trendLayout(input: TrendInput): TrendLayout {
  const { points, width, height, right } = input;
  const from = EDGE;
  const to = Math.max(from + 1, width - EDGE - right);
  const y = scaleLinear(shownOf(input), [height - BOTTOM, TOP]);
  const xs = placesOf(points, from, to);
  const dots = points.map(({ value }, at) => ({
    x: xs[at] ?? from,
    y: y(value),
    isLast: at === points.length - 1,
  }));
  const draw = line<{ x: number; y: number }>(
    (dot) => dot.x,
    (dot) => dot.y,
  );
  return { path: dots.length > 1 ? (draw(dots) ?? '') : '', dots, yOf: (value) => y(value), to };
}

function shownOf({ points, range: [low, high], alsoShown = [] }: TrendInput): [number, number] {
  const values = [...points.map(({ value }) => value), ...alsoShown];
  if (values.length === 0) return [low, high];
  const half = (high - low) / 2;
  const from = Math.min(...values);
  const to = Math.max(...values);
  const around = Math.max(0, half - (to - from)) / 2;
  const start = Math.max(low, Math.min(from - around, high - half));
  return [start, Math.min(high, Math.max(to + around, start + half))];
}

/** Numbers stand beside each dot, so they need so much room. */
const NEAR = 26;

function placesOf(points: readonly TrendPoint[], from: number, to: number): number[] {
  const first = points[0]?.at ?? 0;
  const last = points.at(-1)?.at ?? first;
  const x = scaleLinear([first, last === first ? first + 1 : last], [from, to]);
  const xs = points.map(({ at }) => x(at));
  const isCrowded = xs.some((one, at) => at > 0 && one - (xs[at - 1] ?? 0) < NEAR);
  if (!isCrowded) return xs;
  const even = scaleLinear([0, Math.max(1, points.length - 1)], [from, to]);
  return points.map((_, at) => even(at));
}

/** Which dots have room for a word of so many pixels below or above them: the last always, then from it backwards. */
export function withRoom(dots: readonly { x: number }[], pixels: number): ReadonlySet<number> {
  const kept = new Set<number>();
  let next = Infinity;
  for (let at = dots.length - 1; at >= 0; at -= 1) {
    const { x } = dots[at]!;
    if (next - x < pixels) continue;
    kept.add(at);
    next = x;
  }
  return kept;
}
