import { useTranslation } from 'react-i18next';
import type { Language } from '../../texts/i18n';
import { useDates } from '../../words/use-dates';
import type { DayRow } from './group-measurements';

export interface ItemWords {
  /** What to do. */
  title: string;
  /** Why. */
  why: string;
  /** The verb of its button. */
  verb: string;
}

type Key = 'kind.concern.decide';

/** A follow-up in the words of a colleague; one that nobody has put words to is something in the case to look at. */
export function useItemWords(): (item: DayRow) => ItemWords {
  const { t, i18n } = useTranslation('my-day');
  const dates = useDates();
  return (item) => {
    if (item.measurements) {
      const count = item.measurements;
      return {
        title: t('measurements.title', { count }),
        why: t('measurements.why'),
        verb: t('measurements.verb'),
      };
    }
    const doing = kindOf(item);
    const kind = `kind.${i18n.exists(`my-day:kind.${doing}.title`) ? doing : 'other'}` as Key;
    const named = item.text ?? item.name?.[i18n.language as Language] ?? item.service?.name;
    const filled = {
      named: named ?? '',
      since: item.since ? dates.short(item.since) : '',
      due: dates.short(item.dueDate),
    };
    const bare = `${kind}.bare`;
    const title =
      !named && i18n.exists(`my-day:${bare}`) ? t(bare as `${Key}.title`) : t(`${kind}.title`, filled);
    const who =
      item.respondent && i18n.exists(`my-day:respondent.${item.respondent}`) ? item.respondent : null;
    const why = who ? t(`respondent.${who as 'parent'}`) : t(`${kind}.why`, filled);
    return { title, why, verb: t(`${kind}.verb`) };
  };
}

/** A meeting that has its date is no longer to be called but held. */
const kindOf = ({ kind, do: { event } }: DayRow): string =>
  kind === 'meeting.call' && event === 'MEETING_HELD' ? 'meeting.hold' : kind;
