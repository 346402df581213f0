import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { dayOf } from '../../words/dates';
import { useDates } from '../../words/use-dates';
import type { BoardRow } from './board-queries';

/** When something is due next: over, today, later, or that nobody has set a date. */
export function NextState({ next }: { next: BoardRow['next'] }) {
  const { t } = useTranslation('board');
  const dates = useDates();
  if (!next) return <ItemState state="warning">{t('noDate')}</ItemState>;
  const today = dayOf(dates.now);
  const title = dates.full(next.dueDate);
  if (next.dueDate < today)
    return (
      <ItemState state="overdue" title={title}>
        {dates.over(next.dueDate)}
      </ItemState>
    );
  return (
    <ItemState state={next.dueDate === today ? 'today' : 'later'} title={title}>
      {dates.coming(next.dueDate)}
    </ItemState>
  );
}
