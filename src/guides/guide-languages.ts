import { GUIDE_LANGUAGES, type GuideLanguage, text } from '../../workflows/guide-parts.js';

/** What stands in for a language that the guide is not written in: the other Norwegian, then whatever there is. */
const INSTEAD: Record<GuideLanguage, readonly GuideLanguage[]> = {
  nb: ['nn', 'en'],
  nn: ['nb', 'en'],
  en: ['nb', 'nn'],
};

/**
 * A guide as it was written, with its words in all three languages: where `languages` says that it is not written in
 * one, the nearest other stands there too. A language that it does say, and a text lacks, stays missing.
 */
export function inAllLanguages(guide: unknown): unknown {
  if (!isGroup(guide) || !Array.isArray(guide.languages)) return guide;
  const written = GUIDE_LANGUAGES.filter((language) => (guide.languages as unknown[]).includes(language));
  const absent = GUIDE_LANGUAGES.filter((language) => !written.includes(language));
  return written.length > 0 && absent.length > 0 ? filled(guide, absent) : guide;
}

function filled(value: unknown, absent: readonly GuideLanguage[]): unknown {
  if (Array.isArray(value)) return value.map((item) => filled(item, absent));
  if (!isGroup(value)) return value;
  if (!areWords(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, absent)]));
  const words = { ...value };
  for (const language of absent) {
    const other = INSTEAD[language].find((one) => !absent.includes(one) && value[one] !== undefined);
    // What is wrong there is told there, and not once more for each language it would stand in for.
    if (value[language] === undefined && other)
      words[language] = text.safeParse(value[other]).success ? value[other] : '–';
  }
  return words;
}

function areWords(group: Record<string, unknown>): boolean {
  const keys = Object.keys(group);
  return keys.length > 0 && keys.every((key) => (GUIDE_LANGUAGES as readonly string[]).includes(key));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
