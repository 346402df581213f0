import { readdirSync, readFileSync } from 'node:fs';
import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import type { ZodType, z } from 'zod';

/** What is wrong in a data file, and where: `line` counts from 1. */
export interface DataFileProblem {
  file: string;
  line: number;
  path: string;
  message: string;
}

/** Thrown at start-up when files that ship with the installation cannot be used; the message lists every problem as `file:line: path: message`. */
export class DataFileError extends Error {
  constructor(readonly problems: readonly DataFileProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}: ${p.path ? `${p.path}: ` : ''}${p.message}`).join('\n'));
    this.name = 'DataFileError';
  }
}

/** Parses YAML text and checks it; every problem bears the line it stands on. */
export function parseDataFile<S extends ZodType>(
  file: string,
  text: string,
  schema: S,
): { ok: true; value: z.output<S> } | { ok: false; problems: DataFileProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map((e) => ({
      file,
      line: lines.linePos(e.pos[0]).line,
      path: '',
      message: e.message,
    }));
    return { ok: false, problems };
  }
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { ok: true, value: checked.data };
  const problems = checked.error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    return {
      file,
      line: lines.linePos(offsetOf(document, path)).line,
      path: path.join('.'),
      message: issue.message,
    };
  });
  return { ok: false, problems };
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
      problems.push({ file, line: 1, path: 'id', message: `"${parsed.value.id}" is taken by another file` });
    else found.set(parsed.value.id, parsed.value);
  }
  if (problems.length > 0) throw new DataFileError(problems);
  return found;
}

/** A missing key has no place of its own: the nearest ancestor that is written down stands for it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
