import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { tellLogin } from '../../live/use-session-stage';
import { usePageTitle } from '../../shell/page-title';

/** Where a login ends that was begun in another tab, which goes on where it was. */
export default function SignedIn() {
  const { t } = useTranslation('live');
  usePageTitle(t('signedIn.title'));
  useEffect(tellLogin, []);
  return (
    <Page heading={t('signedIn.title')} lead={t('signedIn.lead')} ground="plain" narrow>
      <div>
        <Button asChild variant="secondary">
          <Link to="/">{t('signedIn.stay')}</Link>
        </Button>
      </div>
    </Page>
  );
}
