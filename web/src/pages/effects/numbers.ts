import { useTranslation } from 'react-i18next';
import { said } from '../../words/said';
import type { InstrumentEffect } from './effect-rows';

const RESPONDENTS = ['self', 'parent', 'teacher', 'team'] as const;
/** Browsers have no nynorsk, whose numbers are written as those of bokmål. */
const LOCALES: Record<string, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

/** «forelder» */
export function useRespondent(): (effect: Pick<InstrumentEffect, 'respondent'>) => string {
  const { t } = useTranslation('effects');
  return ({ respondent }) => {
    const who = RESPONDENTS.find((one) => one === respondent);
    return who ? t(`respondent.${who}`) : respondent;
  };
}

/** «SDQ, forelder»: those who answer are never mixed. */
export function useMeasureName(): (effect: InstrumentEffect) => string {
  const { i18n } = useTranslation('effects');
  const whoOf = useRespondent();
  return (effect) => `${said(effect.name, i18n.language)}, ${whoOf(effect)}`;
}

/** Numbers as they are written in the language, with a true minus. */
export function useNumbers(): { number: (value: number) => string; share: (value: number) => string } {
  const { i18n } = useTranslation();
  const locale = LOCALES[i18n.language] ?? 'nb-NO';
  return {
    number: (value) => value.toLocaleString(locale, { maximumFractionDigits: 2 }).replace('-', '−'),
    share: (value) => value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }),
  };
}
