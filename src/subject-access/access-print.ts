import type { Language } from '../common/language.js';
import type { PrintedBlock, PrintedDocument } from '../printing/print-pdf.js';
import type { AccessEntry, AccessFile } from './access-file.js';
import { ACCESS_WORDS, textLabel } from './access-words.js';
import { LEGAL_REASONS } from './legal-reasons.js';

/** The released file as a document to read. */
export function printedAccess(file: AccessFile, language: Language, releasedAt: Date): PrintedDocument {
  const words = ACCESS_WORDS[language];
  const day = (instant: string | Date) => dayOf(instant, language);
  return {
    title: words.title,
    author: file.municipality,
    language,
    createdAt: releasedAt,
    metadata: [
      [words.about, [file.child.name ?? words.unnamed, file.child.birthDate].filter(Boolean).join(', ')],
      [words.askedOn, day(file.askedOn)],
      [words.preparedOn, day(file.preparedAt)],
      [words.releasedOn, day(releasedAt)],
    ],
    sections: [
      { heading: words.whatThisIs, blocks: [{ paragraphs: words.introduction }] },
      { heading: words.family, blocks: [{ paragraphs: file.family.map(familyLine) }] },
      {
        heading: words.access,
        blocks: [
          {
            paragraphs: file.access.map(
              ({ name, service, why, since }) =>
                `${[name, service].filter(Boolean).join(', ') || words.somebody}: ${why} (${words.since} ${day(since)})`,
            ),
          },
        ],
      },
      {
        heading: words.history,
        blocks: file.history.map((entry) => blockOf(entry, language)),
      },
    ],
    footer: file.municipality,
  };
}

const familyLine = ({ relation, name }: AccessFile['family'][number]) =>
  [relation, name].filter(Boolean).join(': ');

function blockOf(entry: AccessEntry, language: Language): PrintedBlock {
  const words = ACCESS_WORDS[language];
  const { title, at, by, texts, facts, leftOut = [] } = entry;
  const who = [by.name, by.service].filter(Boolean).join(', ') || words.by[by.kind] || words.somebody;
  return {
    heading: `${entry.number}. ${title}`,
    note: `${dayOf(at, language)} · ${who}`,
    paragraphs: [
      ...Object.entries(texts).map(([name, text]) => `${textLabel(name, language)}: ${text}`),
      ...factLines(facts),
      ...leftOut.map(({ reason }) => `${words.leftOut}: ${LEGAL_REASONS[reason][language]}`),
    ],
  };
}

/** Codes and dates; ids mean nothing to a reader, and stand in the machine-readable copy. */
function factLines(facts: Record<string, unknown>): string[] {
  const plain = Object.entries(facts).flatMap(([name, value]) => {
    if (typeof value === 'boolean' || typeof value === 'number') return [`${name} ${value}`];
    return typeof value === 'string' && !/^[0-9a-f]{8}-/.test(value) ? [`${name} ${value}`] : [];
  });
  return plain.length > 0 ? [plain.join(' · ')] : [];
}

function dayOf(instant: string | Date, language: Language): string {
  const locale = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(
    new Date(instant),
  );
}
