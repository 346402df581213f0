import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measurementsQuery } from '../case/measured-queries';
import type { Plan } from '../case/case-queries';
import { goalsToScale, type Scale, scaleAsked } from './sitting-scale';

const NAMES = { [-2]: 'farBelow', [-1]: 'below', 0: 'asHoped', 1: 'above', 2: 'farAbove' } as const;

/** Where each goal stands (GAS), asked for when the guide plans it now; answered by somebody else meanwhile, it is gone. */
export function useScaleOfGoals(caseId: string, plan: Plan): Scale | undefined {
  const { t } = useTranslation('evaluate');
  const { data } = useQuery(measurementsQuery(caseId));
  const asked = data && scaleAsked(data.planned);
  return asked && goalsToScale(asked, plan.goals, t('goalNow'), (value) => t(`goalLevel.${NAMES[value]}`));
}
