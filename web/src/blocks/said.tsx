import { useTranslation } from 'react-i18next';
import { languageOf, said, type Words } from '../words/said';

/** The guide's words in the reader's language; where it is not written in that, marked as the language it stands in. */
export function Said({ words }: { words: Words | null | undefined }) {
  const { i18n } = useTranslation();
  const text = said(words, i18n.language);
  const other = languageOf(words, i18n.language);
  return other ? <span lang={other}>{text}</span> : text;
}
