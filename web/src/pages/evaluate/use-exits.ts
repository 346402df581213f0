import { useTranslation } from 'react-i18next';
import { useWords } from '../../forms/use-words';
import type { Case } from '../case/case-queries';
import { landingStep } from './landing-step';

export interface Exit {
  value: string;
  words: string;
  /** What happens then, with the guide's name of the step that follows. */
  then: string;
}

/** The ways on that the guide has from this level, in words; the last is to leave it open. */
export function useExits({ course, level }: Case, ways: readonly string[]): Exit[] {
  const { t } = useTranslation('evaluate');
  const say = useWords();
  return [...ways, 'later'].map((value) => {
    const step = say(course ? landingStep(course.levels, level.level, value)?.name : undefined);
    const to = course?.levels.find((known) => `level${known.level}` === value);
    const words = to ? t('exit.level', { mark: to.mark, name: say(to.name) }) : t(`exit.${value as 'plan'}`);
    const kind = to ? (to.level > level.level ? 'up' : 'down') : value;
    const key = step === '' && kind !== 'close' && kind !== 'coordinatingUnit' ? 'unnamed' : kind;
    return { value, words, then: key === 'unnamed' ? '' : t(`exit.then.${key as 'plan'}`, { step }) };
  });
}
