import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';

/** The same for what does not exist and for what one may not see. */
export default function NotFound() {
  const { t } = useTranslation('live');
  usePageTitle(t('trouble.notFound.title'));
  return (
    <Page heading={t('trouble.notFound.title')} lead={t('trouble.notFound.lead')} ground="plain" narrow>
      <div>
        <Button asChild>
          <Link to="/">{t('trouble.home')}</Link>
        </Button>
      </div>
    </Page>
  );
}
