import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Columns, Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { CaseContentClosed } from './case-closed-content';
import { CaseHeading, CaseLead } from './case-heading';
import { caseQuery, planQuery } from './case-queries';
import { DatesPanel } from './dates-panel';
import { DoNow } from './do-now';
import { OpenForm } from './open-form';
import { PlanPanel } from './plan-panel';
import { TrackPanel } from './track-panel';

const route = getRouteApi('/frame/cases/$caseId');

/** One case on one page: where it is, what can be done now, the plan, the people, what happened. */
export default function CasePage() {
  const { t } = useTranslation('case');
  const { caseId } = route.useParams();
  const { data: read } = useSuspenseQuery(caseQuery(caseId));
  const { view } = read;
  const { data: plan } = useQuery({ ...planQuery(caseId), enabled: view.content });
  usePageTitle(t('title'));
  return (
    <Page
      back={<Link to="/my-cases">{t('myCases')}</Link>}
      heading={<CaseHeading view={view} />}
      lead={<CaseLead view={view} />}
    >
      <TrackPanel view={view} />
      <OpenForm read={read} />
      {view.content ? (
        <Columns side={<DatesPanel view={view} />}>
          <DoNow view={view} />
          <PlanPanel view={view} plan={plan} />
        </Columns>
      ) : (
        <CaseContentClosed view={view} />
      )}
    </Page>
  );
}
