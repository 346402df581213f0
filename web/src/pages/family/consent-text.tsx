import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { components } from '../../api/schema';
import { ConsentTerms, type Terms } from './consent-terms';
import classes from './family.module.css';

/** The parts of the text that are read before a yes, on the screen as on paper. */
const READ = [
  'intro',
  'log',
  'voluntary',
  'ifYouSayNo',
  'withdraw',
  'afterWithdrawal',
  'expiry',
  'yourAccess',
  'childHeard',
  'duties',
  'questions',
] as const;

interface ConsentTextProps extends Terms {
  text: components['schemas']['ConsentTextDto'];
  /** What is filled in below it, on paper. */
  children?: ReactNode;
}

/** What one says yes to, in the language and direction that one reads. */
export function ConsentText({ text, children, ...terms }: ConsentTextProps) {
  const words = text.words as Record<string, string | undefined>;
  return (
    <article className={classes.paper} lang={text.language} dir={text.direction}>
      <Heading level={2} className={classes.heading}>
        {words.title}
      </Heading>
      <ConsentTerms text={text} {...terms} />
      {READ.map((part) => (
        <Paragraph key={part}>{words[part]}</Paragraph>
      ))}
      {children}
    </article>
  );
}
