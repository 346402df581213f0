import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { CaseBack } from '../case/case-back';
import { caseQuery } from '../case/case-queries';
import { mayStateFamily } from '../case/may-state-family';
import { FamilyForm } from './family-form';

const route = getRouteApi('/frame/cases/$caseId/family');

/** Who is guardian of the child: who can say yes or no, and reads the log once it is open. */
export default function CaseFamily() {
  const { t } = useTranslation('panels');
  const { caseId } = route.useParams();
  const { data: read } = useSuspenseQuery(caseQuery(caseId));
  usePageTitle(t('family.title'));
  return (
    <Page
      ground="plain"
      narrow
      back={<CaseBack caseId={caseId} />}
      heading={t('family.title')}
      lead={t('family.lead')}
    >
      {mayStateFamily(read.view) ? (
        <FamilyForm view={read.view} />
      ) : (
        <EmptyState title={t('family.notYours')} />
      )}
    </Page>
  );
}
