import type { ReactNode } from 'react';
import { HiddenValue } from './hidden-value';
import styles from './item-state.module.css';
import { StateSign, type State } from './state-sign';

export interface ItemStateProps {
  /**
   * overdue: octagon, «4 dager over» · today: half circle, «I dag» or something missing · later: ring ·
   * done: tick · warning: triangle · danger: octagon · hidden: hatch and «skjult».
   */
  state: State;
  /** The words: the sign never stands alone. For `hidden`, the reason, said below. */
  children?: ReactNode;
  /** The full date, shown on hover and printed. */
  title?: string;
}

/** Where an item stands, in a sign and words. */
export function ItemState({ state, children, title }: ItemStateProps) {
  if (state === 'hidden') return <HiddenValue reason={children} />;
  return (
    <span className={`${styles.state} ${styles[state]}`} title={title}>
      <StateSign state={state} />
      <span>{children}</span>
      {title && <span className={styles.printed}>{` (${title})`}</span>}
    </span>
  );
}
