import { useTranslation } from 'react-i18next';
import { languageOf, said, type Words } from '../words/said';

/** The guide's words in the reader's language; where it is not written in that, marked as the language it stands in. */
export function Said({ words }: { words: Words | null | undefined }) {
  const { i18n } = useTranslation();
  const text = said(words, i18n.language);
  const other = languageOf(words, i18n.language);
  return other ? <span lang={other}>{text}</span> : text;
}

/** Where the words go in a sentence of the page's; the texts have no such sign. */
const SLOT = '\u0000';

/** A sentence of the page's with the guide's words in it, each in its own language. */
export function SaidIn({
  sentence,
  words,
}: {
  /** «Nivå 2: …», with what is to stand in it. */
  sentence: (words: string) => string;
  words: Words | null | undefined;
}) {
  const [before, after] = sentence(SLOT).split(SLOT);
  return (
    <>
      {before}
      <Said words={words} />
      {after}
    </>
  );
}
