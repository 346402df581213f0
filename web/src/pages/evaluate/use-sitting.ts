import { useTranslation } from 'react-i18next';
import { useWords } from '../../forms/use-words';
import type { Case, Intervention, Plan } from '../case/case-queries';
import type { Label, Sitting } from './sitting';

interface SittingHere {
  sitting: Sitting;
  label: Label;
  /** The ways on that the guide has from this level, in words. */
  exits: { value: string; words: string }[];
  /** Still to be evaluated. */
  live: Intervention[];
  /** How many were evaluated already. */
  evaluated: number;
}

/** What is to be evaluated in this case, and where it may go from here. */
export function useSitting(view: Case, plan: Plan, today: string): SittingHere {
  const { t } = useTranslation('evaluate');
  const say = useWords();
  const { guide } = view;
  const running = plan.interventions.filter(({ status }) => status !== 'stopped');
  const isDone = (one: Intervention) => one.status === 'evaluated' && one.evaluateBy >= today;
  const live = running.filter((one) => !isDone(one));
  const one = view.allowedEvents.find(({ type }) => type === 'INTERVENTION_EVALUATED');
  const exits = ['plan', 'close', 'level1', 'level2', 'level3', 'coordinatingUnit'].filter((exit) =>
    guide?.exits.includes(exit),
  );
  return {
    sitting: {
      step: view.step ?? '',
      interventions: live.map(({ interventionId }) => interventionId),
      evaluation: { facts: one?.facts ?? {}, texts: one?.texts ?? {} },
      nextEvaluation: guide?.nextEvaluation ?? '',
      exits,
      closingReasons: (guide?.closingReasons ?? []).map(({ id, name }) => ({ value: id, words: name })),
      closingNeedsReason: guide?.closingNeedsReason ?? false,
    },
    label: (key) => t(key),
    exits: [...exits, 'later'].map((value) => {
      const level = view.course?.levels.find((known) => `level${known.level}` === value);
      const words = level
        ? t('exit.level', { mark: level.mark, name: say(level.name) })
        : t(`exit.${value as 'plan'}`);
      return { value, words };
    }),
    live,
    evaluated: running.length - live.length,
  };
}
