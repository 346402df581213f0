import type { TFunction } from 'i18next';
import type { Language } from '../texts/i18n';

type Words = TFunction<'words'>;

/** Browsers have no nynorsk: they would write its dates in the language of the machine. */
const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };
const IN_NYNORSK: Record<string, string> = { mandag: 'måndag', tirsdag: 'tysdag', lørdag: 'laurdag' };
const DAY_MS = 86_400_000;
/** Days and times are those of the municipality, wherever the machine stands. */
const TIME_ZONE = 'Europe/Oslo';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const key = language + JSON.stringify(options);
  const made =
    formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: TIME_ZONE });
  formats.set(key, made);
  if (language !== 'nn') return (date) => made.format(date);
  return (date) => made.format(date).replace(/mandag|tirsdag|lørdag/, (day) => IN_NYNORSK[day] ?? day);
}

/** Swedish dates are written yyyy-mm-dd. Making one takes longer than a hundred dates. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });

/** The day (yyyy-mm-dd) of a moment, in Norway. A day stays as it is. */
export function dayOf(moment: string | Date): string {
  if (typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment;
  return days.format(new Date(moment));
}

/** Whole days from the day of one moment to that of another; negative when it has been. */
export function daysBetween(from: string | Date, to: string | Date): number {
  return Math.round((Date.parse(`${dayOf(to)}T00:00Z`) - Date.parse(`${dayOf(from)}T00:00Z`)) / DAY_MS);
}

const noon = (moment: string | Date): Date => new Date(`${dayOf(moment)}T12:00:00Z`);

/** «tirsdag 24. november», with the year when it is another than that of `now`. */
export function fullDate(moment: string | Date, language: Language, now?: Date): string {
  const sameYear = now !== undefined && dayOf(moment).slice(0, 4) === dayOf(now).slice(0, 4);
  return format(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  })(noon(moment));
}

/** «24. november», with the year when it is another than that of `now`. */
export function shortDate(moment: string | Date, language: Language, now: Date): string {
  const sameYear = dayOf(moment).slice(0, 4) === dayOf(now).slice(0, 4);
  return format(language, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) })(
    noon(moment),
  );
}

/** «09.00» in Norwegian, «09:00» in English; the time in Norway. */
export function timeOf(moment: string | Date, language: Language): string {
  const time = format(language, { hour: '2-digit', minute: '2-digit' })(new Date(moment));
  return language === 'en' ? time : time.replace(':', '.');
}

/** A coming day as people say it: «I dag», «I morgen», «Torsdag, om 2 dager», «15. desember». */
export function comingDay(moment: string | Date, now: Date, language: Language, t: Words): string {
  const days = daysBetween(now, moment);
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  if (days < 0) return pastDay(moment, now, language, t);
  if (days > 6) return shortDate(moment, language, now);
  return `${capital(format(language, { weekday: 'long' })(noon(moment)), language)}, ${t('inDays', { count: days })}`;
}

/** A day that has been: «I dag», «I går», «20. november». */
export function pastDay(moment: string | Date, now: Date, language: Language, t: Words): string {
  const days = daysBetween(moment, now);
  if (days === 0) return t('today');
  if (days === 1) return t('yesterday');
  return shortDate(moment, language, now);
}

/** From here on nobody counts in days. */
const MONTHS_FROM = 61;
const DAYS_IN_MONTH = 30.44;

/** «4 dager over», «3 måneder over». @param due a day that has been */
export function daysOver(due: string | Date, now: Date, t: Words): string {
  const days = Math.max(1, daysBetween(due, now));
  if (days < MONTHS_FROM) return t('daysOver', { count: days });
  return t('monthsOver', { count: Math.floor(days / DAYS_IN_MONTH) });
}

/** A moment that has been, with the time when it is near: «I dag kl. 08.40», «20. november». */
export function pastMoment(moment: string | Date, now: Date, language: Language, t: Words): string {
  const day = pastDay(moment, now, language, t);
  return daysBetween(moment, now) < 2 ? `${day} ${t('at', { time: timeOf(moment, language) })}` : day;
}

function capital(word: string, language: Language): string {
  return word.slice(0, 1).toLocaleUpperCase(LOCALES[language]) + word.slice(1);
}
