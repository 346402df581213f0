import { useTranslation } from 'react-i18next';
import type { Intervention } from './case-queries';

/** Where an intervention stands: running, evaluated and how it helped, stopped, or without a date. */
export function useInterventionWords(): (one: Intervention, isLate: boolean) => string {
  const { t } = useTranslation('case');
  return ({ status, helped }, isLate) => {
    if (status === 'stopped') return t('interventionStatus.stopped');
    if (isLate) return t('missesDate');
    if (status === 'evaluated') return t(`helped.${(helped ?? 'tooEarly') as 'yes'}`);
    return t('interventionStatus.running');
  };
}
