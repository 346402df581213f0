import { Button } from '@digdir/designsystemet-react';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { hasRole, useSession } from '../../api/session';
import { EmptyState } from '../../blocks/empty-state';
import { ItemState } from '../../blocks/item-state';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import { caseKey } from '../../forms/send-events';
import { useWords } from '../../forms/use-words';
import { useDates } from '../../words/use-dates';
import { gatherLooks } from './gather-looks';

const looksQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: [...caseKey(caseId), 'looks-of-staff'],
    queryFn: ({ pageParam: after }) =>
      answerOf(
        api.GET('/api/v1/access-log/looks', {
          params: { query: { caseId, limit: 100, ...(after && { after }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Who has looked, of a leader's own staff; the family sees it of everybody, on their own page. */
export function CaseLooks({ caseId }: { caseId: string }) {
  const { t } = useTranslation('case');
  if (!hasRole(useSession(), 'leader')) return null;
  return (
    <Panel heading={t('looks.heading')} about={t('looks.about')} padded={false} id="looks">
      <Looks caseId={caseId} />
    </Panel>
  );
}

function Looks({ caseId }: { caseId: string }) {
  const { t } = useTranslation('case');
  const say = useWords();
  const dates = useDates();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(looksQuery(caseId));
  if (!data) return null;
  const looks = gatherLooks(data.pages.flatMap(({ items }) => items));
  if (looks.length === 0) return <EmptyState title={t('looks.none')} />;
  return (
    <>
      <Rows>
        {looks.map(({ latest: { at, staff, service, outcome, relation }, parts }, index) => (
          <Row
            key={`${at} ${index}`}
            title={[staff.name ?? t('looks.somebody'), service].filter(Boolean).join(', ')}
            about={
              <>
                {parts.map(say).join(', ')}{' '}
                {outcome === 'refused' && <ItemState state="warning">{t('looks.refused')}</ItemState>}
                {relation === 'emergency' && <ItemState state="warning">{t('looks.emergency')}</ItemState>}
              </>
            }
            when={<span title={dates.full(at)}>{dates.moment(at)}</span>}
          />
        ))}
      </Rows>
      {hasNextPage && (
        <Button variant="tertiary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('looks.older')}
        </Button>
      )}
    </>
  );
}
