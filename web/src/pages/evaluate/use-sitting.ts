import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Intervention, Plan } from '../case/case-queries';
import { responsibleOf } from '../case/responsible-of';
import type { FormField } from '../../forms/describe-form';
import { interventionFields, type Label, type Sitting } from './sitting';
import { type Exit, useExits } from './use-exits';

export interface AskedIntervention {
  id: string;
  goalId: string;
  what: string;
  /** Who does it. */
  who: string;
  from: string;
  /** How it was agreed to be evaluated. */
  how?: string;
  fields: readonly FormField[];
}

interface SittingHere {
  sitting: Sitting;
  label: Label;
  /** The ways on that the guide has from this level, in words. */
  exits: readonly Exit[];
  /** Still to be evaluated, with what is asked of each. */
  interventions: readonly AskedIntervention[];
  /** How many were evaluated already. */
  evaluated: number;
}

/** What is to be evaluated in this case, and where it may go from here. */
export function useSitting(view: Case, plan: Plan, today: string): SittingHere {
  const { t } = useTranslation('evaluate');
  // The same as long as nothing of it is another: hundreds of fields are made of it.
  const asked = useMemo(() => whatIsAsked(view, plan, today), [view, plan, today]);
  const exits = useExits(view, asked.sitting.exits);
  return { ...asked, label: (key) => t(key), exits };
}

function whatIsAsked(view: Case, plan: Plan, today: string) {
  const { guide } = view;
  const running = plan.interventions.filter(({ status }) => status !== 'stopped');
  const isDone = (one: Intervention) => one.status === 'evaluated' && one.evaluateBy >= today;
  const live = running.filter((one) => !isDone(one));
  const evaluation = view.allowedEvents.find(({ type }) => type === 'INTERVENTION_EVALUATED');
  const sitting: Sitting = {
    step: view.step ?? '',
    interventions: live.map(({ interventionId }) => interventionId),
    evaluation: { facts: evaluation?.facts ?? {}, texts: evaluation?.texts ?? {} },
    nextEvaluation: guide?.nextEvaluation ?? '',
    exits: ['plan', 'close', 'level1', 'level2', 'level3', 'coordinatingUnit'].filter((exit) =>
      guide?.exits.includes(exit),
    ),
    closingReasons: (guide?.closingReasons ?? []).map(({ id, name }) => ({ value: id, words: name })),
    closingNeedsReason: guide?.closingNeedsReason ?? false,
  };
  const interventions = live.map((one): AskedIntervention => {
    const { interventionId: id, goalId, from, texts } = one;
    return {
      id,
      goalId,
      what: texts.what ?? '–',
      who: responsibleOf(view, one),
      from,
      ...(texts.howEvaluated && { how: texts.howEvaluated }),
      fields: interventionFields(id, sitting),
    };
  });
  return { sitting, interventions, evaluated: running.length - live.length };
}
