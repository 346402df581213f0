import { fieldsOf, type TrackField, type TrackLevel } from './relay-track-fields';
import { cut, textWidth } from './relay-track-text';

/** One stay on a level, by places among the level's steps. */
export interface TrackStay {
  level: number;
  first: number;
  /** Where it ended, or is; null where it went on to the end of the level. */
  last: number | null;
  /** Whether its steps were carried out, so that they may be ticked. */
  finished: boolean;
  /** «2. mars» */
  date: string;
}

export interface TrackLap {
  stays: readonly TrackStay[];
  /** On the way back that began it: «Ned til nivå 1 · 16. september»; the first has none. */
  turn?: { words: string; short: string };
  /** At its end: «Avsluttet 2. mars», «Marte Testmo holdt pinnen». */
  end?: string;
}

/** concern: no baton yet · held · offered: another has not answered · closed. */
export type TrackState = 'concern' | 'held' | 'offered' | 'closed';

export interface Track {
  levels: readonly TrackLevel[];
  /** The oldest first, at most three; the last is the present one. */
  laps: readonly TrackLap[];
  state: TrackState;
}

export interface Dot {
  x: number;
  /** done: tick · rest: hollow, of this level · past: of an earlier lap · before: left of where this lap began · idle: hollow, of other levels. */
  kind: 'done' | 'passed' | 'rest' | 'past' | 'before' | 'idle';
}

export interface Lane {
  y: number;
  isNow: boolean;
  lines: { from: number; to: number; kind: 'run' | 'rest' | 'past' | 'before' | 'idle' }[];
  dots: Dot[];
  /** Dates at the borders, and how it ended. */
  notes: { x: number; text: string; anchor: 'start' | 'end' }[];
}

export interface Turn {
  /** Out of the lane above, solid. */
  out: string;
  /** Back, dashed. */
  back: { y: number; from: number; to: number };
  /** Into the lane below, solid. */
  into: string;
  pill: { x: number; y: number; width: number; text: string };
}

export interface Label {
  x: number;
  lines: string[];
  isNow: boolean;
  /** Of this lap: done, now or to come. */
  isOnLane: boolean;
  /** Of the level where the case is; others are written smaller. */
  isHere: boolean;
  /** When the stay that begins here began. */
  date?: string;
}

export interface TrackLayout {
  width: number;
  height: number;
  compact: boolean;
  fields: TrackField[];
  lanes: Lane[];
  turns: Turn[];
  labels: Label[];
  labelsY: number;
  now: { x: number; y: number };
}

interface Measures {
  first: number;
  between: number;
  /** From a lane to the way back below it. */
  toTurn: number;
  below: number;
}

const WIDE: Measures = { first: 82, between: 64, toTurn: 27, below: 46 };
const COMPACT: Measures = { first: 62, between: 58, toTurn: 25, below: 26 };
/** Below it the drawing has no names but that of the level where the case is. */
export const COMPACT_BELOW = 640;
const PILL = 12;

/** Where everything of the relay track is, for a drawing that wide; nothing of it scrolls. */
export function layoutOf(track: Track, width: number): TrackLayout {
  const compact = width < COMPACT_BELOW;
  const measures = compact ? COMPACT : WIDE;
  const present = track.laps.at(-1)?.stays.at(-1);
  const fields = fieldsOf(track.levels, present?.level ?? 0, { width, compact });
  // The first has a way back above it when older ones are folded.
  const top = measures.first + (track.laps[0]?.turn ? measures.between - measures.toTurn : 0);
  const yOf = (at: number) => top + at * measures.between;
  const last = track.laps.length - 1;
  const lanes = track.laps.map((lap, at) =>
    at === last ? laneNow(track, lap, fields, yOf(at)) : lanePast(lap, fields, yOf(at), compact),
  );
  const labels = compact || !present ? [] : labelsOf(track, fields);
  const rows = Math.max(1, ...labels.map(({ lines, date, isNow }) => lines.length + (date || isNow ? 1 : 0)));
  return {
    width,
    compact,
    height: yOf(last) + (compact ? measures.below : measures.below + (rows - 1) * 16),
    fields,
    lanes,
    turns: turnsOf(track, fields, { width, compact, measures, yOf }),
    labels,
    labelsY: yOf(last) + 30,
    now: { x: present ? xOf(fields, present.level, present.last ?? 0) : 0, y: yOf(last) },
  };
}

function fieldOf(fields: readonly TrackField[], level: number): TrackField {
  const found = fields.find((field) => field.level.level === level);
  if (!found) throw new Error(`The guide has no level ${level}`);
  return found;
}

const xOf = (fields: readonly TrackField[], level: number, step: number): number =>
  fieldOf(fields, level).xs[step] ?? fieldOf(fields, level).x;

function beginOf(lap: TrackLap, fields: readonly TrackField[]): number {
  const first = lap.stays[0];
  return first ? xOf(fields, first.level, first.first) : 0;
}

function endOf(lap: TrackLap, fields: readonly TrackField[]): number {
  const stay = lap.stays.at(-1);
  return stay ? xOf(fields, stay.level, lastStep(stay, fields)) : 0;
}

const lastStep = ({ level, last }: TrackStay, fields: readonly TrackField[]): number =>
  last ?? fieldOf(fields, level).xs.length - 1;

/** The steps that a stay went over, by their place on the drawing. */
function stepsOf(stay: TrackStay, fields: readonly TrackField[]): number[] {
  return fieldOf(fields, stay.level).xs.slice(stay.first, lastStep(stay, fields) + 1);
}

function lanePast(lap: TrackLap, fields: readonly TrackField[], y: number, compact: boolean): Lane {
  const end = endOf(lap, fields);
  const notes: Lane['notes'] = [];
  for (const [at, stay] of compact ? [] : lap.stays.entries()) {
    if (at === 0 && lap.turn) continue;
    const x = Math.max(
      fieldOf(fields, stay.level).x + 6,
      at === 0 ? xOf(fields, stay.level, stay.first) - 8 : 0,
    );
    notes.push({ x, text: stay.date, anchor: 'start' });
  }
  const before = notes.at(-1);
  const taken = before ? before.x + textWidth(before.text, PILL) + 10 : 0;
  if (lap.end && !compact && end + 8 - textWidth(lap.end, PILL) > taken)
    notes.push({ x: end + 8, text: lap.end, anchor: 'end' });
  return {
    y,
    isNow: false,
    lines: [{ from: beginOf(lap, fields), to: end, kind: 'past' }],
    dots: lap.stays.flatMap((stay) => stepsOf(stay, fields).map((x): Dot => ({ x, kind: 'past' }))),
    notes,
  };
}

function laneNow(track: Track, lap: TrackLap, fields: readonly TrackField[], y: number): Lane {
  const begin = beginOf(lap, fields);
  const now = endOf(lap, fields);
  const all = fields.flatMap(({ xs }) => xs);
  const here = fieldOf(fields, lap.stays.at(-1)?.level ?? 0).xs;
  const isClosed = track.state === 'closed';
  const rest = isClosed ? [] : here.filter((x) => x > now);
  const restEnd = rest.at(-1) ?? now;
  const run = lap.stays.flatMap((stay, at) =>
    stepsOf(stay, fields)
      .filter((x) => x < now || (isClosed && at === lap.stays.length - 1))
      .map((x): Dot => ({ x, kind: stay.finished ? 'done' : 'passed' })),
  );
  const lines: Lane['lines'] = [
    { from: all[0] ?? 0, to: begin, kind: 'before' },
    { from: restEnd, to: all.at(-1) ?? restEnd, kind: 'idle' },
    { from: now, to: restEnd, kind: 'rest' },
    { from: begin, to: now, kind: 'run' },
  ];
  return {
    y,
    isNow: true,
    lines: lines.filter(({ from, to }) => to > from),
    dots: [
      ...all.filter((x) => x < begin).map((x): Dot => ({ x, kind: 'before' })),
      ...run,
      ...rest.map((x): Dot => ({ x, kind: 'rest' })),
      ...all.filter((x) => x > restEnd).map((x): Dot => ({ x, kind: 'idle' })),
    ],
    notes: [],
  };
}

interface Frame {
  width: number;
  compact: boolean;
  measures: Measures;
  yOf: (lane: number) => number;
}

function turnsOf(track: Track, fields: readonly TrackField[], frame: Frame): Turn[] {
  return track.laps.flatMap((lap, at) => {
    if (!lap.turn) return [];
    const above = track.laps[at - 1];
    return [turnTo(lap, lap.turn, { at, end: above ? endOf(above, fields) : null, fields, frame })];
  });
}

/** From the end of one lane back to the beginning of the next. Of folded laps there is only the way in. */
function turnTo(
  lap: TrackLap,
  turn: { words: string; short: string },
  { at, end, fields, frame }: { at: number; end: number | null; fields: readonly TrackField[]; frame: Frame },
): Turn {
  const { width, compact, measures, yOf } = frame;
  const y = yOf(at) - (measures.between - measures.toTurn);
  const down = (yOf(at) - y) / 2;
  const out = measures.toTurn / 2;
  const begin = beginOf(lap, fields);
  const left = Math.max(begin - 14, down + 2);
  const text = cut(compact ? turn.short : turn.words, PILL, width - 80);
  const pill = textWidth(text, PILL) + 22;
  const right = end === null ? left + pill + 34 : Math.min(end + 14, width - out - 2);
  const top = end === null ? '' : `M${end} ${yOf(at - 1)}H${right}A${out} ${out} 0 0 1 ${right} ${y}`;
  const hasRoom = right - left >= pill + 34;
  const x = hasRoom ? (left + right - pill) / 2 + 10 : Math.min(right + out + 4, width - pill - 2);
  return {
    out: top,
    back: { y, from: right, to: left },
    into: `M${left} ${y}A${down} ${down} 0 0 0 ${left} ${yOf(at)}H${begin}`,
    pill: { x: end === null ? left + 30 : x, y, width: pill, text },
  };
}

function labelsOf(track: Track, fields: readonly TrackField[]): Label[] {
  const lap = track.laps.at(-1);
  const present = lap?.stays.at(-1);
  if (!lap || !present) return [];
  const begin = beginOf(lap, fields);
  const end = fieldOf(fields, present.level).xs.at(-1) ?? 0;
  const nowX = xOf(fields, present.level, lastStep(present, fields));
  return fields.flatMap(({ xs, names, isHere }) =>
    xs.map((x, at): Label => {
      const began = lap.stays.slice(1).find((stay) => xOf(fields, stay.level, stay.first) === x);
      const isNow = x === nowX;
      return {
        x,
        lines: names[at] ?? [],
        isNow,
        isHere,
        isOnLane: x >= begin && x <= end,
        ...(began && !isNow && { date: began.date }),
      };
    }),
  );
}
