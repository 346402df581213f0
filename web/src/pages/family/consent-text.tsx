import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { components } from '../../api/schema';
import classes from './family.module.css';

/** The parts of the text that are read before a yes on the screen; lines for a signature are for the paper. */
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

interface ConsentTextProps {
  text: components['schemas']['ConsentTextDto'];
  service: string;
}

/** What one says yes to, in the language and direction that one reads. */
export function ConsentText({ text, service }: ConsentTextProps) {
  const words = text.words as Record<string, string | undefined>;
  return (
    <article className={classes.paper} lang={text.language} dir={text.direction}>
      <Heading level={2} className={classes.heading}>
        {words.title}
      </Heading>
      <Paragraph>
        <strong>{words.withWhom}</strong>
        {': '}
        <bdi>{service}</bdi>
      </Paragraph>
      {READ.map((part) => (
        <Paragraph key={part}>{words[part]}</Paragraph>
      ))}
    </article>
  );
}
