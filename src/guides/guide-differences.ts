import type { Guide } from '../../workflows/guide.js';

/** One thing that is not the same in two versions of a guide. */
export interface GuideDifference {
  /** For people: `level 1 › step plan › deadline`. */
  path: string;
  kind: 'added' | 'removed' | 'changed';
  /** For people, too: `2 weeks`, `"Undring"`; absent for what was added. */
  before?: string;
  /** Absent for what was removed. */
  after?: string;
}

/** What changes for a case that moves from one version of a guide to another; the version number itself is left out. */
export function guideDifferences(before: Guide, after: Guide): GuideDifference[] {
  return compare({ ...before, version: 0 }, { ...after, version: 0 }, []);
}

/** One line for a person. */
export function differenceLine({ path, kind, before, after }: GuideDifference): string {
  if (kind === 'changed') return `${path}: ${before} → ${after}`;
  return `${path}: ${kind} ${kind === 'added' ? after : before}`;
}

type Path = readonly string[];

function compare(before: unknown, after: unknown, path: Path): GuideDifference[] {
  if (same(before, after)) return [];
  if (before === undefined) return [{ path: told(path), kind: 'added', after: shown(after) }];
  if (after === undefined) return [{ path: told(path), kind: 'removed', before: shown(before) }];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (isGroup(before) && isGroup(after) && !isDuration(before)) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return fields.flatMap((field) => compare(before[field], after[field], [...path, field]));
  }
  return [{ path: told(path), kind: 'changed', before: shown(before), after: shown(after) }];
}

/** Things with a name of their own are the same thing wherever they stand; what is left is a change of order. */
function compareLists(before: unknown[], after: unknown[], path: Path): GuideDifference[] {
  const [old, now] = [byName(before, path), byName(after, path)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const inside = names.flatMap((name) => compare(old.get(name), now.get(name), [...path.slice(0, -1), name]));
  const order = (from: Map<string, unknown>, other: Map<string, unknown>) =>
    [...from.keys()].filter((name) => other.has(name)).join(', ');
  const [orderBefore, orderNow] = [order(old, now), order(now, old)];
  if (orderBefore === orderNow) return inside;
  return [
    ...inside,
    { path: `${told(path)} › order`, kind: 'changed', before: orderBefore, after: orderNow },
  ];
}

const SINGULAR: Record<string, string> = {
  levels: 'level',
  steps: 'step',
  tools: 'tool',
  exits: 'exit',
  reasons: 'reason',
  scales: 'scale',
  measurements: 'measurement',
  serviceKinds: 'service kind',
};

function byName(items: unknown[], path: Path): Map<string, unknown> {
  const list = path.at(-1) ?? '';
  return new Map(items.map((item) => [`${SINGULAR[list] ?? list} ${nameOf(item)}`, item]));
}

function nameOf(item: unknown): string {
  if (!isGroup(item)) return String(item);
  if ('level' in item) return String(item.level);
  if ('instrument' in item) return `${String(item.instrument)} by ${String(item.respondents)}`;
  return String(item.id ?? shown(item.name));
}

function told(path: Path): string {
  return path.join(' › ');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (isDuration(value)) return `${value.amount} ${value.unit}`;
  if (Array.isArray(value)) return value.map(shown).join(', ') || 'nothing';
  if (!isGroup(value)) return String(value);
  const words = [value, value.name, value.what, value.question].find((one) => isGroup(one) && 'nb' in one);
  return JSON.stringify(words ? (words as { nb: unknown }).nb : value);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDuration(value: unknown): value is { amount: number; unit: string } {
  return isGroup(value) && typeof value.amount === 'number' && typeof value.unit === 'string';
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
