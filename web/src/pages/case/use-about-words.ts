import { useTranslation } from 'react-i18next';
import { useWords } from '../../forms/use-words';
import type { AboutWords } from './entry-about';

/** The words of what an entry is about, in the reader’s language. */
export function useAboutWords(): AboutWords {
  const { t } = useTranslation('panels');
  const say = useWords();
  return {
    say,
    measured: (name, respondent) => {
      const who = t(`measurements.who.${respondent as 'self'}`, { defaultValue: '' });
      return who ? t('measurements.due', { name, who }) : name;
    },
  };
}
