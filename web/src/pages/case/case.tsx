import { Link as DsLink } from '@digdir/designsystemet-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Columns, Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { CaseContentClosed } from './case-closed-content';
import { CaseTools } from './case-tools';
import { CaseHeading, CaseLead } from './case-heading';
import { caseQuery, planQuery } from './case-queries';
import { DatesPanel } from './dates-panel';
import { DoNow } from './do-now';
import { FilesPanel } from './files-panel';
import { MeasurementsPanel } from './measurements-panel';
import { OpenForm } from './open-form';
import { PeoplePanel } from './people-panel';
import { PlanPanel } from './plan-panel';
import { TimelinePanel } from './timeline-panel';
import { TrackPanel } from './track-panel';

const route = getRouteApi('/frame/cases/$caseId');

/** One case on one page: where it is, what can be done now, the plan, the people, what happened. */
export default function CasePage() {
  // All of the page's words at once: what comes with the plan would else take the page away while its words are fetched.
  const { t } = useTranslation(['case', 'panels', 'forms', 'family']);
  const { caseId } = route.useParams();
  const { data: read } = useSuspenseQuery(caseQuery(caseId));
  const { view } = read;
  const { data: plan } = useQuery({ ...planQuery(caseId), enabled: view.content });
  usePageTitle(t('title'));
  return (
    <Page
      back={
        <DsLink asChild>
          <Link to="/my-cases">{t('myCases')}</Link>
        </DsLink>
      }
      heading={<CaseHeading view={view} />}
      lead={<CaseLead view={view} />}
      tools={view.content && <CaseTools view={view} />}
    >
      <TrackPanel view={view} />
      <OpenForm read={read} />
      {view.content ? (
        <Columns
          side={
            <>
              <PeoplePanel view={view} />
              <MeasurementsPanel view={view} />
              <DatesPanel view={view} />
              <FilesPanel view={view} />
            </>
          }
        >
          <DoNow view={view} />
          <PlanPanel view={view} plan={plan} />
          <TimelinePanel view={view} />
        </Columns>
      ) : (
        <CaseContentClosed view={view} />
      )}
    </Page>
  );
}
