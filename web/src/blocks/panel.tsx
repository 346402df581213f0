import { useId, type ReactNode } from 'react';
import styles from './panel.module.css';

export interface PanelProps {
  heading: ReactNode;
  /** Shown in a disc after the heading; none for nothing. */
  count?: number;
  /** A sign before the heading: StateSign, Baton. */
  sign?: ReactNode;
  /** In the corner: a link, a quiet button, filters. */
  action?: ReactNode;
  /** Below the heading, in small: what is measured, over which time. */
  about?: ReactNode;
  /** `warning`: edged for something that is missing. */
  tone?: 'plain' | 'warning';
  /** Room around the content; false for Rows, which bring their own. */
  padded?: boolean;
  /** 2 unless the panel stands under another heading. */
  headingLevel?: 2 | 3;
  id?: string;
  children?: ReactNode;
}

/** A white sheet with a heading: a region of its own for those who go by headings and landmarks. */
export function Panel({
  heading,
  count,
  sign,
  action,
  about,
  tone = 'plain',
  padded = true,
  ...rest
}: PanelProps) {
  const { headingLevel = 2, id, children } = rest;
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={`${styles.panel} ${styles[tone]}`} aria-labelledby={headingId} id={id}>
      <header className={styles.head}>
        {sign}
        <div className={styles.titles}>
          <Heading className={styles.heading} id={headingId}>
            {heading}
            {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
          </Heading>
          {about && <p className={styles.about}>{about}</p>}
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </header>
      {children && <div className={padded ? styles.content : styles.rows}>{children}</div>}
    </section>
  );
}
