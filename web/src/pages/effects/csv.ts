/** A cell of a table as it goes into a file; null where the number is hidden. */
export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
/**
 * What a spreadsheet takes for the beginning of a formula, in either width, also where it leaves out blanks before it. A
 * number of ours may begin with a minus; a text may not.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * A table as a file for a spreadsheet set to Norwegian: semicolons, decimal commas, UTF-8 with its mark. No text is read
 * as a formula.
 * @param hidden stands where a number is hidden
 */
export function csvOf(rows: readonly (readonly CsvCell[])[], hidden: string): string {
  const lines = rows.map((row) => row.map((cell) => written(cell ?? hidden)).join(';'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function written(cell: string | number): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
