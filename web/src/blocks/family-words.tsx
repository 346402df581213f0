import type { ReactNode } from 'react';
import styles from './family-words.module.css';

export interface FamilyWordsProps {
  children: ReactNode;
  /** Who said it: «Ellas ord», «Mor». */
  by?: ReactNode;
  /** The language it was said in, when it is not the page's. */
  lang?: string;
}

/** The family's own words: a line at the side, in their colour; any direction of writing. */
export function FamilyWords({ children, by, lang }: FamilyWordsProps) {
  return (
    <blockquote className={styles.words} lang={lang} dir="auto">
      {by && <cite className={styles.by}>{by}</cite>}
      {children}
    </blockquote>
  );
}
