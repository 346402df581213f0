import { Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../blocks/icon';
import { chooseLanguage, type Language, language, LANGUAGES } from '../texts/i18n';
import classes from './language-choice.module.css';

/** For those who might not find it in a menu: the language of the page, in its corner. */
export function LanguageChoice() {
  const { t } = useTranslation('shell');
  return (
    <span className={classes.choice}>
      <Icon name="globe" />
      <Select
        aria-label={t('language.label')}
        value={language()}
        onChange={({ target }) => void chooseLanguage(target.value as Language)}
      >
        {LANGUAGES.map((one) => (
          <Select.Option key={one} value={one} lang={one}>
            {t(`language.${one}`)}
          </Select.Option>
        ))}
      </Select>
    </span>
  );
}
