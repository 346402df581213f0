import { type ReactNode, useId, useState } from 'react';
import styles from './folding-panel.module.css';
import { Panel, type PanelProps } from './panel';
import { useIntoView } from './use-into-view';
import { usePhone } from './use-phone';

interface FoldingPanelProps extends PanelProps {
  /** What the folded panel tells of what is in it: «1 utløper snart». */
  summary?: ReactNode;
}

/**
 * A panel that is a line of its own on a phone until it is opened: what stands beside the work on a large screen would
 * stand between the reader and the work on a small one. On paper it is open.
 */
export function FoldingPanel({
  summary,
  heading,
  count = 0,
  action,
  about,
  children,
  ...panel
}: FoldingPanelProps) {
  const isPhone = usePhone();
  const content = useId();
  const named = useIntoView(panel.id);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? named;
  if (!isPhone)
    return (
      <Panel {...panel} heading={heading} count={count} action={action} about={about}>
        {children}
      </Panel>
    );
  const toggle = (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={isOpen}
      aria-controls={content}
      onClick={() => setChosen(!isOpen)}
    >
      <span>{heading}</span>
      {count > 0 && <span className={styles.count}>{count}</span>}
      <svg viewBox="0 0 24 24" className={styles.chevron} aria-hidden="true">
        <path d="M9 5l7 7-7 7" />
      </svg>
    </button>
  );
  return (
    <Panel {...panel} padded={false} heading={toggle} about={isOpen ? about : summary}>
      <div id={content} className={isOpen ? undefined : styles.folded}>
        {action && <div className={styles.action}>{action}</div>}
        <div className={panel.padded === false ? undefined : styles.padded}>{children}</div>
      </div>
    </Panel>
  );
}
