import type { Language } from '../texts/i18n';

/** The same in the page's languages, as the API words it. */
export interface Words {
  nb?: string;
  nn?: string;
  en?: string;
}

/** In the reader's language, else in the one it was first written in. */
export function said(words: Words | null | undefined, language: string): string {
  return words?.[language as Language] ?? words?.nb ?? words?.nn ?? words?.en ?? '';
}

/**
 * The language that words stand in where it is not the reader's, for a screen reader to say them in (WCAG 3.1.2). A guide
 * that a municipality wrote in Norwegian alone says the same in all three.
 */
export function languageOf(words: Words | null | undefined, language: string): Language | undefined {
  const text = said(words, language);
  if (!words || !text) return undefined;
  if (words[language as Language] === undefined) return LANGUAGES.find((one) => words[one] === text);
  return language === 'en' && words.nb === text ? 'nb' : undefined;
}

const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];
