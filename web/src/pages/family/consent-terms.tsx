import { Paragraph } from '@digdir/designsystemet-react';
import classes from './family.module.css';
import { dayIn } from './day-in';
import type { ShownText } from './shown-text';
import { inTheirs } from './shown-text';

export interface Terms {
  service: string;
  kinds?: readonly string[];
  /** ISO date of the last day; left out where the guide says it. */
  until?: string | null;
}

/** Who gets to know what, and until when, in the language and direction that is read. */
export function ConsentTerms({ text, service, kinds = [], until }: Terms & { text: ShownText }) {
  const named = kinds.map((kind) => inTheirs(text.kinds, kind) ?? kind);
  const terms = [
    ['withWhom', service],
    ['whatIsShared', named.join(text.language === 'ar' ? '، ' : ', ')],
    ['howLong', until ? dayIn(text.language, until) : ''],
  ] as const;
  return (
    <div className={classes.words} lang={text.language} dir={text.direction}>
      {terms
        .filter(([, said]) => said !== '')
        .map(([name, said]) => (
          <Paragraph key={name} data-term={name}>
            <strong>{inTheirs(text.words, name)}</strong>
            {': '}
            <bdi>{said}</bdi>
          </Paragraph>
        ))}
    </div>
  );
}
