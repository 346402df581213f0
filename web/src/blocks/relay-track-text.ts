/** Inter is about this wide; SVG cannot tell before it is drawn. */
const EM = 0.54;

export const textWidth = (text: string, size: number): number => [...text].length * size * EM;

/** Broken between words into at most `lines` lines; null where it does not fit. */
export function wrapped(text: string, size: number, width: number, lines: number): string[] | null {
  const rows: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const row = rows.at(-1);
    const longer = row === undefined ? word : `${row} ${word}`;
    if (row !== undefined && textWidth(longer, size) <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  const fits = rows.length <= lines && rows.every((row) => textWidth(row, size) <= width);
  return fits ? rows : null;
}

/** The whole of it on one line or two; only what has no room there either is cut. */
export const onTwoLines = (text: string, size: number, width: number): string[] =>
  wrapped(text, size, width, 2) ?? [cut(text, size, width)];

/** On one line, cut with an ellipsis where it is too long. */
export function cut(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = Math.max(1, Math.floor(width / (size * EM)) - 1);
  return `${[...text].slice(0, room).join('').trimEnd()}…`;
}
