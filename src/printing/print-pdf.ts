import { createRequire } from 'node:module';
import type { Language } from '../common/language.js';
import { printable } from './printable.js';

/** A document as it is to be read: a title, what is known of it, and headed sections of paragraphs. */
export interface PrintedDocument {
  title: string;
  /** Who issues it. */
  author: string;
  language: Language;
  createdAt: Date;
  /** Label and value, shown under the title. */
  metadata: readonly (readonly [label: string, value: string])[];
  sections: readonly PrintedSection[];
  /** On every page, beside the page number. */
  footer: string;
}

export interface PrintedSection {
  heading: string;
  /** Smaller headings with what stands below them. */
  blocks: readonly PrintedBlock[];
}

export interface PrintedBlock {
  heading?: string;
  /** When, who and the like, in small letters. */
  note?: string;
  paragraphs: readonly string[];
  /** Its first row names the columns; the first cell of each row says what the others are about. */
  table?: readonly (readonly string[])[];
}

interface PdfMaker {
  addFonts(fonts: object): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/**
 * PDF/A-2b as far as the library goes: fonts embedded, colours and XMP metadata as the format wants them. What the
 * font has no sign for is written as its number, so nothing is silently left out. Not checked by a validator here.
 */
export function printPdf(printed: PrintedDocument): Promise<Buffer> {
  return maker().createPdf(definitionOf(printed)).getBuffer();
}

let made: PdfMaker | undefined;

/** The library comes with its fonts; it fetches and opens nothing else, whatever stands in a text. */
function maker(): PdfMaker {
  if (made) return made;
  const require = createRequire(import.meta.url);
  const pdfmake = require('pdfmake') as PdfMaker;
  pdfmake.addFonts(require('pdfmake/fonts/Roboto.js') as object);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => /[\\/]pdfmake[\\/]fonts[\\/]/.test(path));
  return (made = pdfmake);
}

function definitionOf(printed: PrintedDocument): object {
  const { title, author, language, createdAt, metadata, sections, footer } = printed;
  const body = sections.flatMap(sectionOf);
  return {
    version: '1.7',
    subset: 'PDF/A-2b',
    language: LOCALES[language],
    displayTitle: true,
    info: { title: printable(title), author: printable(author), creationDate: createdAt },
    pageMargins: [56, 56, 56, 56],
    defaultStyle: { fontSize: 10.5, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 18, bold: true, margin: [0, 0, 0, 10] },
      section: { fontSize: 14, bold: true, margin: [0, 18, 0, 6] },
      block: { fontSize: 11.5, bold: true, margin: [0, 8, 0, 0] },
      note: { fontSize: 9, color: '#444444' },
      table: { fontSize: 9.5, margin: [0, 4, 0, 4] },
    },
    footer: (page: number, pages: number) => ({
      columns: [
        { text: printable(footer), style: 'note' },
        { text: `${page} / ${pages}`, style: 'note', alignment: 'right' },
      ],
      margin: [56, 16, 56, 0],
    }),
    content: [
      { text: printable(title), style: 'title' },
      ...metadata.map(([label, value]): object => ({
        text: [{ text: `${label}: `, bold: true }, printable(value)],
      })),
      ...aboutNumbers(body, language),
      ...body,
    ],
  };
}

const NUMBERED = /\[U\+[0-9A-F]{4,6}\]/;

const STANDS_AS_NUMBER: Record<Language, string> = {
  nb: 'Tegn som dette dokumentet ikke har skrift for, står som sitt nummer i Unicode, slik: [U+0627].',
  nn: 'Teikn som dette dokumentet ikkje har skrift for, står som nummeret sitt i Unicode, slik: [U+0627].',
  en: 'Signs that this document has no letters for stand as their number in Unicode, like this: [U+0627].',
};

/** Said before they come, to a reader who cannot know what such a number means. */
const aboutNumbers = (body: readonly object[], language: Language): object[] =>
  NUMBERED.test(JSON.stringify(body)) ? [{ text: STANDS_AS_NUMBER[language], style: 'note' }] : [];

function sectionOf({ heading, blocks }: PrintedSection): object[] {
  return [{ text: printable(heading), style: 'section', headlineLevel: 1 }, ...blocks.flatMap(blockOf)];
}

function blockOf({ heading, note, paragraphs, table }: PrintedBlock): object[] {
  return [
    ...(heading === undefined ? [] : [{ text: printable(heading), style: 'block', headlineLevel: 2 }]),
    ...(note === undefined ? [] : [{ text: printable(note), style: 'note' }]),
    ...paragraphs.map((text): object => ({ text: printable(text), margin: [0, 2, 0, 2] })),
    ...(table === undefined ? [] : [tableOf(table)]),
  ];
}

function tableOf(rows: readonly (readonly string[])[]): object {
  const columns = rows[0]?.length ?? 0;
  const body = rows.map((cells, row) =>
    cells.map((text, column) => ({
      text: printable(text),
      bold: row === 0,
      alignment: column === 0 ? 'left' : 'right',
    })),
  );
  const widths = ['*', ...Array.from({ length: columns - 1 }, () => 'auto')];
  return {
    table: { headerRows: 1, dontBreakRows: true, widths, body },
    layout: 'lightHorizontalLines',
    style: 'table',
  };
}
