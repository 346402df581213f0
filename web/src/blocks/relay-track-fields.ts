import { cut, textWidth, wrapped } from './relay-track-text';

export interface TrackStep {
  id: string;
  /** The guide's own name. */
  name: string;
  /** The step in one word, for where the guide's name has no room. */
  short: string;
}

export interface TrackLevel {
  /** 0–3 in the model. */
  level: number;
  /** What the municipality writes on it. */
  mark: string;
  name: string;
  steps: readonly TrackStep[];
}

/** One level's part of the drawing. */
export interface TrackField {
  level: TrackLevel;
  x: number;
  width: number;
  isHere: boolean;
  /** Of each step. */
  xs: number[];
  /** Of each step: the lines of its name. */
  names: string[][];
}

const GAP = 6;
/** Of the names of steps, where the case is and elsewhere. */
const LABEL = 13;
const LABEL_AWAY = 12;

/** Side by side over the whole width; the field where the case is, is wider. */
export function fieldsOf(
  levels: readonly TrackLevel[],
  here: number,
  { width, compact }: { width: number; compact: boolean },
): TrackField[] {
  const weights = levels.map(({ level, steps }) => weightOf(steps.length, level === here, compact));
  const unit = (width - GAP * (levels.length - 1)) / weights.reduce((sum, one) => sum + one, 0);
  let x = 0;
  return levels.map((level, at) => {
    const own = (weights[at] ?? 0) * unit;
    const field = fieldAt(level, x, own, { isHere: level.level === here, compact });
    x += own + GAP;
    return field;
  });
}

function weightOf(steps: number, isHere: boolean, compact: boolean): number {
  const room = Math.max(steps, 3);
  // On a phone the others are as wide as their mark and dots need.
  if (compact) return isHere ? Math.max(9, room * 2.2) : steps < 4 ? 2.6 : 3.4;
  return isHere ? room * 1.5 + 1.2 : room;
}

function fieldAt(
  level: TrackLevel,
  x: number,
  width: number,
  { isHere, compact }: { isHere: boolean; compact: boolean },
): TrackField {
  const between = width / level.steps.length;
  return {
    level,
    x,
    width,
    isHere,
    xs: level.steps.map((_, at) => x + (at + 0.5) * between),
    names: compact ? [] : namesIn(level.steps, between - 6, isHere),
  };
}

/**
 * The guide's own names where all of a level have room, else one word for each; never two steps with the same word.
 * Other levels have no names rather than cut ones: the list has them all.
 */
function namesIn(steps: readonly TrackStep[], width: number, isHere: boolean): string[][] {
  const size = isHere ? LABEL : LABEL_AWAY;
  const own = steps.map(({ name }) => wrapped(name, size, width, isHere ? 3 : 2));
  if (own.every((rows) => rows !== null)) return own;
  const areTold = new Set(steps.map(({ short }) => short)).size === steps.length;
  const words = steps.map(({ name, short }) => (areTold ? short : name));
  if (!isHere && words.some((word) => textWidth(word, size) > width + 6)) return [];
  return words.map((word) => [cut(word, size, width + 6)]);
}
