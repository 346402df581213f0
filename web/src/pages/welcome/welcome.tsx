import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';

/** For somebody who is logged in and holds no role: what to do about it. */
export default function Welcome() {
  const { t } = useTranslation('shell');
  usePageTitle(t('noAccess.title'));
  return <Page heading={t('noAccess.title')} lead={t('noAccess.lead')} ground="plain" narrow />;
}
