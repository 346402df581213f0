import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import type { Intervention } from './case-queries';

/** Where an intervention stands, in a sign and words: running, evaluated and how it helped, stopped, or without a date. */
export function InterventionState({ one, isLate }: { one: Intervention; isLate: boolean }) {
  const { t } = useTranslation('case');
  if (one.status === 'stopped') return <ItemState state="later">{t('interventionStatus.stopped')}</ItemState>;
  if (isLate) return <ItemState state="overdue">{t('missesDate')}</ItemState>;
  if (one.status === 'evaluated')
    return <ItemState state="done">{t(`helped.${(one.helped ?? 'tooEarly') as 'yes'}`)}</ItemState>;
  return <ItemState state="done">{t('interventionStatus.running')}</ItemState>;
}
