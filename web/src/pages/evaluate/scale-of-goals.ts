import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, newIdempotencyKey } from '../../api/client';
import type { FormField } from '../../forms/describe-form';
import { type Answers, valueAt } from '../../forms/form-answer';
import { caseKey } from '../../forms/send-events';
import type { Plan } from '../case/case-queries';

const plannedQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'measurements'],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}/measurements', { params: { path: { id: caseId } } })),
  });

const LEVELS = [-2, -1, 0, 1, 2];
const words = (text: string) => ({ nb: text, nn: text, en: text });
const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'));

/** Where each goal stands (GAS): asked for when the guide plans it now, and kept as the measurement that it is. */
export function useScaleOfGoals(caseId: string, plan: Plan) {
  const { t } = useTranslation('evaluate');
  const client = useQueryClient();
  const { data } = useQuery(plannedQuery(caseId));
  const planned = data?.planned.find(({ instrument }) => instrument === 'gas');
  const goals = planned ? plan.goals.filter(({ status }) => status === 'active') : [];
  const fields: FormField[] = goals.map(({ goalId, texts }) => ({
    path: `scale.${goalId}`,
    input: 'choice',
    label: words(t('goalNow', { goal: texts.goal ?? '–' })),
    help: words(t('goalsHelp')),
    required: false,
    options: LEVELS.map((value) => ({ value, words: words(signed(value)) })),
  }));

  /** Its own request: it is an answer to a measurement, not an event of the sitting. */
  async function save(answers: Answers): Promise<void> {
    const given = goals.flatMap(({ goalId }) => {
      const value = valueAt(answers, `scale.${goalId}`);
      return value ? [[goalId, Number(value)] as const] : [];
    });
    if (!planned || given.length === 0) return;
    const { timePoint, respondent } = planned;
    await answerOf(
      api.POST('/api/v1/cases/{id}/measurements', {
        params: { path: { id: caseId }, header: { 'Idempotency-Key': newIdempotencyKey() } },
        body: { instrument: 'gas', timePoint, respondent, answers: Object.fromEntries(given) },
      }),
    );
    await client.invalidateQueries({ queryKey: caseKey(caseId) });
  }

  return { fields, save };
}
