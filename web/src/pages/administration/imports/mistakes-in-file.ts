import type { ProblemField } from '../../../api/problem';

/** Where something in a file is wrong, and what to do about it. */
export interface FileMistake {
  line: number;
  /** Name of the column, its number where it has none that is known, null for the line as a whole. */
  column: string | number | null;
  message: string;
  /** What would be right, in words. */
  allowed: string[];
}

/** `lines[12].role` and `lines[1].column 3`, as the API says where. */
const PLACE = /^lines\[(\d+)\](?:\.(?:column (\d+)|(.+)))?$/;

export function mistakesInFile(fields: readonly ProblemField[]): FileMistake[] {
  return fields.flatMap(({ path, message = '', allowed = [] }) => {
    const found = PLACE.exec(path);
    if (!found) return [];
    const [, line, place, name] = found;
    const column = place ? Number(place) : (name ?? null);
    return [{ line: Number(line), column, message, allowed: allowed.map(inWords) }];
  });
}

function inWords(allowed: unknown): string {
  if (typeof allowed !== 'object' || allowed === null) return String(allowed);
  return Object.values(allowed).join(' ');
}
