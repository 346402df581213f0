import { useTranslation } from 'react-i18next';
import classes from './log-concern.module.css';

/** Where one is of three; a step that is done can be gone back to. */
export function StepsBar({ step, goTo }: { step: number; goTo(step: number): void }) {
  const { t } = useTranslation('log-concern');
  return (
    <ol className={classes.steps}>
      {([1, 2, 3] as const).map((one) => (
        <li
          key={one}
          className={classes.step}
          data-reached={one <= step}
          aria-current={one === step ? 'step' : undefined}
        >
          {one < step ? (
            <button type="button" className={classes.stepBack} onClick={() => goTo(one)}>
              {t(`steps.${one}`)} <span aria-hidden>{'✓'}</span>
              <span className={classes.unseen}>{t('steps.done')}</span>
            </button>
          ) : (
            t(`steps.${one}`)
          )}
        </li>
      ))}
    </ol>
  );
}
