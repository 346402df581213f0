import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { ZodType, z } from 'zod';
import { say, type Translated } from './language.js';
import { schemaProblems, type SchemaProblem } from './schema-problems.js';
import { NO_ALIASES, NOT_STORABLE, noTags, said, TOO_DEEP, tooLarge, writtenTwice } from './yaml-words.js';

/** What is wrong in a YAML text, where, and what would be right. `line` and `column` count from 1. */
export interface TextProblem {
  line: number;
  column: number;
  /** Dotted: `levels.2.steps.0.canonical`; empty when the text as a whole is meant. */
  path: string;
  message: Translated;
  allowed?: readonly string[];
}

type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: TextProblem[] };

const MOST_CHARACTERS = 256 * 1024;
const MOST_PROBLEMS = 100;

/** Reads YAML text and checks it by a schema. All problems are told at once, in the order of the lines. */
export function readYaml<S extends ZodType>(
  text: string,
  schema: S,
  forms: readonly Translated[] = [],
): Parsed<z.output<S>> {
  if (text.length > MOST_CHARACTERS) return refused([at(1, 1, tooLarge(text.length, MOST_CHARACTERS))]);
  const lines = new LineCounter();
  const document = parse(text, lines);
  if (!document) return refused([at(1, 1, TOO_DEEP)]);
  const place = (offset: number) => placeOf(lines, text, offset);
  const broken = document.errors.map((error) => ({ ...place(error.pos[0]), path: '', message: said(error) }));
  if (broken.length > 0) return refused(firstOfEachLine(broken));
  if (document.contents === null) return refused([at(1, 1, say('er tom', 'er tom', 'is empty'))]);
  const unwanted = unwantedIn(document).map((found) => ({
    ...place(found.offset),
    path: '',
    message: found.message,
  }));
  if (unwanted.length > 0) return refused(unwanted);
  const checked = schema.safeParse(document.toJS(), { reportInput: true });
  if (checked.success) return { ok: true, value: checked.data };
  return refused(
    schemaProblems(checked.error.issues.slice(0, MOST_PROBLEMS), schema, forms).map((problem) => ({
      ...place(offsetOf(document, problem)),
      path: problem.path.join('.'),
      message: problem.message,
      ...(problem.allowed ? { allowed: problem.allowed } : {}),
    })),
  );
}

/** @returns undefined when the nesting is beyond what the parser can follow */
function parse(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    // Doubled keys are looked for below: the parser compares each key with each, minutes for a hostile file.
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, stringKeys: true });
  } catch (error) {
    if ((error as Error).name === 'RangeError') return undefined;
    throw error;
  }
}

interface Found {
  offset: number;
  message: Translated;
}

/** YAML that parses and yet is refused: each of these has made a file mean something else than it says. */
function unwantedIn(document: Document): Found[] {
  const found: Found[] = document.warnings.map((warning) => ({
    offset: warning.pos[0],
    message: said(warning),
  }));
  visit(document, {
    Node: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node) || node.anchor) found.push({ offset, message: NO_ALIASES });
      if (!isAlias(node) && node.tag && !node.tag.startsWith('tag:yaml.org,2002:'))
        found.push({ offset, message: noTags(node.tag) });
      if (isScalar(node) && typeof node.value === 'string' && !isStorable(node.value))
        found.push({ offset, message: NOT_STORABLE });
      if (isMap(node)) found.push(...doubledKeys(node.items));
    },
  });
  return found;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function doubledKeys(items: readonly unknown[]): Found[] {
  const seen = new Set<unknown>();
  return items.flatMap((pair) => {
    if (!isPair(pair) || !isScalar(pair.key)) return [];
    const { value, range } = pair.key;
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ offset: range?.[0] ?? 0, message: writtenTwice(String(value)) }];
  });
}

/** A missing key has no place of its own: the nearest ancestor that is written down stands for it. */
function offsetOf(document: Document, { path, isKey }: SchemaProblem): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const node = document.getIn(path.slice(0, length), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path[length - 1]);
      const wanted = isScalar(node) && !isKey && length === path.length ? node : pair?.key;
      if (isScalar(wanted) && wanted.range) return wanted.range[0];
    }
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function placeOf(lines: LineCounter, text: string, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(Math.min(offset, text.length));
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function at(line: number, column: number, message: Translated): TextProblem {
  return { line, column, path: '', message };
}

/** One slip makes the parser stumble several times in the same line. */
function firstOfEachLine(problems: TextProblem[]): TextProblem[] {
  const seen = new Set<number>();
  return problems.filter(({ line }) => !seen.has(line) && seen.add(line));
}

function refused(problems: TextProblem[]): { ok: false; problems: TextProblem[] } {
  const inOrder = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, problems: inOrder.slice(0, MOST_PROBLEMS) };
}
