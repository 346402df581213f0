import { readdirSync, readFileSync } from 'node:fs';
import type { ZodType, z } from 'zod';
import { readYaml, type TextProblem } from './yaml-text.js';

/** What is wrong in a data file, and where. */
export interface DataFileProblem extends TextProblem {
  file: string;
}

/** One line for a person: `file:line:column: path: what is wrong (allowed: …)`. */
export function problemLine({ file, line, column, path, message, allowed }: DataFileProblem): string {
  const where = `${file}:${line}:${column}: ${path ? `${path}: ` : ''}`;
  return `${where}${message}${allowed ? ` (allowed: ${allowed.join(', ')})` : ''}`;
}

/** Thrown at start-up when files that ship with the installation cannot be used; the message lists every problem one a line. */
export class DataFileError extends Error {
  constructor(readonly problems: readonly DataFileProblem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'DataFileError';
  }
}

/** Parses YAML text and checks it; every problem bears the place it stands in. */
export function parseDataFile<S extends ZodType>(
  file: string,
  text: string,
  schema: S,
): { ok: true; value: z.output<S> } | { ok: false; problems: DataFileProblem[] } {
  const read = readYaml(text, schema);
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
        message: `"${parsed.value.id}" is taken by another file`,
      });
    else found.set(parsed.value.id, parsed.value);
  }
  if (problems.length > 0) throw new DataFileError(problems);
  return found;
}
