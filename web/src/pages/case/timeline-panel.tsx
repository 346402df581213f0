import { Button, Spinner } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { memo, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { FilterChips } from '../../blocks/filter-chips';
import { Panel } from '../../blocks/panel';
import { usePhone } from '../../blocks/use-phone';
import type { Case } from './case-queries';
import { TimelineEntry } from './timeline-entry';
import classes from './timeline.module.css';
import { type Entry, timelineQuery, type TimelinePart } from './timeline-queries';

const PARTS = ['all', 'meetings', 'voices', 'changes'] as const;

/** What happened, the newest first; a part of it by itself; older entries when they are asked for. */
export function TimelinePanel({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const [part, setPart] = useState<TimelinePart>('all');
  // The filter answers at once, what it leaves in the frame after.
  const shown = useDeferredValue(part);
  return (
    <Panel
      heading={t('timeline.heading')}
      id="timeline"
      action={
        <FilterChips
          label={t('timeline.show')}
          options={PARTS.map((value) => ({ value, label: t(`timeline.part.${value}`) }))}
          value={part as (typeof PARTS)[number]}
          onChange={setPart}
        />
      }
    >
      <Timeline view={view} part={shown} />
      <p className={classes.whole}>
        <Link to="/cases/$caseId/print" params={{ caseId: view.id }}>
          {t('timeline.print')}
        </Link>
      </p>
    </Panel>
  );
}

/** On a phone the newest stand first, and the rest when it is asked for. */
const FIRST_ON_A_PHONE = 5;

export const Timeline = memo(function Timeline({ view, part }: { view: Case; part: TimelinePart }) {
  const { t } = useTranslation('panels');
  const { data, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelineQuery(view.id, part),
  );
  const isPhone = usePhone();
  const [isWhole, setWhole] = useState(false);
  if (isPending) return <Spinner aria-label={t('timeline.loading')} />;
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  if (entries.length === 0) return <EmptyState title={t(`timeline.empty.${part as 'all'}`)} />;
  const shown = isPhone && !isWhole ? entries.slice(0, FIRST_ON_A_PHONE) : entries;
  if (shown.length < entries.length)
    return (
      <>
        <Entries view={view} entries={shown} />
        <Button variant="secondary" onClick={() => setWhole(true)}>
          {t('timeline.older')}
        </Button>
      </>
    );
  return (
    <>
      <Entries view={view} entries={shown} />
      {hasNextPage && (
        <Button variant="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('timeline.older')}
        </Button>
      )}
    </>
  );
});

function Entries({ view, entries }: { view: Case; entries: readonly Entry[] }) {
  return (
    <ol className={classes.entries}>
      {entries.map((entry) => (
        <TimelineEntry key={entry.number} view={view} entry={entry} />
      ))}
    </ol>
  );
}
