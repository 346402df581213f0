import { Link as Anchor } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { BackLink } from './back-link';
import classes from './family.module.css';
import { Section } from './section';

const PARTS = ['talk', 'help', 'privacy', 'child'] as const;

/** To whom one complains about what. */
export default function Complain() {
  const { t } = useTranslation('family');
  usePageTitle(t('complain.title'));
  return (
    <Page ground="plain" narrow heading={t('complain.title')} back={<BackLink />}>
      {PARTS.map((part) => (
        <Section key={part} heading={t(`complain.${part}Heading`)}>
          <p className={classes.text}>{t(`complain.${part}`)}</p>
        </Section>
      ))}
      <p className={classes.text}>
        {t('help.now')} <Anchor href="tel:116111">{t('help.number')}</Anchor>
      </p>
    </Page>
  );
}
