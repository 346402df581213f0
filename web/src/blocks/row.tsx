import type { ReactNode } from 'react';
import styles from './row.module.css';

export interface RowProps {
  /** LevelMark, PersonMark or an icon. */
  mark?: ReactNode;
  /** What to do, or who it is. */
  title: ReactNode;
  /** Who and why. */
  about?: ReactNode;
  /** When: an ItemState. Below the title on a phone. */
  when?: ReactNode;
  /** One button named by its verb. */
  action?: ReactNode;
  /** What belongs below the row: a quotation, a form that is opened in place. */
  children?: ReactNode;
}

/** A row of a panel, an `li`: level mark, what to do, who and why, when, one button. */
export function Row({ mark, title, about, when, action, children }: RowProps) {
  return (
    <li className={styles.row}>
      {mark && <span className={styles.mark}>{mark}</span>}
      <div className={styles.words}>
        <div className={styles.what}>
          <div className={styles.title}>{title}</div>
          {about && <div className={styles.about}>{about}</div>}
        </div>
        {when && <div className={styles.when}>{when}</div>}
        {children && <div className={styles.below}>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </li>
  );
}

/** The list that rows stand in. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}
