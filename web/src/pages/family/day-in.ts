/** The languages that are written with other digits or another calendar by themselves: a Norwegian date is read here. */
const AS_HERE = '-u-ca-gregory-nu-latn';
const LOCALES: Record<string, string> = { prs: 'fa-AF', nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/**
 * A day in a language that the page itself is not in: in words where the browser knows the language, else in numbers,
 * day before month.
 *
 * @param date yyyy-mm-dd
 */
export function dayIn(language: string, date: string): string {
  const locale = (LOCALES[language] ?? language) + AS_HERE;
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  if (!isKnown) return date.split('-').toReversed().join('.');
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
