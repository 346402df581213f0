import { Button } from '@digdir/designsystemet-react';
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { RelayTrack } from '../../blocks/relay-track';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { CaseBack } from '../case/case-back';
import { CaseHeading, CaseLead } from '../case/case-heading';
import { type Case, caseQuery, planQuery } from '../case/case-queries';
import { TimelineEntry } from '../case/timeline-entry';
import { timelineQuery } from '../case/timeline-queries';
import { MeasuredInTables } from './measured-in-tables';
import { PeopleInWords } from './people-in-words';
import { PlanInWords } from './plan-in-words';
import { CopyToJournal } from './copy-to-journal';

const route = getRouteApi('/frame/cases/$caseId/print');

/** As many as one answer takes: on paper all of it is there. */
const PAGE = 500;

/** The whole log on one page, for paper and for one's own journal: where it has been, the plan, everything written. */
export default function CasePrint() {
  const { t } = useTranslation('panels');
  const dates = useDates();
  const { caseId } = route.useParams();
  const { data: read } = useSuspenseQuery(caseQuery(caseId));
  const { view } = read;
  const { data: plan } = useQuery({ ...planQuery(caseId), enabled: view.content });
  const { entries, isWhole } = useWholeLog(caseId);
  usePageTitle(t('print.title'));
  return (
    <Page
      ground="plain"
      back={<CaseBack caseId={caseId} />}
      heading={<CaseHeading view={view} />}
      lead={<CaseLead view={view} />}
      tools={view.content && <CopyToJournal view={view} />}
      action={
        <Button disabled={!isWhole} onClick={() => window.print()}>
          {t('print.print')}
        </Button>
      }
    >
      <p>{t('print.lead', { date: dates.full(dates.now.toISOString()) })}</p>
      {view.course && <Track view={view} course={view.course} />}
      {plan && plan.goals.length > 0 && (
        <Panel heading={t('print.goals')}>
          <PlanInWords view={view} plan={plan} />
        </Panel>
      )}
      {view.content && (
        <>
          <Panel heading={t('people.heading')}>
            <PeopleInWords view={view} />
          </Panel>
          <MeasuredInTables caseId={caseId} />
        </>
      )}
      <Panel heading={t('timeline.heading')}>
        <ol>
          {entries.map((entry) => (
            <TimelineEntry key={entry.number} view={view} entry={entry} isPrinted />
          ))}
        </ol>
        {!isWhole && <p role="status">{t('print.loading')}</p>}
      </Panel>
    </Page>
  );
}

function Track({ view, course }: { view: Case; course: NonNullable<Case['course']> }) {
  const { t } = useTranslation('blocks');
  const baton = view.offer ? 'offered' : view.holder ? 'held' : 'none';
  const doneSteps = (view.guide?.steps ?? []).filter(({ done }) => done).map(({ id }) => id);
  return (
    <Panel heading={t('track.label')}>
      <RelayTrack course={course} baton={baton} doneSteps={doneSteps} />
    </Panel>
  );
}

/** The newest first, a page at a time until it is all there. */
function useWholeLog(caseId: string) {
  const { data, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(
    timelineQuery(caseId, 'all', PAGE),
  );
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return {
    entries: data?.pages.flatMap(({ items }) => items) ?? [],
    isWhole: data !== undefined && !hasNextPage,
  };
}
