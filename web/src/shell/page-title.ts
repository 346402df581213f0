import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The window's title: the kind of page, never whom it is about. */
export function usePageTitle(kind: string): void {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = `${kind} – ${t('name')}`;
  }, [kind, t]);
}
