import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import styles from './audit.module.css';

interface MoreProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** The next page of a list, where there is one. */
export function More({ list }: MoreProps) {
  const { t } = useTranslation('audit');
  if (!list.hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button variant="tertiary" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  );
}
