import type { Language } from '../common/language.js';
import type { PrintedBlock } from './print-pdf.js';
import { textLabel } from './text-labels.js';

/** One entry of a history, as it is printed. */
export interface PrintedEntry {
  number: number;
  title: string;
  /** ISO instant. */
  at: string;
  by: { kind: string; name: string | null; service: string | null };
  facts: Record<string, unknown>;
  texts: Record<string, string>;
  /** Lines that stand at its end. */
  remarks?: readonly string[];
}

const WHO: Record<Language, Record<string, string>> = {
  nb: { staff: 'ansatt', person: 'familien', system: 'systemet' },
  nn: { staff: 'tilsett', person: 'familien', system: 'systemet' },
  en: { staff: 'member of staff', person: 'the family', system: 'the system' },
};
const CORRECTED: Record<Language, string> = {
  nb: 'Rettet i oppføring',
  nn: 'Retta i oppføring',
  en: 'Corrected in entry',
};

/** What happened, entry by entry; a correction stands beside what it corrects, and both are there. */
export function historyBlocks(history: readonly PrintedEntry[], language: Language): PrintedBlock[] {
  return history.map(({ number, title, at, by, facts, texts, remarks = [] }) => {
    const who = [by.name, by.service].filter(Boolean).join(', ') || (WHO[language][by.kind] ?? '');
    const corrections = history.filter(
      ({ facts: later, ...one }) => isCorrection(one, later) && later.entry === number,
    );
    return {
      heading: `${number}. ${title}`,
      note: `${printedDay(at, language)} · ${who}`,
      paragraphs: [
        ...Object.entries(texts).map(([name, text]) => `${textLabel(name, language)}: ${text}`),
        ...factLines(facts),
        ...corrections.map((one) => `${CORRECTED[language]} ${one.number}`),
        ...remarks,
      ],
    };
  });
}

const isCorrection = (entry: object, facts: Record<string, unknown>): boolean =>
  (entry as { type?: string }).type === 'ENTRY_CORRECTED' && typeof facts.entry === 'number';

/** Codes, numbers and dates; ids mean nothing to a reader. */
function factLines(facts: Record<string, unknown>): string[] {
  const plain = Object.entries(facts).flatMap(([name, value]) => {
    if (typeof value === 'boolean' || typeof value === 'number') return [`${name} ${value}`];
    return typeof value === 'string' && !/^[0-9a-f]{8}-/.test(value) ? [`${name} ${value}`] : [];
  });
  return plain.length > 0 ? [plain.join(' · ')] : [];
}

const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** «1. september 2026». */
export function printedDay(instant: string | Date, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'Europe/Oslo' });
  return format.format(new Date(instant));
}
