import type { Language } from '../texts/i18n';

/** The same in the page's languages, as the API words it. */
export interface Words {
  nb?: string;
  nn?: string;
  en?: string;
}

/** In the reader's language, else in the one it was first written in. */
export function said(words: Words | null | undefined, language: string): string {
  return words?.[language as Language] ?? words?.nb ?? '';
}
