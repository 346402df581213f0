import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import styles from './page.module.css';

export interface PageProps {
  /** The page's one h1. It takes focus on navigation (shell). */
  heading: ReactNode;
  lead?: ReactNode;
  /** A link above the heading, to where one came from. */
  back?: ReactNode;
  /** The page's main action: top right, on a phone in a bar at the bottom. */
  action?: ReactNode;
  /** Quiet actions beside the main one; on a phone below the heading. */
  tools?: ReactNode;
  /** `work`: grey floor with panels. `plain`: white, for forms and the family. */
  ground?: 'work' | 'plain';
  /** The side column of 372, below the content on a small screen. */
  side?: ReactNode;
  /** Narrower text column for forms and the family. */
  narrow?: boolean;
  children?: ReactNode;
}

/** What stands inside `<main>` on every page. */
export function Page({
  heading,
  lead,
  back,
  action,
  tools,
  ground = 'work',
  side,
  narrow,
  children,
}: PageProps) {
  return (
    <div className={`${styles.ground} ${styles[ground]}`} data-size={ground === 'work' ? 'sm' : undefined}>
      <div className={`${styles.page} ${narrow ? styles.narrow : ''} ${action ? styles.acting : ''}`}>
        <header className={styles.head}>
          <div className={styles.titles}>
            {back && <div className={styles.back}>{back}</div>}
            <Heading level={1} className={styles.heading} tabIndex={-1} data-page-heading>
              {heading}
            </Heading>
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          {tools && <div className={styles.tools}>{tools}</div>}
          {action && <div className={styles.action}>{action}</div>}
        </header>
        {side ? (
          <div className={styles.columns}>
            <div className={styles.column}>{children}</div>
            <div className={styles.column}>{side}</div>
          </div>
        ) : (
          <div className={styles.column}>{children}</div>
        )}
      </div>
    </div>
  );
}

/** Main and side column inside a page, for what stands below something of full width. */
export function Columns({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className={`${styles.columns} ${styles.below}`}>
      <div className={styles.column}>{children}</div>
      <div className={styles.column}>{side}</div>
    </div>
  );
}
