import type { Entry } from '../case/timeline-queries';

const TYPE = 'LOG_JOURNALLED';

/**
 * When somebody last ticked that the log is in their journal, and whether nothing has come since; what others put into
 * theirs is nothing new.
 * @param newestFirst entries of the log
 */
export function journalledBy(
  staffId: string,
  newestFirst: readonly Pick<Entry, 'type' | 'actor' | 'at'>[],
): { at?: string; isAll: boolean } {
  const place = newestFirst.findIndex(({ type, actor }) => type === TYPE && actor?.id === staffId);
  const at = newestFirst[place]?.at;
  return { at, isAll: at !== undefined && newestFirst.slice(0, place).every(({ type }) => type === TYPE) };
}
