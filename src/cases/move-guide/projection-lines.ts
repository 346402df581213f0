import type { Projection } from '../../../workflows/projection.js';

/** What is different between two projections of one case, in lines for a person; ids and codes only. */
export function projectionLines(before: Projection, after: Projection): string[] {
  return [
    ...changed('summary', before.summary, after.summary),
    ...listed('follow-up', before.followUps, after.followUps, ({ key }) => key),
    ...listed('access', before.access, after.access, ({ principal, relation }) => `${relation} ${principal}`),
    ...listed('measurement', before.measurements, after.measurements, ({ key }) => key),
  ];
}

function listed<Row extends object>(
  what: string,
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): string[] {
  const had = new Map(before.map((row) => [keyOf(row), row]));
  const has = new Map(after.map((row) => [keyOf(row), row]));
  return [
    ...[...had.keys()].filter((key) => !has.has(key)).map((key) => `${what} ${key} falls away`),
    ...[...has].flatMap(([key, row]) => {
      const old = had.get(key);
      return old ? changed(`${what} ${key}`, old, row) : [`${what} ${key} is new`];
    }),
  ];
}

function changed(what: string, before: object, after: object): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => shown(old.get(field)) !== shown(value))
    .map(([field, value]) => `${what}: ${field} ${shown(old.get(field))} → ${shown(value)}`);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
