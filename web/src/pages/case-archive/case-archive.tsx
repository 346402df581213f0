import { Alert, Button, Link as DsLink } from '@digdir/designsystemet-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { Problem } from '../../api/problem';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { usePageTitle } from '../../shell/page-title';
import { CaseBack } from '../case/case-back';
import { type Case, caseQuery } from '../case/case-queries';
import styles from './case-archive.module.css';
import { PackageParts } from './package-parts';

const route = getRouteApi('/frame/cases/$caseId/archive');

/** A closed case on its way out: what the archive gets, its receipt, and who decides on the rest. */
export default function CaseArchive() {
  const { t } = useTranslation(['disposals', 'panels']);
  const { caseId } = route.useParams();
  const { data } = useSuspenseQuery(caseQuery(caseId));
  usePageTitle(t('archive.title'));
  const back = <CaseBack caseId={caseId} />;
  if (data.view.status !== 'closed')
    return (
      <Page back={back} heading={t('archive.title')}>
        <Panel heading={t('archive.document')}>
          <EmptyState title={t('archive.open')}>{t('archive.openAbout')}</EmptyState>
        </Panel>
      </Page>
    );
  return (
    <Page back={back} heading={t('archive.title')} lead={t('archive.lead')}>
      <Document caseId={caseId} />
      <Receipt view={data.view} />
    </Page>
  );
}

function Document({ caseId }: { caseId: string }) {
  const { t } = useTranslation('disposals');
  const produce = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/cases/{id}/archive-package', { params: { path: { id: caseId } } })),
  });
  return (
    <Panel heading={t('archive.document')} about={t('archive.documentAbout')}>
      <div className={styles.parts}>
        {produce.error && (
          <Alert data-color="danger" role="alert">
            {produce.error instanceof Problem ? produce.error.document.title : t('noContact')}
          </Alert>
        )}
        {produce.data ? (
          <PackageParts caseId={caseId} made={produce.data} />
        ) : (
          <Button
            className={styles.button}
            loading={produce.isPending}
            onClick={() => !produce.isPending && produce.mutate()}
          >
            {t('archive.produce')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

const RECEIPT = 'ARCHIVE_RECEIPT_RECORDED';

function Receipt({ view }: { view: Case }) {
  const { t } = useTranslation('disposals');
  const mayRecord = view.allowedEvents.some(({ type }) => type === RECEIPT);
  return (
    <Panel heading={t('archive.receipt')}>
      <div className={styles.parts}>
        <p>{t('archive.receiptAbout')}</p>
        {mayRecord && (
          <DsLink asChild>
            <Link to="/cases/$caseId" params={{ caseId: view.id }} search={{ do: RECEIPT }}>
              {t('archive.record')}
            </Link>
          </DsLink>
        )}
      </div>
    </Panel>
  );
}
