import { Button } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { FoldingPanel } from '../../blocks/folding-panel';
import { Row, Rows } from '../../blocks/row';
import { useDates } from '../../words/use-dates';
import { AddFile } from './add-file';
import type { Case } from './case-queries';
import { withoutPaper } from './consents-of';
import { FileLink } from './file-link';
import { timelineQuery } from './timeline-queries';

/** Files of the case: to be saved, and another to be added with its progress. */
export function FilesPanel({ view }: { view: Case }) {
  const { t } = useTranslation(['panels', 'case']);
  const dates = useDates();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(timelineQuery(view.id, 'files'));
  const files = data?.pages.flatMap(({ items }) => items).filter(({ restricted }) => !restricted) ?? [];
  const papers = withoutPaper(view);
  return (
    <FoldingPanel
      heading={t('files.heading')}
      count={files.length || undefined}
      summary={papers.length > 0 && t('case:folded.paper', { count: papers.length })}
      padded={false}
      id="files"
    >
      {view.status === 'open' &&
        papers.map((consent) => <AddPaper key={consent.consentId} view={view} consent={consent} />)}
      {files.length === 0 ? (
        <EmptyState title={t('timeline.empty.files')} />
      ) : (
        <Rows>
          {files.map((entry) => (
            <Row
              key={entry.number}
              title={<FileLink caseId={view.id} entry={entry} />}
              about={[entry.at && dates.past(entry.at), entry.actor?.name].filter(Boolean).join(' · ')}
            />
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button variant="tertiary" onClick={() => void fetchNextPage()}>
          {t('timeline.older')}
        </Button>
      )}
      {view.status === 'open' && <AddFile view={view} label={t('files.add')} help={t('files.help')} />}
    </FoldingPanel>
  );
}

/** The sheet with the signature: until it is here, the consent says that its paper is missing. */
function AddPaper({ view, consent }: { view: Case; consent: ReturnType<typeof withoutPaper>[number] }) {
  const { t } = useTranslation('case');
  const dates = useDates();
  const services = consent.services.map(({ name }) => name).join(', ') || t('ownLog');
  return (
    <AddFile
      view={view}
      consentId={consent.consentId}
      label={t('paper.what', { services, date: dates.short(consent.validFrom) })}
      help={t('paper.help')}
    />
  );
}
