import { useInfiniteQuery } from '@tanstack/react-query';
import { useSession } from '../../api/session';
import type { Case } from '../case/case-queries';
import { type Entry, timelineQuery } from '../case/timeline-queries';
import { JOURNALLED, journalledBy } from './journal-mark';

export interface JournalMark {
  /** Whether the reader may tick it. */
  may: boolean;
  /** When they last did. */
  at?: string;
  /** Nothing has come since. */
  isAll: boolean;
}

const entriesOf = (data: { pages: { items: Entry[] }[] } | undefined): Entry[] =>
  data?.pages.flatMap(({ items }) => items) ?? [];

/** When I last ticked it, looked for among the newest entries, which are there already, and only then further back. */
export function useJournalMark(view: Case): JournalMark {
  const { person } = useSession();
  const may = view.allowedEvents.some(({ type, ready }) => type === JOURNALLED && ready);
  const newest = useInfiniteQuery({ ...timelineQuery(view.id, 'all'), enabled: may });
  const near = journalledBy(person.id, entriesOf(newest.data));
  const older = useInfiniteQuery({
    ...timelineQuery(view.id, 'journal'),
    enabled: may && newest.data !== undefined && !near.at && newest.hasNextPage,
  });
  if (near.at) return { may, ...near };
  return { may, at: journalledBy(person.id, entriesOf(older.data)).at, isAll: false };
}
