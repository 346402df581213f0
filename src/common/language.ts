export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Translated = Record<Language, string>;

/** The same in the three languages, in the order nb, nn, en. */
export const say = (nb: string, nn: string, en: string): Translated => ({ nb, nn, en });

/** Words that are the same in all three. */
export const inEach = (words: string): Translated => say(words, words, words);

/** One after the other, in each language. */
export function together(...parts: readonly Translated[]): Translated {
  const inOne = (language: Language) => parts.map((part) => part[language]).join('');
  return say(inOne('nb'), inOne('nn'), inOne('en'));
}

/** Of a terminal, as its locale says; English where that is none of ours. */
export function languageOfTerminal({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const [primary] = (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().split(/[^a-z]/);
  if (primary === 'no') return 'nb';
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** The best of our languages for an `Accept-Language` header; Bokmål when nothing fits. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { primary: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { primary } of wanted) {
    if (primary === 'no') return 'nb';
    const known = LANGUAGES.find((language) => language === primary);
    if (known) return known;
  }
  return 'nb';
}
