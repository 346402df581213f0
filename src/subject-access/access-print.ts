import type { Language } from '../common/language.js';
import { filesOf, type ListedFile } from '../files/files-to-give.js';
import { historyBlocks, printedDay } from '../printing/history-blocks.js';
import type { PrintedDocument } from '../printing/print-pdf.js';
import type { AccessEntry, AccessFile } from './access-file.js';
import { ACCESS_WORDS } from './access-words.js';
import { LEGAL_REASONS } from './legal-reasons.js';

/** The released file as a document to read. */
export function printedAccess(file: AccessFile, language: Language, releasedAt: Date): PrintedDocument {
  const words = ACCESS_WORDS[language];
  const day = (instant: string | Date) => printedDay(instant, language);
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
        blocks: historyBlocks(
          file.history.map((entry) => withRemarks(entry, language)),
          language,
        ),
      },
      {
        heading: words.files,
        blocks: [{ paragraphs: [words.whereFilesAre, ...filesOf(file.history).map(fileLine)] }],
      },
    ],
    footer: file.municipality,
  };
}

const familyLine = ({ relation, name }: AccessFile['family'][number]) =>
  [relation, name].filter(Boolean).join(': ');

const fileLine = ({ entry, name, mediaType, bytes }: ListedFile) =>
  `${entry}. ${name ?? '–'} · ${mediaType} · ${bytes} byte`;

const withRemarks = (entry: AccessEntry, language: Language) => ({
  ...entry,
  remarks: (entry.leftOut ?? []).map(
    ({ reason }) => `${ACCESS_WORDS[language].leftOut}: ${LEGAL_REASONS[reason][language]}`,
  ),
});
