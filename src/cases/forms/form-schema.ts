import type { EventType } from '../../../workflows/events.js';
import type { Translated } from '../../common/language.js';
import { CODE_WORDS, FREE_CODES } from './code-words.js';
import { FIELD_WORDS, TEXT_WORDS } from './field-words.js';
import { hintsOf } from './field-inputs.js';
import type { JsonSchema } from './json-schema.js';

/** One value that a field can take, in words. */
export interface Option {
  value: string | number;
  words: Translated;
}

const SCHEMAS = new Map<string, JsonSchema>();

/**
 * The schema of an event's facts or texts as a form needs it. Each property gets `x-label` and `x-help` (nb, nn, en),
 * `x-options` (the words of each code), `x-input` (what to choose among), `x-date` (`notPast` or `notFuture`) and
 * `x-when` (asked for only then). JSON schema ignores them all, so that it can still check what is sent.
 */
export function formSchema(type: EventType, schema: JsonSchema, part: 'facts' | 'texts'): JsonSchema {
  const key = `${type}.${part}`;
  const known = SCHEMAS.get(key) ?? withWords(type, schema, part === 'texts');
  SCHEMAS.set(key, known);
  return known;
}

function withWords(type: string, schema: JsonSchema, isText: boolean): JsonSchema {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, one]) => [name, fieldOf(type, name, one, isText)]),
    ),
  };
}

function fieldOf(type: string, name: string, schema: JsonSchema, isText = false): JsonSchema {
  const table = isText ? TEXT_WORDS : FIELD_WORDS;
  const words = table[`${type}.${name}`] ?? table[name];
  const options = isText ? [] : optionsOf(type, name, schema);
  return {
    ...inner(type, name, slim(schema)),
    ...(words && { 'x-label': words.label, ...(words.help && { 'x-help': words.help }) }),
    ...(options.length > 0 && { 'x-options': options }),
    ...hintsOf(type, name, isText),
    ...(FREE_CODES.some((one) => one === name || one === `${type}.${name}`) && { 'x-input': 'freeCode' }),
  };
}

/** A fact that says one of several things: each of them with the words of what belongs to it. */
function inner(type: string, name: string, schema: JsonSchema): JsonSchema {
  const ways = (schema.oneOf ?? schema.anyOf) as JsonSchema[] | undefined;
  if (!ways?.every((one) => one.type === 'object')) return schema;
  const oneOf = ways.map((way) => ({
    ...way,
    properties: Object.fromEntries(
      Object.entries(way.properties as Record<string, JsonSchema>).map(([key, one]) => [
        key,
        'const' in one ? one : fieldOf(type, `${name}.${key}`, one),
      ]),
    ),
  }));
  const { anyOf: _any, ...rest } = schema;
  return { ...rest, oneOf };
}

function optionsOf(type: string, name: string, schema: JsonSchema): Option[] {
  const words = CODE_WORDS[`${type}.${name}`] ?? CODE_WORDS[name];
  if (!words) return [];
  const codes = codesOf(schema);
  if (codes.length === 0 && FREE_CODES.some((one) => one === name || one === `${type}.${name}`))
    return Object.entries(words).map(([value, one]) => ({ value, words: one }));
  return codes.flatMap((value) => {
    const one = words[String(value)];
    return one ? [{ value, words: one }] : [];
  });
}

/** The fixed values of a schema: of itself, of the members of a list, or of the ways it can be. */
export function codesOf(schema: JsonSchema): (string | number)[] {
  if (Array.isArray(schema.enum)) return schema.enum as (string | number)[];
  if ('const' in schema) return [schema.const as string | number];
  if (schema.items) return codesOf(schema.items as JsonSchema);
  const ways = (schema.oneOf ?? schema.anyOf ?? []) as JsonSchema[];
  return ways.flatMap((one) => {
    const { kind } = (one.properties ?? {}) as Record<string, JsonSchema>;
    return kind ? codesOf(kind) : codesOf(one);
  });
}

/** A format says it all: its pattern is long, and a case has many fields. */
function slim(schema: JsonSchema): JsonSchema {
  const { pattern, ...rest } = schema;
  const items = schema.items as JsonSchema | undefined;
  return {
    ...rest,
    ...(items && { items: slim(items) }),
    ...(pattern !== undefined && !('format' in schema) && { pattern }),
  };
}
