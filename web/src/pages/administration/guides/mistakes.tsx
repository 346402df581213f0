import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './mistakes.module.css';
import type { GuideMistake } from './guide-text';

interface MistakesProps {
  mistakes: readonly GuideMistake[];
  onGo: (line: number, column: number) => void;
}

/** Everything that is wrong, each with the way to its line; takes focus when the check has answered. */
export function Mistakes({ mistakes, onGo }: MistakesProps) {
  const { t } = useTranslation('administration');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [mistakes.length]);
  return (
    <section className={styles.mistakes}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {t('guides.mistakes', { count: mistakes.length })}
      </h2>
      <ol className={styles.list}>
        {mistakes.map(({ line, column, path, message }, index) => (
          <li key={index} className={styles.mistake}>
            <span>{message}</span>
            {line !== null && (
              <Button
                variant="tertiary"
                aria-label={t('guides.goToLineOf', { line, path })}
                onClick={() => onGo(line, column)}
              >
                {t('guides.goToLine', { line })}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
