import { useTranslation } from 'react-i18next';
import type { Language } from '../texts/i18n';
import { useNow } from './now';
import { comingDay, daysOver, fullDate, pastDay, pastMoment, shortDate } from './dates';

interface DateWords {
  now: Date;
  coming(moment: string): string;
  past(moment: string): string;
  moment(moment: string): string;
  over(due: string): string;
  full(moment: string): string;
  short(moment: string): string;
}

/** Dates as people say them, in the reader's language and seen from now. */
export function useDates(): DateWords {
  const { t, i18n } = useTranslation('words');
  const now = useNow();
  const language = i18n.language as Language;
  return {
    now,
    coming: (moment) => comingDay(moment, now, language, t),
    past: (moment) => pastDay(moment, now, language, t),
    moment: (moment) => pastMoment(moment, now, language, t),
    over: (due) => daysOver(due, now, t),
    full: (moment) => fullDate(moment, language, now),
    short: (moment) => shortDate(moment, language, now),
  };
}
