import type { components } from '../../api/schema';

export type ShownText = components['schemas']['ConsentTextDto'];

/** A word of the text that was read, in its language. */
export const inTheirs = (words: unknown, name: string): string | undefined =>
  (words as Record<string, string | undefined> | undefined)?.[name];

/** What one says by a yes, in the language and direction that one reads. */
export function Statement({ shown }: { shown: ShownText }) {
  return (
    <p lang={shown.language} dir={shown.direction}>
      {inTheirs(shown.words, 'statement')}
    </p>
  );
}

/** What is kept with the yes: which text was read, in which version and language. */
export const shownFacts = ({ text, version, language }: ShownText) => ({ text, version, language });
