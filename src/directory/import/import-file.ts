import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import type { ProblemField } from '../../common/problem.js';
import { importProblem } from './import-problems.js';

/** What each column is called in a file: its own name first, then what else stands over it in the languages of the page. */
export type Columns<Column extends string> = Record<Column, { names: readonly string[]; required?: true }>;

/** One line of the file; what does not stand there is empty. */
export interface ImportLine<Column extends string> {
  /** From 1, as a spreadsheet counts. */
  line: number;
  cells: Record<Column, string>;
}

export interface ReadFile<Column extends string> {
  lines: ImportLine<Column>[];
  mistakes: ProblemField[];
}

const MOST_LINES = 10_000;

/**
 * A table as spreadsheets write it: UTF-8, UTF-16 or Windows-1252; semicolons, commas or tabs; the first line names the
 * columns. Nothing that stands in a cell is carried over into a mistake: it may be about somebody.
 * @throws IMPORT.NOT_A_TABLE for bytes that are no text
 */
export function readImportFile<Column extends string>(
  bytes: Uint8Array,
  columns: Columns<Column>,
): ReadFile<Column> {
  const text = textOf(bytes);
  const rows = rowsOf(text);
  if (!Array.isArray(rows)) return { lines: [], mistakes: [rows] };
  const [head, ...body] = rows;
  const { places, mistakes } = placesOf(head?.record ?? [], columns);
  if (mistakes.length > 0) return { lines: [], mistakes };
  if (body.length > MOST_LINES)
    return {
      lines: [],
      mistakes: [mistakeAt(MOST_LINES + 2, undefined, 'FIELD.TOO_MANY_ITEMS', [{ max: MOST_LINES }])],
    };
  const lines = body.map(({ record, info: { lines: line } }): ImportLine<Column> => {
    const cell = (place: number | undefined) => (place === undefined ? '' : (record[place] ?? '').trim());
    const cells = Object.fromEntries(
      Object.keys(columns).map((name) => [name, cell(places.get(name as Column))]),
    );
    return { line, cells: cells as Record<Column, string> };
  });
  const more = body.flatMap(({ record, info }) =>
    record.slice(head!.record.length).some((cell) => cell.trim())
      ? [mistakeAt(info.lines, undefined, 'IMPORT.TOO_MANY_CELLS', [{ max: head!.record.length }])]
      : [],
  );
  return { lines, mistakes: more };
}

/** `lines[12].role`: line and column of the file. */
export function mistakeAt(
  line: number,
  column: string | undefined,
  code: string,
  allowed: readonly unknown[] = [],
): ProblemField {
  return { path: column === undefined ? `lines[${line}]` : `lines[${line}].${column}`, code, allowed };
}

const ZIP = 'PK\u0003\u0004';

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : isUtf8(bytes)
          ? 'utf-8'
          : 'windows-1252';
  const text = new TextDecoder(encoding).decode(bytes);
  // A workbook is a packed folder: it has to be saved as CSV first.
  if (text.trim() === '' || text.includes('\0') || text.startsWith(ZIP))
    throw importProblem('IMPORT.NOT_A_TABLE');
  return text;
}

interface Row {
  record: string[];
  info: { lines: number };
}

function rowsOf(text: string): Row[] | ProblemField {
  const settings = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    return parse(text, { ...settings, delimiter: delimiterOf(text) }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return mistakeAt(Number(error.lines ?? 1), undefined, 'IMPORT.QUOTES');
  }
}

/** The sign that parts the names of the columns. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r\n|\n|\r/, 1);
  const count = (sign: string) => head.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function placesOf<Column extends string>(
  head: readonly string[],
  columns: Columns<Column>,
): { places: Map<Column, number>; mistakes: ProblemField[] } {
  const known = Object.entries<Columns<Column>[Column]>(columns) as [Column, Columns<Column>[Column]][];
  const all = known.map(([, { names }]) => names[0]);
  const places = new Map<Column, number>();
  const mistakes: ProblemField[] = [];
  for (const [place, name] of head.entries()) {
    const found = known.find(([, { names }]) => names.map(plain).includes(plain(name)))?.[0];
    const at = `column ${place + 1}`;
    if (!found) {
      if (name.trim()) mistakes.push(mistakeAt(1, at, 'IMPORT.UNKNOWN_COLUMN', all));
    } else if (places.has(found)) mistakes.push(mistakeAt(1, found, 'IMPORT.COLUMN_TWICE'));
    else places.set(found, place);
  }
  for (const [column, { required }] of known)
    if (required && !places.has(column)) mistakes.push(mistakeAt(1, column, 'IMPORT.COLUMN_MISSING', all));
  return { places, mistakes };
}

/** «E-post», « e post» and «epost» are the same. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_\-–]/g, '');
