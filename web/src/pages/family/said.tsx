import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';

/** Says once that something was done, also to who does not see it. */
export function useDone(): { done: ReactNode; tell(words?: string): void } {
  const { t } = useTranslation('family');
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!words) return;
    const fading = setTimeout(() => setWords(''), 8_000);
    return () => clearTimeout(fading);
  }, [words]);
  return {
    done: <div role="status">{words && <ItemState state="done">{words}</ItemState>}</div>,
    tell: (more) => setWords(more ?? t('form.sent')),
  };
}
