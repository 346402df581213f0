import type { ProblemField } from '../problem.js';

/**
 * PostgreSQL text cannot hold NUL, and a lone surrogate would silently become another character on its way there:
 * what is read back would not be what was written, and the chain of the history would not fit.
 */
export function unstorableText(value: unknown, path = ''): ProblemField[] {
  if (typeof value === 'string') {
    return value.isWellFormed() && !value.includes('\0') ? [] : [field(path, value)];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => unstorableText(item, `${path}[${index}]`));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => {
      const wrongKey = unstorableText(key, path);
      return wrongKey.length > 0 ? wrongKey : unstorableText(item, path === '' ? key : `${path}.${key}`);
    });
  }
  return [];
}

function field(path: string, value: string): ProblemField {
  return value.includes('\0')
    ? { path, code: 'TEXT.NUL', allowed: [{ without: '\\u0000' }] }
    : { path, code: 'TEXT.LONE_SURROGATE', allowed: [{ without: '\\ud800-\\udfff' }] };
}

/** Deeper than any request needs; what is nested without end would end the walk through it instead. */
export const MOST_DEPTH = 32;

export function isNestedTooDeep(value: unknown, left = MOST_DEPTH): boolean {
  if (value === null || typeof value !== 'object') return false;
  return left === 0 || Object.values(value).some((one) => isNestedTooDeep(one, left - 1));
}

/** More than any list of a request holds; what is checked item by item would be checked for a long time. */
export const MOST_ITEMS = 2_000;

export function hasTooManyItems(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  const items = Object.values(value);
  return items.length > MOST_ITEMS || items.some(hasTooManyItems);
}
