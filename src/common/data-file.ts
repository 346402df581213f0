import { readdirSync, readFileSync } from 'node:fs';
import type { ZodType, z } from 'zod';
import { inEach, type Language, say, type Translated } from './language.js';
import { readYaml, type TextProblem } from './yaml-text.js';

/** What is wrong in a data file, and where. */
export interface DataFileProblem extends TextProblem {
  file: string;
}

/** One line for a person: `file:line:column: path: what is wrong (allowed: …)`. */
export function problemLine(problem: DataFileProblem, language: Language = 'en'): string {
  const { file, line, column, path, message, allowed } = problem;
  const where = `${file}:${line}:${column}: ${path ? `${path}: ` : ''}`;
  return `${where}${message[language]}${allowed ? ` (${ALLOWED[language]}: ${allowed.join(', ')})` : ''}`;
}

const ALLOWED = say('tillatt', 'tillate', 'allowed');

export const NOT_UTF8 = say(
  'er ikke tekst i UTF-8; lagre fila som UTF-8',
  'er ikkje tekst i UTF-8; lagre fila som UTF-8',
  'is not text in UTF-8; save the file as UTF-8',
);

/** Thrown at start-up when files that ship with the installation cannot be used; the message lists every problem one a line. */
export class DataFileError extends Error {
  constructor(readonly problems: readonly DataFileProblem[]) {
    super(problems.map((problem) => problemLine(problem)).join('\n'));
    this.name = 'DataFileError';
  }
}

/**
 * Parses YAML text and checks it; every problem bears the place it stands in.
 * @param forms what the schema says in English of how a text is written, in the other languages too
 */
export function parseDataFile<S extends ZodType>(
  file: string,
  text: string,
  schema: S,
  forms: readonly Translated[] = [],
): { ok: true; value: z.output<S> } | { ok: false; problems: DataFileProblem[] } {
  const read = readYaml(text, schema, forms);
  return read.ok ? read : { ok: false, problems: read.problems.map((problem) => ({ file, ...problem })) };
}

/**
 * Reads every `*.yaml` of a folder into a map by `id`.
 * @throws DataFileError with the problems of all files, doubled ids among them
 */
export function readDataFolder<S extends ZodType<{ id: string }>>(
  folder: URL,
  schema: S,
): ReadonlyMap<string, z.output<S>> {
  const found = new Map<string, z.output<S>>();
  const problems: DataFileProblem[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const parsed = parseDataFile(file, readFileSync(new URL(file, folder), 'utf8'), schema);
    if (!parsed.ok) problems.push(...parsed.problems);
    else if (found.has(parsed.value.id))
      problems.push({
        file,
        line: 1,
        column: 1,
        path: 'id',
        message: inEach(`"${parsed.value.id}" is taken by another file`),
      });
    else found.set(parsed.value.id, parsed.value);
  }
  if (problems.length > 0) throw new DataFileError(problems);
  return found;
}
