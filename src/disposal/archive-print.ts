import type { WholeCase } from '../cases/queries/case-for-reader.js';
import type { Language } from '../common/language.js';
import type { GivenFile } from '../files/files-to-give.js';
import type { PrintedDocument } from '../printing/print-pdf.js';
import { historyBlocks } from '../printing/history-blocks.js';
import type { ArchiveMetadataDto } from './archive-package.dto.js';

const HEADINGS: Record<Language, Record<Heading, string>> = {
  nb: {
    party: 'Gjelder',
    born: 'født',
    address: 'Kontaktadresse',
    from: 'Opprettet',
    to: 'Avsluttet',
    history: 'Stafettloggen',
    files: 'Filer',
  },
  nn: {
    party: 'Gjeld',
    born: 'fødd',
    address: 'Kontaktadresse',
    from: 'Oppretta',
    to: 'Avslutta',
    history: 'Stafettloggen',
    files: 'Filer',
  },
  en: {
    party: 'About',
    born: 'born',
    address: 'Contact address',
    from: 'Created',
    to: 'Closed',
    history: 'The relay log',
    files: 'Files',
  },
};

type Heading = 'party' | 'born' | 'address' | 'from' | 'to' | 'history' | 'files';

type Known = Omit<ArchiveMetadataDto, 'checksum'>;

/** The whole log, unabridged, as it stands for whoever held it. */
export function printedForArchive(
  { whole, files, metadata }: { whole: WholeCase; files: readonly GivenFile[]; metadata: Known },
  language: Language,
  createdAt: Date,
): PrintedDocument {
  const words = HEADINGS[language];
  const { party, archiveCreator, documentType } = metadata;
  const born = party.birthDate ? `, ${words.born} ${party.birthDate}` : '';
  const marks: [string, string | null][] = [
    [words.party, party.name && `${party.name}${born}`],
    [words.address, party.contactAddress],
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
    sections: [
      { heading: words.history, blocks: historyBlocks(whole.history, language) },
      { heading: words.files, blocks: [{ paragraphs: files.map(fileLine) }] },
    ],
    footer: `${archiveCreator} · ${documentType}`,
  };
}

const fileLine = ({ entry, name, mediaType, bytes, checksum }: GivenFile) =>
  [`${entry}. ${name ?? '–'}`, mediaType, `${bytes} byte`, checksum && `SHA-256 ${checksum}`]
    .filter(Boolean)
    .join(' · ');
