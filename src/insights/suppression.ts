/** Counts of children by two labels. */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** whole numbers from 0, `counts[row][column]` */
  readonly counts: readonly (readonly number[])[];
}

/** The same table for publishing; null = suppressed. */
export interface PublishedTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  /** absent, like `total`, where only row totals are published */
  readonly columnTotals?: readonly (number | null)[];
  readonly total?: number | null;
}

export interface SuppressionSetting {
  /** counts below it are suppressed, 0 too; at least 3 */
  readonly threshold?: number;
  /** 'rows' where a child may stand in several rows, so that sums down a column mean nothing */
  readonly totals?: 'both' | 'rows';
}

const DEFAULT_THRESHOLD = 5;
const LEAST_THRESHOLD = 3;

/**
 * Suppresses small counts, small totals and as many more as are needed so that no suppressed number can be worked out
 * from what is left, by subtraction or by knowing that no count is negative.
 *
 * Method: the table with its totals is a grid in which every row and column sums to its last entry. A suppressed entry is
 * safe when the suppressed entries hold a closed path through it, along which numbers can rise and fall in turn without
 * any sum changing or a count going below 0. The cheapest such path is suppressed, counts before totals.
 * It guards one table: two that overlap (other filters, other years) are not compared here. Nor does it guard against
 * one who runs the method backwards: which entries are suppressed can tell a zero in a table of hardly anything else.
 *
 * @throws RangeError when the threshold is below 3, or the counts do not fit the labels
 */
export function suppressSmallCells(table: CountTable, setting: SuppressionSetting = {}): PublishedTable {
  const { threshold = DEFAULT_THRESHOLD, totals = 'both' } = setting;
  if (!(threshold >= LEAST_THRESHOLD))
    throw new RangeError(`the threshold of suppression is at least ${LEAST_THRESHOLD}`);
  const grid = new Grid(table);
  const isPublished = ({ row }: Entry) => totals === 'both' || row < table.rows.length;
  grid.hide((entry) => entry.value < threshold || !isPublished(entry));
  for (let open = grid.hidden().filter(isPublished); open.length > 0;)
    open = open.flatMap((entry) => {
      const path = grid.cheapestPathThrough(entry);
      for (const other of path) other.hidden = true;
      return path;
    });
  return publish(table, grid, totals);
}

function publish({ rows, columns }: CountTable, grid: Grid, totals: 'both' | 'rows'): PublishedTable {
  const shown = (row: number, column: number) => {
    const { hidden, value } = grid.entry(row, column);
    return hidden ? null : value;
  };
  const published = {
    rows,
    columns,
    counts: rows.map((_, row) => columns.map((__, column) => shown(row, column))),
    rowTotals: rows.map((_, row) => shown(row, columns.length)),
  };
  if (totals === 'rows') return published;
  const columnTotals = columns.map((_, column) => shown(rows.length, column));
  return { ...published, columnTotals, total: shown(rows.length, columns.length) };
}

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** what suppressing it would cost */
  readonly weight: number;
  /** the total of one row or column, which stands on the other side of its sum */
  readonly opposite: boolean;
  hidden: boolean;
}

interface Step {
  readonly entry: Entry;
  readonly to: number;
}

/**
 * A path rises over an entry on its way from row to column and falls on its way back, so every sum stays as it is; for
 * the total of a row or column it is the other way round. Nothing falls below 0.
 */
function mayStep(entry: Entry, direction: 'rise' | 'fall'): boolean {
  return entry.value > 0 || (direction === 'rise') !== entry.opposite;
}

/** The table with its totals as one more row and column; a vertex for each row, then one for each column. */
class Grid {
  private readonly entries: Entry[][];
  private readonly rowCount: number;
  private readonly columnCount: number;

  constructor({ rows, columns, counts }: CountTable) {
    const fits = counts.length === rows.length && counts.every((row) => row.length === columns.length);
    if (!fits || counts.flat().some((count) => !Number.isSafeInteger(count) || count < 0))
      throw new RangeError('counts must be whole numbers from 0, one for each row and column');
    const withRowTotals = counts.map((row) => [...row, sum(row)]);
    const columnTotals = [...columns, 'total'].map((_, column) => sum(withRowTotals.map((r) => r[column]!)));
    const all = sum(counts.flat());
    this.rowCount = rows.length + 1;
    this.columnCount = columns.length + 1;
    this.entries = [...withRowTotals, columnTotals].map((values, row) =>
      values.map((value, column) => {
        const ofColumn = row === rows.length;
        const ofRow = column === columns.length;
        const weight = 1 + value + (ofRow || ofColumn ? (1 + all) * counts.flat().length : 0);
        return { row, column, value, weight, opposite: ofRow !== ofColumn, hidden: false };
      }),
    );
  }

  entry(row: number, column: number): Entry {
    return this.entries[row]![column]!;
  }

  hidden(): Entry[] {
    return this.entries.flat().filter(({ hidden }) => hidden);
  }

  hide(which: (entry: Entry) => boolean): void {
    for (const entry of this.entries.flat()) if (which(entry)) entry.hidden = true;
  }

  /** The shown entries that must be suppressed so that this one lies on a closed path; none when it does already. */
  cheapestPathThrough(entry: Entry): Entry[] {
    const row = entry.row;
    const column = this.rowCount + entry.column;
    const paths = [
      mayStep(entry, 'rise') && this.cheapestPath(column, row, entry),
      mayStep(entry, 'fall') && this.cheapestPath(row, column, entry),
    ];
    const [cheapest] = paths.filter((path) => !!path).sort((a, b) => weigh(a) - weigh(b));
    return cheapest ?? [];
  }

  /** Dijkstra's shortest path between two vertices that does not use the entry; the shown entries on it. */
  private cheapestPath(from: number, to: number, without: Entry): Entry[] | undefined {
    const open = new Map<number, Entry[]>([[from, []]]);
    const done = new Set<number>();
    while (open.size > 0) {
      const [vertex, path] = [...open].reduce((best, one) => (weigh(one[1]) < weigh(best[1]) ? one : best));
      if (vertex === to) return path;
      open.delete(vertex);
      done.add(vertex);
      for (const step of this.stepsFrom(vertex)) {
        if (step.entry === without || done.has(step.to)) continue;
        const longer = step.entry.hidden ? path : [...path, step.entry];
        const known = open.get(step.to);
        if (!known || weigh(longer) < weigh(known)) open.set(step.to, longer);
      }
    }
    return undefined;
  }

  private stepsFrom(vertex: number): Step[] {
    const fromRow = vertex < this.rowCount;
    const entries = fromRow ? this.entries[vertex]! : this.entries.map((row) => row[vertex - this.rowCount]!);
    return entries
      .filter((entry) => mayStep(entry, fromRow ? 'rise' : 'fall'))
      .map((entry) => ({ entry, to: fromRow ? this.rowCount + entry.column : entry.row }));
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const weigh = (path: readonly Entry[]) => sum(path.map(({ weight }) => weight));
