import type { HistoryEntry } from './family-queries';

/** What has been written, from which it is known what a goal and an intervention are called. */
type Written = Pick<HistoryEntry, 'facts' | 'texts'>;

/**
 * What an entry is about where its own words do not say it: the intervention, the goal, the instrument.
 * @param nameOf what an instrument is called
 */
export function aboutIn(
  entries: readonly Written[],
  nameOf: (instrument: unknown) => string,
): (entry: HistoryEntry) => string {
  const named = new Map<unknown, string>();
  for (const { facts = {}, texts = {} } of entries) {
    if (texts.what) named.set(facts.interventionId, texts.what);
    if (texts.goal) named.set(facts.goalId, texts.goal);
  }
  named.delete(undefined);
  return ({ type, facts = {}, texts = {} }) => {
    if (type === 'MEASUREMENT_RECORDED') return nameOf(facts.instrument);
    if (texts.what ?? texts.goal) return '';
    return named.get(facts.interventionId) ?? named.get(facts.goalId) ?? '';
  };
}

/** To which level an entry leads, 1–3. */
export const levelIn = ({ type = '' }: Pick<HistoryEntry, 'type'>): '1' | '2' | '3' | undefined =>
  /^LEVEL_([123])_(?:DECIDED|STARTED_ACUTELY)$/.exec(type)?.[1] as '1' | '2' | '3' | undefined;
