import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shell/page-title';

/** For somebody who is logged in and holds no role: what to do about it. */
export default function Welcome() {
  const { t } = useTranslation('shell');
  usePageTitle(t('noAccess.title'));
  return (
    <>
      <Heading level={1} data-size="md">
        {t('noAccess.title')}
      </Heading>
      <Paragraph>{t('noAccess.lead')}</Paragraph>
    </>
  );
}
