import type { ReactNode } from 'react';
import type { Case } from '../case/case-queries';
import { dayIn } from '../family/day-in';
import type { ShownText } from '../family/shown-text';
import classes from './consent-paper.module.css';

interface PaperLinesProps {
  text: ShownText;
  /** What they are asked for already; left out, it is filled in with a pen. */
  consent?: NonNullable<Case['consents']>[number];
}

/** As many as say yes together at most places: two guardians, or one and the young person. */
const SIGNATURES = [1, 2] as const;

/** What is shared with whom and how long, who says yes, and where they write their names. */
export function PaperLines({ text, consent }: PaperLinesProps) {
  const words = text.words as Record<string, string | undefined>;
  const services = consent?.services.map(({ name }) => name).join(', ');
  const kinds = Object.entries(text.kinds).filter(([kind]) => consent?.kinds.includes(kind) ?? true);
  return (
    <>
      <Filled label={words.withWhom}>{services}</Filled>
      <div>
        <strong>{words.whatIsShared}</strong>
        <Ticks words={kinds.map(([, said]) => said)} />
      </div>
      <Filled label={words.howLong}>{consent?.validUntil && dayIn(text.language, consent.validUntil)}</Filled>
      <p>
        <strong>{words.statement}</strong>
      </p>
      {SIGNATURES.map((number) => (
        <div key={number} className={classes.signing}>
          <Ticks words={Object.values(text.givers)} />
          <Filled label={words.printedName} />
          <Filled label={words.signature} />
          <Filled label={words.date} />
        </div>
      ))}
      <Filled label={words.witness} />
      {text.draft && <p className={classes.draft}>{words.draftNotice}</p>}
    </>
  );
}

function Ticks({ words }: { words: readonly string[] }) {
  return (
    <ul className={classes.ticks}>
      {words.map((said) => (
        <li key={said}>{said}</li>
      ))}
    </ul>
  );
}

/** What is known, or a line to write it on. */
function Filled({ label, children }: { label: ReactNode; children?: ReactNode }) {
  return (
    <p className={classes.filled}>
      <strong>{label}</strong>
      {children ? <bdi>{children}</bdi> : <span className={classes.line} />}
    </p>
  );
}
