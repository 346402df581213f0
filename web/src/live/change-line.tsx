import { useTranslation } from 'react-i18next';
import { said } from '../words/said';
import type { Change } from './live-queries';

/** «Marte Lie planla et tiltak»: who did what, or what has happened where nobody did. */
export function useChangeLine(): (change: Change) => string {
  const { t, i18n } = useTranslation('live');
  return ({ by, words }) => {
    const what = said(words, i18n.language);
    if (!by) return what;
    const who = by.isMe ? t('you') : (by.name ?? t(by.kind === 'person' ? 'family' : 'somebody'));
    return `${who} ${what}`;
  };
}
