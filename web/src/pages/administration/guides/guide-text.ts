import type { ProblemField } from '../../../api/problem';

/** Something that is wrong in the text of a guide; `line` from 1, null where it is the text as a whole. */
export interface GuideMistake {
  line: number | null;
  column: number;
  /** `levels[0].name`; empty for the whole. */
  path: string;
  message: string;
}

/** `guide:12:3: levels.0.name: ` – where it stands is shown in the text itself. */
const WHERE = /^\S+:\d+:\d+: /;

/** In the order of the text; what has no line comes first. */
export function mistakesOf(fields: readonly ProblemField[]): GuideMistake[] {
  return fields
    .map((field): GuideMistake => {
      const { line, column } = field as ProblemField & { line?: number; column?: number };
      const allowed = field.allowed?.length ? ` (${field.allowed.map(String).join(', ')})` : '';
      const said = field.message?.replace(WHERE, '');
      return {
        line: line ?? null,
        column: column ?? 1,
        path: field.path,
        message: said ?? field.path + allowed,
      };
    })
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0) || one.column - other.column);
}

const VERSION = /^version:[ \t]*(\d+)[ \t]*$/m;

/** The text as it would be handed in next: the version one higher, everything else as it was. */
export function withNextVersion(source: string): string {
  return source.replace(VERSION, (_, version: string) => `version: ${Number(version) + 1}`);
}

/** Where a line begins and ends in the text, to mark it. */
export function placeOfLine(text: string, line: number): { start: number; end: number } {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
  return {
    start: Math.min(start, text.length),
    end: Math.min(start + (lines[line - 1]?.length ?? 0), text.length),
  };
}
