import type { Guide } from '../../workflows/guide.js';
import { inEach, type Language, say, together, type Translated } from '../common/language.js';
import {
  BY,
  fieldWords,
  KIND_WORDS,
  lengthOfTime,
  NO,
  NOTHING,
  oneOf,
  valueWords,
  YES,
} from './guide-words.js';

/** One thing that is not the same in two versions of a guide, for people. */
export interface GuideDifference<Words = Translated> {
  /** `level 1 › step plan › deadline`. */
  path: Words;
  kind: 'added' | 'removed' | 'changed';
  /** `2 weeks`, `"Undring"`; absent for what was added. */
  before?: Words;
  /** Absent for what was removed. */
  after?: Words;
}

/** What changes for a case that moves from one version of a guide to another; the version number itself is left out. */
export function guideDifferences(before: Guide, after: Guide): GuideDifference[] {
  return compare({ ...before, version: 0 }, { ...after, version: 0 }, []);
}

export function inLanguage(
  { path, kind, before, after }: GuideDifference,
  language: Language,
): GuideDifference<string> {
  return {
    path: path[language],
    kind,
    ...(before && { before: before[language] }),
    ...(after && { after: after[language] }),
  };
}

/** One line for a person. */
export function differenceLine(difference: GuideDifference, language: Language): string {
  const { path, kind, before, after } = inLanguage(difference, language);
  if (kind === 'changed') return `${path}: ${before} → ${after}`;
  const what = (kind === 'added' ? after : before) ?? '';
  // What a list has more or less of is named already.
  return `${path}: ${KIND_WORDS[kind][language]}${path.endsWith(` ${what}`) ? '' : ` ${what}`}`;
}

/** Where something stands: the field or list it is in, and how that is told. */
type Path = readonly { field: string; words: Translated }[];

function compare(before: unknown, after: unknown, path: Path): GuideDifference[] {
  if (same(before, after)) return [];
  if (before === undefined) return [{ path: told(path), kind: 'added', after: shown(after) }];
  if (after === undefined) return [{ path: told(path), kind: 'removed', before: shown(before) }];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (isGroup(before) && isGroup(after) && !isDuration(before)) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return fields.flatMap((field) =>
      compare(before[field], after[field], [...path, { field, words: fieldWords(field) }]),
    );
  }
  return [{ path: told(path), kind: 'changed', before: shown(before), after: shown(after) }];
}

/** Things with a name of their own are the same thing wherever they stand; what is left is a change of order. */
function compareLists(before: unknown[], after: unknown[], path: Path): GuideDifference[] {
  const [old, now] = [byName(before, path), byName(after, path)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const inside = names.flatMap((name) => {
    const { words } = (old.get(name) ?? now.get(name))!;
    return compare(old.get(name)?.item, now.get(name)?.item, [...path.slice(0, -1), { field: name, words }]);
  });
  const order = (from: Named, other: Named) =>
    joined(
      [...from].filter(([name]) => other.has(name)).map(([, { words }]) => words),
      ', ',
    );
  const [orderBefore, orderNow] = [order(old, now), order(now, old)];
  if (same(orderBefore, orderNow)) return inside;
  const where = told([...path, { field: 'order', words: fieldWords('order') }]);
  return [...inside, { path: where, kind: 'changed', before: orderBefore, after: orderNow }];
}

type Named = Map<string, { item: unknown; words: Translated }>;

function byName(items: unknown[], path: Path): Named {
  const list = oneOf(path.at(-1)?.field ?? '');
  return new Map(
    items.map((item) => {
      const name = nameOf(item);
      return [name.en, { item, words: together(list, inEach(' '), name) }];
    }),
  );
}

function nameOf(item: unknown): Translated {
  if (!isGroup(item)) return valueWords(String(item)) ?? inEach(String(item));
  if ('level' in item) return inEach(String(item.level));
  if ('instrument' in item) {
    const [instrument, respondents] = [item.instrument, item.respondents].map((one) => inEach(String(one)));
    return together(instrument!, inEach(' '), BY, inEach(' '), respondents!);
  }
  return item.id === undefined ? shown(item.name) : inEach(String(item.id));
}

const told = (path: Path): Translated =>
  joined(
    path.map(({ words }) => words),
    ' › ',
  );

function joined(parts: readonly Translated[], by: string): Translated {
  return together(...parts.flatMap((part, index) => (index === 0 ? [part] : [inEach(by), part])));
}

function shown(value: unknown): Translated {
  if (typeof value === 'string') return valueWords(value) ?? inEach(JSON.stringify(value));
  if (typeof value === 'boolean') return value ? YES : NO;
  if (isDuration(value)) return lengthOfTime(value);
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : joined(value.map(shown), ', ');
  if (!isGroup(value)) return inEach(String(value));
  const words = [value, value.name, value.what, value.question].find(isWords);
  if (!words) return inEach(JSON.stringify(value));
  return say(JSON.stringify(words.nb), JSON.stringify(words.nn), JSON.stringify(words.en));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isWords = (value: unknown): value is Translated => isGroup(value) && 'nb' in value;

function isDuration(value: unknown): value is { amount: number; unit: string } {
  return isGroup(value) && typeof value.amount === 'number' && typeof value.unit === 'string';
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
