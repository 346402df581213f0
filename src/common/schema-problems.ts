import type { ZodType, z } from 'zod';
import { inEach, say, together, type Translated } from './language.js';
import {
  EMPTY,
  inQuotes,
  least,
  meant,
  MISSING,
  most,
  NAMES,
  needed,
  NO_ADDRESS,
  ofOtherType,
  shown,
  wrong,
} from './schema-words.js';

/** A problem of a checked value, in words for those who wrote it. `isKey`: the name is wrong, not what it holds. */
export interface SchemaProblem {
  path: (string | number)[];
  message: Translated;
  allowed?: readonly string[];
  isKey: boolean;
}

/** A file of another kind altogether has nothing but unknown keys. */
const MOST_KEYS = 30;

type Issue = z.core.$ZodIssue;

/** A schema, and in all languages what it says in English of how a text is written. */
interface Checked {
  schema: ZodType;
  forms: readonly Translated[];
}

/** The issues of `schema.safeParse(value, { reportInput: true })`, each with what is allowed instead. */
export function schemaProblems(
  issues: readonly Issue[],
  schema: ZodType,
  forms: readonly Translated[] = [],
): SchemaProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], { schema, forms }));
}

function problemsOf(issue: Issue, above: PropertyKey[], checked: Checked): SchemaProblem[] {
  const { schema, forms } = checked;
  const path = [...above, ...issue.path].map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST_KEYS)
        .map((key) => unknownKey([...path, key], fieldsOf(schemaAt(schema, path))));
    case 'invalid_key':
      return [unknownKey(path, fieldsOf(schemaAt(schema, path.slice(0, -1))))];
    case 'invalid_union':
      return unionProblems(issue, path, checked);
    case 'invalid_value':
      return [notAllowed(path, issue.input, issue.values.map(String))];
    case 'invalid_type':
      return [wrongType(path, issue, schema)];
    case 'custom':
      return [{ path, message: saidBy(issue), isKey: false, ...listOf(issue.params?.allowed) }];
    default:
      return [{ path, message: limit(issue, forms), isKey: false }];
  }
}

/** A rule may know the other languages. */
function saidBy({ params, message }: Extract<Issue, { code: 'custom' }>): Translated {
  return (params?.said as Translated | undefined) ?? inEach(message);
}

function unknownKey(path: (string | number)[], allowed: readonly string[]): SchemaProblem {
  const key = String(path.at(-1));
  const message = say(
    `det finnes ingen "${key}" her`,
    `det finst ingen "${key}" her`,
    `there is no "${key}" here`,
  );
  return { path, isKey: true, allowed, message: together(message, meant(key, allowed)) };
}

function notAllowed(path: (string | number)[], input: unknown, allowed: readonly string[]): SchemaProblem {
  if (input === undefined) return { path, isKey: false, allowed, message: MISSING };
  const hint = typeof input === 'string' ? meant(input, allowed) : inEach('');
  const message = say(' er ikke tillatt', ' er ikkje tillate', ' is not allowed');
  return { path, isKey: false, allowed, message: together(shown(input), message, hint) };
}

function wrongType(
  path: (string | number)[],
  issue: Extract<Issue, { code: 'invalid_type' }>,
  schema: ZodType,
): SchemaProblem {
  const wanted = NAMES[issue.expected] ?? inEach(issue.expected);
  const fields = fieldsOf(schemaAt(schema, path));
  const allowed = fields.length > 0 ? { allowed: fields } : {};
  const message =
    issue.input === undefined ? together(MISSING, needed(wanted)) : ofOtherType(issue.input, wanted);
  const quotes = issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input);
  const hint = quotes ? inQuotes(String(issue.input)) : inEach('');
  return { path, isKey: false, message: together(message, hint), ...allowed };
}

/** Of the ways that were open, the one that was tried: told by what it refuses deepest inside. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: (string | number)[],
  checked: Checked,
): SchemaProblem[] {
  const tried = issue.errors.filter((way) => way.some((one) => one.path.length > 0 || !isOfOtherKind(one)));
  const way = tried.toSorted((a, b) => depth(b) - depth(a))[0] ?? issue.errors[0];
  const problems = (way ?? []).flatMap((one) => problemsOf(one, path, checked));
  return problems.length > 0 ? problems : [{ path, message: wrong(issue.message), isKey: false }];
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

function limit(issue: Issue, forms: readonly Translated[]): Translated {
  if (issue.code === 'too_small') return least(String(issue.minimum), issue.origin);
  if (issue.code === 'too_big') return most(String(issue.maximum), issue.origin);
  if (issue.code === 'invalid_format') return formMessage(issue, forms);
  return wrong(issue.message);
}

function formMessage(
  issue: Extract<Issue, { code: 'invalid_format' }>,
  forms: readonly Translated[],
): Translated {
  if (issue.format === 'url') return together(shown(issue.input), NO_ADDRESS);
  const form = forms.find(({ en }) => en === issue.message) ?? inEach(issue.message);
  return issue.input === ''
    ? together(EMPTY, inEach(': '), form)
    : together(shown(issue.input), inEach(': '), form);
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
