import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** Good news or what comes next, never an apology: «Ingenting haster i dag». */
  title: string;
  children?: ReactNode;
  /** One button or link. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-empty>
      <p className={styles.title}>{title}</p>
      {children && <p className={styles.about}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
