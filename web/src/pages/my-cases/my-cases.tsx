import { Button, Spinner } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { memo, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { FilterChips } from '../../blocks/filter-chips';
import { Icon } from '../../blocks/icon';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { usePageTitle } from '../../shell/page-title';
import { CaseList } from './case-list';
import { Changed } from './changed';
import classes from './my-cases.module.css';
import { type Filter, isLong, type ListedCase, myCasesQuery } from './my-cases-queries';
import { useMoreWhenSeen } from './more-when-seen';

const route = getRouteApi('/frame/my-cases');

const SHOWN = ['open', 'overdue', 'stuck', 'closed'] as const;
const LEVELS = ['all', '0', '1', '2', '3'] as const;

/** All of one's cases, what is due first at the top; a page more as one comes to the end. */
export default function MyCases() {
  const { t } = useTranslation('my-cases');
  usePageTitle(t('title'));
  // The filter that is pressed answers at once; the list, which may have grown long, in the frames after.
  const filter = useDeferredValue(route.useSearch());
  return (
    <Page
      heading={t('title')}
      lead={t('lead')}
      action={
        <Button asChild>
          <Link to="/log-concern">
            <Icon name="plus" />
            {t('logConcern')}
          </Link>
        </Button>
      }
    >
      <Filters />
      <List key={`${filter.show} ${filter.level}`} {...filter} />
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation('my-cases');
  const { show, level } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (filter: Filter) => void navigate({ search: filter, replace: true });
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t('show')}
        options={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
        value={show ?? 'open'}
        onChange={(value) => go({ level, ...(value !== 'open' && { show: value }) })}
      />
      <FilterChips
        label={t('level')}
        options={LEVELS.map((value) => ({
          value,
          label: value === 'all' ? t('allLevels') : t('levelNumber', { level: value }),
        }))}
        value={level === undefined ? 'all' : (String(level) as '0')}
        onChange={(value) => go({ show, ...(value !== 'all' && { level: Number(value) }) })}
      />
    </div>
  );
}

const List = memo(function List(filter: Filter) {
  const { t } = useTranslation('my-cases');
  const query = myCasesQuery(filter);
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage, isPending } = useInfiniteQuery(query);
  const end = useMoreWhenSeen(() => void fetchNextPage(), hasNextPage && !isFetchingNextPage);
  // What comes is drawn between the frames of whoever scrolls on.
  const pages = useDeferredValue(data?.pages);
  const cases = useMemo(() => eachOnce(pages?.flatMap(({ items }) => items) ?? []), [pages]);
  if (isPending || !pages) return <Spinner aria-label={t('loading')} />;
  if (cases.length === 0) return <EmptyState title={t(`none.${filter.show ?? 'open'}`)} />;
  return (
    <Panel heading={t('cases')} padded={false} about={t('first')}>
      <Changed queryKey={query.queryKey} isLong={isLong(pages)} />
      <CaseList cases={cases} isAll={!hasNextPage} />
      <div ref={end} className={classes.end}>
        {hasNextPage && (
          <Button variant="tertiary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
    </Panel>
  );
});

/** A case whose date was moved while one went on may come in two pages. */
const eachOnce = (cases: readonly ListedCase[]): ListedCase[] => [
  ...new Map(cases.map((one) => [one.id, one])).values(),
];
