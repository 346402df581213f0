/** What a manager may ask for at once; null means all. Years by their place in the space, 0 = all earlier ones. */
export interface Slice {
  firstYear: number;
  lastYear: number;
  level: number | null;
  group: string | null;
}

/** Where a child stands. A child may be in several groups, or in none. */
export interface Place {
  year: number;
  level: number;
  groups: readonly string[];
}

export const LEVELS = [1, 2, 3] as const;

/** Which slices there are. They are fixed beforehand, so that all of them can be weighed against each other. */
export class SliceSpace {
  /** @param years those that can be asked for one by one, in order; what came before them counts together */
  constructor(
    private readonly years: readonly number[],
    private readonly groups: readonly string[],
  ) {}

  /** Every slice that can be asked for, the widest first: what is published first is published most surely. */
  askable(): Slice[] {
    const places = [0, ...this.years.map((_, index) => index + 1)];
    const windows = places.flatMap((firstYear) =>
      places.filter((lastYear) => lastYear >= firstYear).map((lastYear) => ({ firstYear, lastYear })),
    );
    return windows
      .flatMap((window) =>
        [null, ...LEVELS].flatMap((level) =>
          [null, ...this.groups].map((group): Slice => ({ ...window, level, group })),
        ),
      )
      .sort((a, b) => this.narrowness(a) - this.narrowness(b));
  }

  holds(slice: Slice, { year, level, groups }: Place): boolean {
    const place = this.years.indexOf(year) + 1;
    return (
      slice.firstYear <= place &&
      place <= slice.lastYear &&
      (slice.level === null || slice.level === level) &&
      (slice.group === null || groups.includes(slice.group))
    );
  }

  /** Children with the same name are in the same slices. */
  cellOf({ year, level, groups }: Place): string {
    const own = this.groups.filter((group) => groups.includes(group));
    return JSON.stringify([this.years.indexOf(year), level, own]);
  }

  private narrowness({ firstYear, lastYear, level, group }: Slice): number {
    const someYears = firstYear > 0 || lastYear < this.years.length;
    return Number(level !== null) + Number(group !== null) + Number(someYears);
  }
}
