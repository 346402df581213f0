import { useTranslation } from 'react-i18next';
import type { Language } from '../texts/i18n';
import { said, type Words } from '../words/said';

/** Says the API's words in the reader's language. */
export function useWords(): (words: Words | null | undefined) => string {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return (words) => said(words, language);
}
