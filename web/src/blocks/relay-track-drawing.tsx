import { BatonForm } from './baton';
import { LevelForm } from './level-mark';
import type { TrackField } from './relay-track-fields';
import type { Dot, Label, Lane, TrackLayout, TrackState, Turn } from './relay-track-layout';
import { onTwoLines, textWidth, wrapped } from './relay-track-text';
import styles from './relay-track.module.css';
import { inText } from './use-width';

export interface DrawingProps {
  layout: TrackLayout;
  state: TrackState;
  /** In the corner of the field where the case is. */
  note: string;
  /** In the corner of the fields where it has not been. */
  notBeen: string;
  been: ReadonlySet<number>;
  /** Below the step where it is. */
  below: string;
  /** The whole drawing in words. */
  label: string;
}

/** The relay track, drawn: one picture, with one sentence for those who do not see it. */
export function Drawing({ layout, state, note, notBeen, been, below, label }: DrawingProps) {
  const { width, height } = layout;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      width={inText(width)}
      height={inText(height)}
      role="img"
      aria-label={label}
    >
      {layout.fields.map((field) => (
        <Field
          key={field.level.level}
          field={field}
          height={height}
          compact={layout.compact}
          note={field.isHere ? note : been.has(field.level.level) ? '' : notBeen}
        />
      ))}
      {layout.turns.map((turn) => (
        <TurnBack key={turn.back.y} turn={turn} />
      ))}
      {layout.lanes.map((lane) => (
        <LaneDrawn key={lane.y} lane={lane} compact={layout.compact} />
      ))}
      {layout.labels.map((one) => (
        <Name key={one.x} label={one} y={layout.labelsY} below={one.isNow ? below : one.date} state={state} />
      ))}
      <Now {...layout.now} state={state} compact={layout.compact} />
    </svg>
  );
}

/** As the layout measures them. */
const NAMES: Record<number, string | undefined> = { 13: styles.narrow, 12: styles.narrowest };

function Field({
  field: { x, width, isHere, level },
  height,
  compact,
  note,
}: {
  field: TrackField;
  height: number;
  compact: boolean;
  note: string;
}) {
  const alone = compact && !isHere;
  const markX = alone ? x + width / 2 - 11 : x + (compact ? 8 : 14);
  const room = width - (compact ? 42 : 56);
  const size = !compact ? 15 : wrapped(level.name, 13, room, 2) ? 13 : 12;
  const lines = onTwoLines(level.name, size, room);
  const hasRoom = !compact && textWidth(level.name, 15) + textWidth(note, 12) + 16 < room;
  const nameX = markX + (compact ? 28 : 31);
  return (
    <g>
      <rect
        className={isHere ? styles.here : styles.field}
        x={x}
        y={0}
        width={width}
        height={height}
        rx={4}
      />
      {isHere && <rect className={styles.edge} x={x} y={0} width={width} height={4} rx={2} />}
      <svg x={markX} y={14} width={22} height={22} viewBox="0 0 24 24" overflow="visible">
        <LevelForm canonical={level.level} />
        <text className={level.level >= 3 ? styles.markContrast : styles.mark} x="12" y="16.4">
          {level.mark}
        </text>
      </svg>
      {!alone && (
        <text
          className={`${isHere ? styles.levelHere : styles.level} ${NAMES[size] ?? ''}`}
          y={lines.length > 1 ? 22 : 30}
        >
          {lines.map((line, at) => (
            <tspan key={line} x={nameX} dy={at === 0 ? 0 : 16}>
              {line}
            </tspan>
          ))}
        </text>
      )}
      {hasRoom && (
        <text className={isHere ? styles.note : styles.quiet} x={x + width - 12} y={30} textAnchor="end">
          {note}
        </text>
      )}
    </g>
  );
}

function TurnBack({ turn: { out, back, into, pill } }: { turn: Turn }) {
  const head = back.to + 22;
  return (
    <g>
      {out && <path className={styles.turn} d={out} />}
      <path className={styles.back} d={`M${back.from} ${back.y}H${back.to}`} />
      <path className={styles.turn} d={into} />
      <path className={styles.turn} d={`M${head + 7} ${back.y - 5}l-7 5l7 5`} />
      <rect className={styles.pill} x={pill.x} y={pill.y - 10} width={pill.width} height={20} rx={10} />
      <text className={styles.pillText} x={pill.x + pill.width / 2} y={pill.y + 4}>
        {pill.text}
      </text>
    </g>
  );
}

function LaneDrawn({ lane, compact }: { lane: Lane; compact: boolean }) {
  return (
    <g>
      {lane.lines.map(({ from, to, kind }) => (
        <path key={kind} className={styles[`${kind}Line`]} d={`M${from} ${lane.y}H${to}`} />
      ))}
      {lane.dots.map((dot) => (
        <DotDrawn key={dot.x} dot={dot} y={lane.y} compact={compact} />
      ))}
      {lane.notes.map(({ x, text, anchor }) => (
        <text key={`${anchor}${x}`} className={styles.quiet} x={x} y={lane.y - 13} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Radius of a dot: wide, compact. */
const RADII: Record<Dot['kind'], readonly [number, number]> = {
  done: [8, 5.5],
  passed: [5, 3.5],
  rest: [6.5, 4.5],
  past: [3.5, 2.2],
  before: [3.5, 2.2],
  idle: [4, 2.5],
};

function DotDrawn({ dot: { x, kind }, y, compact }: { dot: Dot; y: number; compact: boolean }) {
  const scale = compact ? 0.7 : 1;
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className={styles[`${kind}Dot`]} r={RADII[kind][compact ? 1 : 0]} />
      {kind === 'done' && (
        <path className={styles.tick} d="m-3.4 .2 2.4 2.4 4.6-5" transform={`scale(${scale})`} />
      )}
    </g>
  );
}

function Name({
  label: { x, lines, isNow, isOnLane, isHere },
  y,
  below,
  state,
}: {
  label: Label;
  y: number;
  below?: string;
  state: TrackState;
}) {
  const tone = isNow ? styles.nameNow : isOnLane ? styles.name : styles.nameAway;
  const hasBaton = state === 'held' || state === 'offered';
  return (
    <text className={`${tone} ${isHere ? '' : styles.away}`} x={x} y={y}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? 0 : 16}>
          {line}
        </tspan>
      ))}
      {below && (
        <tspan
          x={x}
          dy={16}
          className={isNow ? (hasBaton ? styles.belowBaton : styles.belowNow) : styles.quiet}
        >
          {below}
        </tspan>
      )}
    </text>
  );
}

/** Where the case is: the baton, the disc with a hole before there is one, the ring when it is over. */
function Now({ x, y, state, compact }: { x: number; y: number; state: TrackState; compact: boolean }) {
  const scale = compact ? 0.82 : 1;
  return (
    <g className={styles.now} style={{ transform: `translate(${x}px, ${y}px)` }}>
      <g transform={`scale(${scale})`}>
        {state === 'closed' && <circle className={styles.ring} r={13.5} />}
        {state === 'concern' && (
          <>
            <circle className={styles.halo} r={17} />
            <circle className={styles.concern} r={14.5} />
            <circle className={styles.hole} r={5.5} />
          </>
        )}
        {state === 'offered' && <circle className={styles.offered} r={19} />}
        {(state === 'held' || state === 'offered') && (
          <>
            {state === 'held' && <circle className={styles.halo} r={18} />}
            <circle className={styles.baton} r={15} />
            <g className={styles.sign} transform="translate(-9 -9) scale(.75)">
              <BatonForm />
            </g>
          </>
        )}
      </g>
    </g>
  );
}
