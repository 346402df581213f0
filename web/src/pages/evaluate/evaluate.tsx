import { Alert, Link as DsLink } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { draftOfEvaluationQuery } from '../../drafts/draft-queries';
import { usePageTitle } from '../../shell/page-title';
import { caseQuery, planQuery } from '../case/case-queries';
import { whatNow } from '../case/what-now';
import { SittingForm } from './sitting-form';

const route = getRouteApi('/frame/cases/$caseId/evaluate');

/** Did we do it, did it help, what does the child say, where now: one sitting, saved as one. */
export default function Evaluate() {
  const { t } = useTranslation('evaluate');
  const { caseId } = route.useParams();
  const { data: read } = useSuspenseQuery(caseQuery(caseId));
  const { data: plan } = useSuspenseQuery(planQuery(caseId));
  const { data: found } = useSuspenseQuery(draftOfEvaluationQuery(caseId));
  // What it saves while it is open is no other draft.
  const [{ draft, round }, setBegun] = useState({ draft: found, round: 0 });
  usePageTitle(t('title'));
  const isTime = whatNow(read.view.allowedEvents, read.view.step).now.some(({ kind }) => kind === 'evaluate');
  // What was opened stays with what is typed, also when somebody else has done it meanwhile: the answer will say so.
  const [isOpen, setOpen] = useState(isTime || found !== null);
  if (isTime && !isOpen) setOpen(true);
  const toCase = (
    <Link to="/cases/$caseId" params={{ caseId }}>
      {t('back')}
    </Link>
  );
  function beginAnew() {
    setBegun({ draft: null, round: round + 1 });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
  }
  return (
    <Page
      ground="plain"
      narrow
      back={<DsLink asChild>{toCase}</DsLink>}
      heading={t('title')}
      lead={t('lead')}
    >
      {isOpen ? (
        <>
          {!isTime && <Alert data-color="warning">{t('notNowButBegun')}</Alert>}
          <SittingForm key={round} read={read} plan={plan} draft={draft} onAnew={beginAnew} />
        </>
      ) : (
        <EmptyState title={t('notNow')} action={<DsLink asChild>{toCase}</DsLink>} />
      )}
    </Page>
  );
}
