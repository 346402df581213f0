import { Link as DsLink } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
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
  usePageTitle(t('title'));
  const isTime = whatNow(read.view.allowedEvents, read.view.step).now.some(({ kind }) => kind === 'evaluate');
  // What was opened stays with what is typed, also when somebody else has done it meanwhile: the answer will say so.
  const [isOpen, setOpen] = useState(isTime);
  if (isTime && !isOpen) setOpen(true);
  const toCase = (
    <Link to="/cases/$caseId" params={{ caseId }}>
      {t('back')}
    </Link>
  );
  return (
    <Page
      ground="plain"
      narrow
      back={<DsLink asChild>{toCase}</DsLink>}
      heading={t('title')}
      lead={t('lead')}
    >
      {isOpen ? (
        <SittingForm read={read} plan={plan} />
      ) : (
        <EmptyState title={t('notNow')} action={<DsLink asChild>{toCase}</DsLink>} />
      )}
    </Page>
  );
}
