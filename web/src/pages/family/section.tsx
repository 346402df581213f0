import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import classes from './family.module.css';

/** A part of the page under its own heading; on white, without a box. */
export function Section({
  heading,
  lead,
  children,
}: {
  heading: string;
  lead?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Heading level={2} id={id} className={classes.heading}>
        {heading}
      </Heading>
      {lead && <p className={classes.quiet}>{lead}</p>}
      {children}
    </section>
  );
}
