import type { Entry } from '../case/timeline-queries';

/** The tick of a profession that what stands in the log stands in its own journal. */
export const JOURNALLED = 'LOG_JOURNALLED';

/**
 * When somebody last ticked that the log is in their journal, and whether nothing has come since; what others put into
 * theirs is nothing new.
 * @param newestFirst entries of the log
 */
export function journalledBy(
  staffId: string,
  newestFirst: readonly Pick<Entry, 'type' | 'actor' | 'at'>[],
): { at?: string; isAll: boolean } {
  const place = newestFirst.findIndex(({ type, actor }) => type === JOURNALLED && actor?.id === staffId);
  const at = newestFirst[place]?.at;
  return {
    at,
    isAll: at !== undefined && newestFirst.slice(0, place).every(({ type }) => type === JOURNALLED),
  };
}

/** What has come after my newest tick, without the ticks of others; all of it when I have never ticked. */
export function notJournalledBy<One extends Pick<Entry, 'type' | 'actor'>>(
  staffId: string,
  newestFirst: readonly One[],
): One[] {
  const place = newestFirst.findIndex(({ type, actor }) => type === JOURNALLED && actor?.id === staffId);
  return newestFirst.slice(0, place < 0 ? undefined : place).filter(({ type }) => type !== JOURNALLED);
}
