import {
  CANONICAL_STEPS,
  type CaseContext,
  type CanonicalStep,
  type LevelSpell,
  type ServiceMember,
} from '../../../workflows/case-context.js';
import type { Guide } from '../../../workflows/guide.js';
import { usesLevel } from '../../../workflows/used-levels.js';
import type { CourseDto } from './course.dto.js';

/** From when somebody held the baton. ISO instant. */
export interface Holding extends ServiceMember {
  since: string;
}

/** What the case itself does not remember of its course: who held the baton, and when a level was evaluated. */
export interface CourseEntry {
  type: string;
  at: string;
  facts: Record<string, unknown>;
}

export const COURSE_ENTRIES = [
  'EVALUATION_RECORDED',
  'RELAY_HOLDER_NAMED',
  'BATON_OFFERED',
  'BATON_DECLINED',
  'BATON_OFFER_WITHDRAWN',
  'BATON_ACCEPTED',
  'BATON_ASSIGNED',
  'COORDINATOR_APPOINTED',
];

type Lap = LevelSpell[];

/** Runs forward: going down or reopening begins the next. */
export function lapsOf(spells: readonly LevelSpell[]): Lap[] {
  const laps: Lap[] = [];
  for (const spell of spells) {
    const lap = laps.at(-1);
    if (lap && spell.entered !== 'lowered' && spell.entered !== 'reopened') lap.push(spell);
    else laps.push([spell]);
  }
  return laps;
}

/** An offer is over with any of these; whoever may not read the next one is not told that it was the one before. */
const NO_OFFER_ANY_MORE = ['BATON_DECLINED', 'BATON_OFFER_WITHDRAWN'];

/** Who has held the baton, in order. An acceptance names nobody: it is of the offer before it. */
export function holdingsOf(entries: readonly CourseEntry[]): Holding[] {
  const holdings: Holding[] = [];
  let offered: ServiceMember | undefined;
  for (const { type, at, facts } of entries) {
    if (type === 'EVALUATION_RECORDED') continue;
    const named = type === 'BATON_ACCEPTED' ? offered : (facts as unknown as ServiceMember);
    offered = type === 'BATON_OFFERED' ? named : undefined;
    if (type === 'BATON_OFFERED' || NO_OFFER_ANY_MORE.includes(type)) continue;
    if (named) holdings.push({ staffId: named.staffId, serviceId: named.serviceId, since: at });
  }
  return holdings;
}

/** Where a case has been. @param entries of COURSE_ENTRIES; those of the baton not needed where there is one lap only */
export function courseOf(
  guide: Guide,
  context: CaseContext,
  entries: readonly CourseEntry[],
  named: (member: ServiceMember) => CourseDto['laps'][number]['holders'][number],
): CourseDto {
  const { closed, holder, step, stepSince } = context;
  const { spells } = context;
  const present = spells.at(-1);
  const laps = lapsOf(spells);
  const holdings = laps.length > 1 ? holdingsOf(entries) : holder ? [holder] : [];
  const evaluated = entries.filter(({ type }) => type === 'EVALUATION_RECORDED').map(({ at }) => at);
  const wasEvaluated = (spell: LevelSpell | undefined) =>
    evaluated.some((at) => spell?.to && at >= spell.from && at <= spell.to);
  return {
    levels: guide.levels
      .filter(({ level }) => usesLevel(guide, level) || spells.some((spell) => spell.level === level))
      .map(({ level, mark, name, steps }) => ({
        level,
        mark,
        name,
        steps: steps.map(({ id, name: called, canonical }) => ({ id, name: called, canonical })),
      })),
    laps: laps.map((lap) => ({
      stays: lap.map((spell) => ({
        ...stayOf(spell, spell === present ? step : null),
        firstStep: firstStepOf(spell, wasEvaluated(spells[spells.indexOf(spell) - 1])),
      })),
      holders: holdersIn(lap, holdings).map(named),
    })),
    step,
    stepSince,
    holderSince: holder?.since ?? null,
    closed: closed && {
      at: closed.at,
      reason: guide.closing.reasons.find(({ id }) => id === closed.reason)?.name ?? null,
    },
  };
}

function stayOf({ level, from, to, entered, left }: LevelSpell, step: CanonicalStep | null) {
  return { level, from, to, entered, left, lastStep: step ?? (left === 'raised' ? 'decide' : null) };
}

/** Down to level 1 on an evaluation the work goes on with a new plan; everywhere else it begins with a meeting. */
function firstStepOf({ level, entered }: LevelSpell, onEvaluation: boolean): CanonicalStep {
  if (level === 1 && entered === 'lowered' && onEvaluation) return 'plan';
  return CANONICAL_STEPS[level][0]!;
}

function holdersIn(lap: Lap, holdings: readonly Holding[]): ServiceMember[] {
  const from = lap[0]!.from;
  const to = lap.at(-1)!.to;
  const held = holdings.filter(({ since }, at) => {
    const until = holdings[at + 1]?.since;
    return (to === null || since < to) && (until === undefined || until > from);
  });
  const seen = new Set<string>();
  return held.filter(({ staffId }) => !seen.has(staffId) && seen.add(staffId));
}
