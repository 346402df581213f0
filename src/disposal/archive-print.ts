import type { WholeCase } from '../cases/queries/case-for-reader.js';
import type { Language } from '../common/language.js';
import type { PrintedDocument } from '../printing/print-pdf.js';
import { historyBlocks } from '../printing/history-blocks.js';
import type { ArchiveMetadataDto } from './archive-package.dto.js';

const HEADINGS: Record<Language, { party: string; born: string; from: string; to: string; history: string }> =
  {
    nb: { party: 'Gjelder', born: 'født', from: 'Opprettet', to: 'Avsluttet', history: 'Stafettloggen' },
    nn: { party: 'Gjeld', born: 'fødd', from: 'Oppretta', to: 'Avslutta', history: 'Stafettloggen' },
    en: { party: 'About', born: 'born', from: 'Created', to: 'Closed', history: 'The relay log' },
  };

type Known = Omit<ArchiveMetadataDto, 'checksum'>;

/** The whole log, unabridged, as it stands for whoever held it. */
export function printedForArchive(
  { history }: WholeCase,
  metadata: Known,
  language: Language,
  createdAt: Date,
): PrintedDocument {
  const words = HEADINGS[language];
  const { party, archiveCreator, documentType } = metadata;
  const born = party.birthDate ? `, ${words.born} ${party.birthDate}` : '';
  const marks: [string, string | null][] = [
    [words.party, party.name && `${party.name}${born}`],
    [words.from, metadata.createdOn],
    [words.to, metadata.closedOn],
    ['systemId', metadata.systemId],
    ['class', metadata.class],
    ['series', metadata.series],
    ['accessCode', metadata.accessCode],
    ['authority', metadata.authority],
  ];
  return {
    title: documentType,
    author: archiveCreator,
    language,
    createdAt,
    metadata: marks.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    sections: [{ heading: words.history, blocks: historyBlocks(history, language) }],
    footer: `${archiveCreator} · ${documentType}`,
  };
}
