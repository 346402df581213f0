import { Alert, Select } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { language } from '../../texts/i18n';
import type { Terms } from './consent-terms';
import { ConsentText } from './consent-text';
import classes from './family.module.css';
import { consentTextQuery } from './family-queries';
import type { ShownText } from './shown-text';

interface ReadConsentProps extends Terms {
  /** What is answered, with the text that is shown. */
  children: (shown: ShownText) => ReactNode;
}

/** What one is asked, in a language one reads; below it, the answer. */
export function ReadConsent({ children, ...terms }: ReadConsentProps) {
  const { t } = useTranslation('family');
  const [reads, setReads] = useState<string>(language());
  const { data: text } = useSuspenseQuery(consentTextQuery(reads));
  return (
    <>
      <label className={classes.languages}>
        {t('consent.language')}
        <Select value={reads} onChange={(event) => setReads(event.target.value)}>
          {text.languages.map((one) => (
            <Select.Option key={one.language} value={one.language} lang={one.language} dir={one.direction}>
              {one.name}
            </Select.Option>
          ))}
        </Select>
      </label>
      {text.draft && <Alert data-color="warning">{t('consent.draft')}</Alert>}
      <ConsentText text={text} {...terms} />
      {children(text)}
    </>
  );
}
