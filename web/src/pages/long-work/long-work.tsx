import { Link as Anchor } from '@digdir/designsystemet-react';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';
import { EmptyState } from '../../blocks/empty-state';
import { ItemState } from '../../blocks/item-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { stageOf } from './stage';

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
  const { data } = useSuspenseQuery(workQuery);
  return (
    <Page heading={t('title')} lead={t('lead')}>
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
    </Page>
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
