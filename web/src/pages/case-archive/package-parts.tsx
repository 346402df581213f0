import { Button, Link as DsLink } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { Row, Rows } from '../../blocks/row';
import { download } from '../../shell/download';
import { useDates } from '../../words/use-dates';
import styles from './case-archive.module.css';

type Package = components['schemas']['ArchivePackageDto'];
type ArchivedFile = components['schemas']['ArchivedFileDto'];

/** In the order of a transmittal form. */
const FACTS = ['documentType', 'series', 'class', 'accessCode', 'authority', 'archiveCreator'] as const;

/** What was made, to be saved: the document, what the archive wants to know of it, and every file of the case. */
export function PackageParts({ caseId, made }: { caseId: string; made: Package }) {
  const { t } = useTranslation('disposals');
  const { metadata, document, files } = made;
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = t('archive.file.document');
  return (
    <>
      <p ref={heading} tabIndex={-1} role="status">
        {t('archive.made', { count: files.length })}
      </p>
      <Rows label={t('archive.document')}>
        <Row
          title={name}
          about={t('archive.checksum', { checksum: metadata.checksum })}
          action={<Save name={`${name}.pdf`} of={name} type="application/pdf" content={bytesOf(document)} />}
        />
        <Row
          title={t('archive.file.metadata')}
          about={t('archive.metadataAbout')}
          action={
            <Save
              name={`${t('archive.file.metadata')}.json`}
              of={t('archive.file.metadata')}
              type="application/json"
              content={JSON.stringify({ metadata, files: files.map(withoutContent) }, null, 2)}
            />
          }
        />
        {files.map((file) => (
          <FileRow key={file.fileId} caseId={caseId} file={file} />
        ))}
      </Rows>
      <Facts metadata={metadata} />
    </>
  );
}

function Facts({ metadata }: { metadata: Package['metadata'] }) {
  const { t } = useTranslation('disposals');
  const dates = useDates();
  const { createdOn, closedOn, entries } = metadata;
  return (
    <dl className={styles.facts}>
      {FACTS.map((fact) => (
        <div key={fact}>
          <dt>{t(`archive.fact.${fact}`)}</dt>
          <dd>{metadata[fact] ?? t('archive.notInGuide')}</dd>
        </div>
      ))}
      <div>
        <dt>{t('archive.fact.period')}</dt>
        <dd>{t('archive.period', { from: dates.full(createdOn), to: dates.full(closedOn) })}</dd>
      </div>
      <div>
        <dt>{t('archive.fact.entries')}</dt>
        <dd>{entries}</dd>
      </div>
    </dl>
  );
}

function FileRow({ caseId, file }: { caseId: string; file: ArchivedFile }) {
  const { t } = useTranslation('disposals');
  const name = file.name ?? t('archive.file.unnamed', { entry: file.entry });
  const action = file.content ? (
    <Save name={name} of={name} type={file.mediaType} content={bytesOf(file.content)} />
  ) : file.given === 'separately' ? (
    <DsLink href={`/api/v1/cases/${caseId}/files/${file.fileId}`} download>
      {t('archive.save')}
    </DsLink>
  ) : undefined;
  const about = file.checksum
    ? t('archive.checksum', { checksum: file.checksum })
    : t('archive.file.notReadable');
  return <Row title={name} about={about} action={action} />;
}

function Save({ of, name, type, content }: { of: string; name: string; type: string; content: BlobPart }) {
  const { t } = useTranslation('disposals');
  return (
    <Button
      variant="secondary"
      aria-label={t('archive.saveOne', { name: of })}
      onClick={() => download(name, type, content)}
    >
      {t('archive.save')}
    </Button>
  );
}

const withoutContent = ({ content: _content, ...file }: ArchivedFile) => file;

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
