import type { ZodType, z } from 'zod';
import { nearest } from './nearest.js';

/** A problem of a checked value, in words for those who wrote it. `isKey`: the name is wrong, not what it holds. */
export interface SchemaProblem {
  path: (string | number)[];
  message: string;
  allowed?: readonly string[];
  isKey: boolean;
}

/** A file of another kind altogether has nothing but unknown keys. */
const MOST_KEYS = 30;

type Issue = z.core.$ZodIssue;

/** The issues of `schema.safeParse(value, { reportInput: true })`, each with what is allowed instead. */
export function schemaProblems(issues: readonly Issue[], schema: ZodType): SchemaProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], schema));
}

function problemsOf(issue: Issue, above: PropertyKey[], schema: ZodType): SchemaProblem[] {
  const path = [...above, ...issue.path].map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST_KEYS)
        .map((key) => unknownKey([...path, key], fieldsOf(schemaAt(schema, path))));
    case 'invalid_key':
      return [unknownKey(path, fieldsOf(schemaAt(schema, path.slice(0, -1))))];
    case 'invalid_union':
      return unionProblems(issue, path, schema);
    case 'invalid_value':
      return [notAllowed(path, issue.input, issue.values.map(String))];
    case 'invalid_type':
      return [wrongType(path, issue, schema)];
    case 'custom':
      return [{ path, message: issue.message, isKey: false, ...listOf(issue.params?.allowed) }];
    default:
      return [{ path, message: issue.message, isKey: false, ...limits(issue) }];
  }
}

function unknownKey(path: (string | number)[], allowed: readonly string[]): SchemaProblem {
  const key = String(path.at(-1));
  return { path, isKey: true, allowed, message: `there is no "${key}" here${meant(key, allowed)}` };
}

function notAllowed(path: (string | number)[], input: unknown, allowed: readonly string[]): SchemaProblem {
  if (input === undefined) return { path, isKey: false, allowed, message: 'is missing' };
  const hint = typeof input === 'string' ? meant(input, allowed) : '';
  return { path, isKey: false, allowed, message: `${shown(input)} is not allowed${hint}` };
}

function meant(word: string, allowed: readonly string[]): string {
  const close = nearest(word, allowed);
  return close ? `; did you mean "${close}"?` : '';
}

function wrongType(
  path: (string | number)[],
  issue: Extract<Issue, { code: 'invalid_type' }>,
  schema: ZodType,
): SchemaProblem {
  const wanted = NAMES[issue.expected] ?? issue.expected;
  const fields = fieldsOf(schemaAt(schema, path));
  const allowed = fields.length > 0 ? { allowed: fields } : {};
  if (issue.input === undefined)
    return { path, isKey: false, message: `is missing; ${wanted} is needed`, ...allowed };
  const quotes = issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input);
  const hint = quotes ? `; put it in quotes: "${String(issue.input)}"` : '';
  return { path, isKey: false, message: `must be ${wanted}, not ${shown(issue.input)}${hint}`, ...allowed };
}

/** Of the ways that were open, the one that was tried: told by what it refuses deepest inside. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: (string | number)[],
  schema: ZodType,
): SchemaProblem[] {
  const tried = issue.errors.filter((way) => way.some((one) => one.path.length > 0 || !isOfOtherKind(one)));
  const way = tried.toSorted((a, b) => depth(b) - depth(a))[0] ?? issue.errors[0];
  const problems = (way ?? []).flatMap((one) => problemsOf(one, path, schema));
  return problems.length > 0 ? problems : [{ path, message: issue.message, isKey: false }];
}

function isOfOtherKind(issue: Issue): boolean {
  return issue.code === 'invalid_type';
}

function depth(issues: readonly Issue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length));
}

function listOf(allowed: unknown): Partial<SchemaProblem> {
  return Array.isArray(allowed) ? { allowed: allowed.map(String) } : {};
}

function limits(issue: Issue): Partial<SchemaProblem> {
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const [side, limit] = issue.code === 'too_small' ? ['least', issue.minimum] : ['most', issue.maximum];
    const unit = UNITS[issue.origin];
    if (!unit) return { message: `must be at ${side} ${String(limit)}` };
    return { message: `must have at ${side} ${String(limit)} ${unit}${Number(limit) === 1 ? '' : 's'}` };
  }
  if (issue.code === 'invalid_format') return { message: formatMessage(issue) };
  return {};
}

function formatMessage(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'url') return `${shown(issue.input)} is no address; write it whole: https://…`;
  return issue.input === ''
    ? `must not be empty: ${issue.message}`
    : `${shown(issue.input)}: ${issue.message}`;
}

const UNITS: Record<string, string> = { string: 'character', array: 'item' };

const NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that start with "- ")',
  object: 'a group of fields ("name: value" lines)',
  record: 'a group of fields ("name: value" lines)',
};

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : String(value);
}

type Definition = {
  type: string;
  innerType?: ZodType;
  in?: ZodType;
  out?: ZodType;
  shape?: Record<string, ZodType>;
  element?: ZodType;
  keyType?: ZodType;
  valueType?: ZodType;
  options?: ZodType[];
  entries?: Record<string, string>;
};

/** The schema that decides over `path`; undefined where there is none. */
function schemaAt(schema: ZodType | undefined, path: readonly (string | number)[]): ZodType | undefined {
  const def = definition(schema);
  const [step, ...rest] = path;
  if (!def || step === undefined) return schema;
  if (def.shape) return schemaAt(def.shape[step], rest);
  if (def.type === 'array') return schemaAt(def.element, rest);
  if (def.type === 'record') return schemaAt(def.valueType, rest);
  return def.options?.map((option) => schemaAt(option, path)).find(Boolean);
}

function fieldsOf(schema: ZodType | undefined): string[] {
  const def = definition(schema);
  if (def?.shape) return Object.keys(def.shape);
  return def?.type === 'record' ? Object.values(definition(def.keyType)?.entries ?? {}) : [];
}

/** What a schema is once defaults, options and transformations before or after it are taken off. */
function definition(schema: ZodType | undefined): Definition | undefined {
  const def = schema?.def as Definition | undefined;
  const piped = def?.in?.def.type === 'transform' ? def.out : def?.in;
  const inner = def?.innerType ?? (def?.type === 'pipe' ? piped : undefined);
  return inner ? definition(inner) : def;
}
