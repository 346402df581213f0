import type { Instrument, RespondentKind } from '../effects/instruments/instrument.js';
import { classifyChange, type ChangeClass } from '../effects/statistics/classify-change.js';
import { summariseEffect } from '../effects/statistics/summarise-effect.js';
import type { Place, Slice, SliceSpace } from './slice-space.js';
import { SubtractionGuard } from './subtraction-guard.js';

/** One child as one respondent sees it; which year and level is that of the first measurement. */
export interface EffectPair extends Place {
  before: number | null;
  after: number | null;
  /** The second measurement has been due, or the first was never answered. */
  overdue: boolean;
}

/** What may be published of one slice; null = suppressed. Counts are of children. */
export interface PublishedEffect {
  n: number | null;
  missing: number | null;
  notYetDue: number | null;
  /** In points of the main score; null also where nobody has been measured twice. */
  change: { mean: number; low: number; high: number } | null;
  classes: Record<ChangeClass, number | null>;
}

type State = ChangeClass | 'missing' | 'notYetDue';
type Published = Record<'n' | 'improved' | 'worse' | 'missing' | 'notYetDue', ReadonlySet<string>>;

/**
 * Publishes slices of one instrument and respondent so that no number of 1 to `threshold` − 1 children can be worked out,
 * from one answer or from any number of them with other filters.
 *
 * What can be asked for is fixed beforehand: whole years, one level or all, one group or all. Which slices are published
 * is decided for all of them at once, the widest first, whatever is asked: one is held back when adding and subtracting
 * the published ones would then single out too few children, wherever they stand. So a level with many children is held
 * back where the few of the others would follow from it. The mean goes with its number of children. How many are worse,
 * and how many improved, are weighed in the same way with those who are not. No child at all is no secret.
 */
export class EffectSuppression {
  private readonly cells: readonly Place[];
  private readonly askable: readonly Slice[];
  private readonly published: Published;

  constructor(
    private readonly space: SliceSpace,
    private readonly instrument: Instrument,
    private readonly respondent: RespondentKind,
    private readonly pairs: readonly EffectPair[],
    private readonly threshold: number,
  ) {
    this.cells = [...new Map(pairs.map((pair) => [space.cellOf(pair), pair])).values()];
    this.askable = space.askable();
    const n = this.decide([['improved', 'unchanged', 'worse']], this.askable);
    const worse = this.decide([['worse'], ['improved', 'unchanged']], n);
    // Whoever is neither follows where both are published, so they are weighed along with the second.
    const notWorse: State[][] = [['improved'], ['unchanged', 'worse'], ['unchanged'], ['improved', 'worse']];
    this.published = {
      n: keysOf(n),
      worse: keysOf(worse),
      improved: keysOf(this.decide(notWorse, n)),
      missing: keysOf(this.decide([['missing']], this.askable)),
      notYetDue: keysOf(this.decide([['notYetDue']], this.askable)),
    };
  }

  publish(slice: Slice): PublishedEffect {
    const inSlice = this.pairs.filter((pair) => this.space.holds(slice, pair));
    const count = (state: State) => inSlice.filter((pair) => this.stateOf(pair) === state).length;
    const may = (what: keyof Published) => this.published[what].has(keyOf(slice));
    const { n, change, classes } = summariseEffect(
      this.instrument,
      inSlice.map(({ before, after }) => ({ respondent: this.respondent, before, after })),
    );
    return {
      n: may('n') ? n : null,
      missing: may('missing') ? count('missing') : null,
      notYetDue: may('notYetDue') ? count('notYetDue') : null,
      change: may('n') && change?.interval ? { mean: change.mean, ...change.interval } : null,
      classes: {
        improved: may('improved') ? classes.improved : null,
        unchanged: may('improved') && may('worse') ? classes.unchanged : null,
        worse: may('worse') ? classes.worse : null,
      },
    };
  }

  /** Those of the slices in which the children of every one of these groups of states can be counted. */
  private decide(counted: readonly State[][], among: readonly Slice[]): Slice[] {
    const guards = counted.map((states) => new SubtractionGuard(this.countsOf(states), this.threshold));
    return among.filter((slice) => {
      const sum = this.cells.map((cell) => Number(this.space.holds(slice, cell)));
      const permissions = guards.map((guard) => guard.ask(sum));
      if (permissions.includes(null)) return false;
      for (const [index, guard] of guards.entries()) guard.publish(permissions[index]!);
      return true;
    });
  }

  private countsOf(states: readonly State[]): number[] {
    const places = new Map(this.cells.map((cell, index) => [this.space.cellOf(cell), index]));
    const counts = this.cells.map(() => 0);
    for (const pair of this.pairs)
      if (states.includes(this.stateOf(pair))) counts[places.get(this.space.cellOf(pair))!]! += 1;
    return counts;
  }

  private stateOf({ before, after, overdue }: EffectPair): State {
    if (before === null || after === null) return overdue ? 'missing' : 'notYetDue';
    return classifyChange(after - before, this.instrument, this.respondent);
  }
}

function keyOf({ firstYear, lastYear, level, group }: Slice): string {
  return [firstYear, lastYear, level, group].join('/');
}

const keysOf = (slices: readonly Slice[]) => new Set(slices.map(keyOf));
