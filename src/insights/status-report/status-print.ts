import type { Language } from '../../common/language.js';
import { printedDay } from '../../printing/history-blocks.js';
import { printPdf } from '../../printing/print-pdf.js';
import type { StatusFigures } from './status-figures.js';
import { tablesInWords } from './status-rows.js';
import { aboutNumbers, STATUS_WORDS } from './status-words.js';

/** The report as a few pages of paper. */
export function printStatus(figures: StatusFigures, language: Language, createdAt: Date): Promise<Buffer> {
  const say = (words: keyof typeof STATUS_WORDS) => STATUS_WORDS[words][language];
  const { year, from, to, municipality, threshold } = figures;
  const day = (date: string | Date) => printedDay(date, language);
  return printPdf({
    title: `${say('title')} ${year}`,
    author: municipality,
    language,
    createdAt,
    metadata: [
      [say('counted'), `${day(from)} ${say('to')} ${day(to)}`],
      [say('made'), day(createdAt)],
    ],
    sections: [
      { heading: say('about'), blocks: [{ paragraphs: aboutNumbers(threshold, language) }] },
      ...tablesInWords(figures, language).map(({ heading, about, rows }) => ({
        heading,
        blocks: [
          rows.length > 1
            ? { note: about, paragraphs: [], table: rows }
            : { note: about, paragraphs: [say('noNumbers')] },
        ],
      })),
    ],
    footer: `${municipality} · ${say('title')} ${year}`,
  });
}

const BYTE_ORDER_MARK = '\uFEFF';
/** A name that a spreadsheet would take for the beginning of a formula, in either width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/** The same numbers for a spreadsheet: a line a number. */
export function statusCsv(figures: StatusFigures, language: Language): string {
  const lines = tablesInWords(figures, language).flatMap(({ heading, rows: [head, ...rows] }) =>
    rows.flatMap(([name = '', ...values]) =>
      values.map((value, at) => [heading, name, head?.[at + 1] ?? '', value]),
    ),
  );
  const heads = (['table', 'row', 'column', 'value'] as const).map((one) => STATUS_WORDS[one][language]);
  const cell = (text: string) => {
    const safe = FORMULA.test(text) && Number.isNaN(Number(text.replace(',', '.'))) ? `'${text}` : text;
    return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${BYTE_ORDER_MARK}${[heads, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}
