import { Button } from '@digdir/designsystemet-react';
import { type ComponentProps, type ReactNode, type ToggleEvent, useId } from 'react';
import styles from './fold-out.module.css';

interface FoldOutProps {
  /** The button that is pressed, with what it shows. */
  button: ComponentProps<typeof Button>;
  className?: string;
  onClosed?: () => void;
  children: (close: () => void) => ReactNode;
}

/**
 * A button, and what it folds out below itself. The browser opens, places and closes it (a press beside it, Escape): a
 * press draws nothing again and measures nothing.
 */
export function FoldOut({ button, className = '', onClosed, children }: FoldOutProps) {
  const id = useId();
  const close = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      <Button {...button} popovertarget={id} />
      <div
        id={id}
        popover="auto"
        className={`ds-dropdown ${styles.panel} ${className}`}
        onBeforeToggle={placeByHand}
        onToggle={({ newState }) => {
          if (newState === 'closed') onClosed?.();
        }}
      >
        {children(close)}
      </div>
    </>
  );
}

/** Below its button, where a browser cannot yet do so by itself. */
function placeByHand({ currentTarget: panel, newState }: ToggleEvent<HTMLDivElement>): void {
  if (newState !== 'open' || CSS.supports('position-area', 'end')) return;
  const button = document.querySelector(`[popovertarget="${panel.id}"]`);
  if (!button) return;
  const { bottom, right } = button.getBoundingClientRect();
  panel.style.top = `${bottom + window.scrollY}px`;
  panel.style.right = `${Math.max(0, document.documentElement.clientWidth - right)}px`;
}
