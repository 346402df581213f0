import { Link as Anchor } from '@digdir/designsystemet-react';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { hasRole, useSession } from '../../api/session';
import type { components } from '../../api/schema';
import { EmptyState } from '../../blocks/empty-state';
import { ItemState } from '../../blocks/item-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { importsQuery } from '../administration/imports/imports-queries';
import { ImportRow } from '../administration/imports/import-row';
import { ReportRow, reportsQuery } from '../effects/status-reports-panel';
import classes from './long-work.module.css';
import { placeOf, PLACES, stageOf } from './stage';

type Asked = components['schemas']['MyRequestDto'];
type ToReview = components['schemas']['DocumentToReviewDto'];

const ASKED_AGAIN_MS = 5_000;

/** Asked again while something is being put together, so that one sees it come. */
const workQuery = queryOptions({
  queryKey: ['my-work'],
  queryFn: () => answerOf(api.GET('/api/v1/access-requests')),
  refetchInterval: ({ state }) =>
    state.data?.mine.some(({ isPrepared }) => !isPrepared) ? ASKED_AGAIN_MS : false,
});

/** Long work that one has set going: it goes on without the page, and its result is fetched here. */
export default function Work() {
  const { t } = useTranslation('work');
  usePageTitle(t('title'));
  const session = useSession();
  const has = (roles: readonly string[]) => roles.some((role) => hasRole(session, role));
  return (
    <Page heading={t('title')} lead={t('lead')}>
      {has(ASK_FOR_COPIES) && <Copies />}
      {has(MAKE_REPORTS) && <Reports />}
      {has(IMPORT) && <Imports />}
    </Page>
  );
}

/** Who may set what going; see `access.request`, `insight.report` and `directory.import` in the permissions. */
const ASK_FOR_COPIES = ['practitioner', 'leader', 'coordinatingUnit'];
const MAKE_REPORTS = ['manager'];
const IMPORT = ['administrator'];

function Copies() {
  const { t } = useTranslation('work');
  const { data } = useSuspenseQuery(workQuery);
  return (
    <>
      {data.toReview.length > 0 && (
        <Panel heading={t('toReview')} count={data.toReview.length} padded={false}>
          <Rows>
            {data.toReview.map((one) => (
              <ReviewRow key={one.id} document={one} />
            ))}
          </Rows>
        </Panel>
      )}
      <Panel heading={t('mine')} count={data.mine.length} padded={false}>
        {data.mine.length === 0 && <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
        <Rows>
          {data.mine.map((one) => (
            <AskedRow key={one.id} asked={one} />
          ))}
        </Rows>
      </Panel>
    </>
  );
}

/** The yearly status; asked for on the page of the numbers. */
function Reports() {
  const { t } = useTranslation('work');
  const { data: reports } = useSuspenseQuery(reportsQuery);
  return (
    <Panel
      heading={t('reports')}
      count={reports.length}
      padded={false}
      action={
        <Anchor asChild>
          <Link to="/effects">{t('newReport')}</Link>
        </Anchor>
      }
    >
      {reports.length === 0 && <EmptyState title={t('noReports')}>{t('noReportsHelp')}</EmptyState>}
      <Rows>
        {reports.map((one) => (
          <ReportRow key={one.id} report={one} />
        ))}
      </Rows>
    </Panel>
  );
}

/** Files of staff and services; begun on their own page. */
function Imports() {
  const { t } = useTranslation('work');
  const { data: imports } = useSuspenseQuery(importsQuery);
  return (
    <Panel
      heading={t('imports')}
      count={imports.length}
      padded={false}
      action={
        <Anchor asChild>
          <Link to="/administration/imports">{t('newImport')}</Link>
        </Anchor>
      }
    >
      {imports.length === 0 && <EmptyState title={t('noImports')}>{t('noImportsHelp')}</EmptyState>}
      <Rows>
        {imports.map((one) => (
          <ImportRow key={one.id} shown={one} />
        ))}
      </Rows>
    </Panel>
  );
}

function AskedRow({ asked }: { asked: Asked }) {
  const { t } = useTranslation('work');
  const dates = useDates();
  const stage = stageOf(asked);
  const released = asked.documents.filter(({ status }) => status === 'released');
  return (
    <Row
      title={t('accessCopy')}
      about={t('askedOn', { asked: dates.short(asked.askedOn), due: dates.short(asked.dueOn) })}
      when={<ItemState state={stage === 'ready' ? 'done' : 'later'}>{t(`stage.${stage}`)}</ItemState>}
    >
      {placeOf(stage) < PLACES && (
        <label>
          <span className={classes.words}>{t('way', { done: placeOf(stage), of: PLACES })}</span>
          <progress className={classes.progress} max={PLACES} value={placeOf(stage)} />
        </label>
      )}
      {released.map(({ id, expiresOn }) => (
        <Anchor key={id} href={`/api/v1/access-documents/${id}/pdf`}>
          {expiresOn ? t('fetchUntil', { date: dates.short(expiresOn) }) : t('fetch')}
        </Anchor>
      ))}
    </Row>
  );
}

function ReviewRow({ document }: { document: ToReview }) {
  const { t } = useTranslation(['work', 'panels']);
  const dates = useDates();
  return (
    <Row
      title={t('accessCopy')}
      about={t('askedOn', { asked: dates.short(document.askedOn), due: dates.short(document.dueOn) })}
      when={<ItemState state="today">{t('waitsForYou')}</ItemState>}
      action={
        <Anchor asChild>
          <Link to="/access-review/$documentId" params={{ documentId: document.id }}>
            {t('panels:review.title')}
          </Link>
        </Anchor>
      }
    />
  );
}
