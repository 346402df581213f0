import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { MissingSteps } from '../../forms/missing-steps';
import { useWords } from '../../forms/use-words';
import type { AllowedEvent, Case } from './case-queries';
import classes from './do-now.module.css';
import { OpenLink } from './open-link';

/** What must be done first, each with what mends it. */
export function MissingRows({ view, event }: { view: Case; event: AllowedEvent }) {
  const { t } = useTranslation('case');
  const say = useWords();
  return (
    <ul className={classes.missing} aria-label={t('missing')}>
      {event.missing.map((one) => (
        <li key={one.requirement}>
          <div>
            <ItemState state="today">{say(one.words)}</ItemState>
            <MissingSteps steps={one.steps.map(({ name }) => say(name))} />
          </div>
          {one.mend && one.mend !== event.type && (
            <OpenLink view={view} type={one.mend} about={one.interventions[0]} variant="secondary" />
          )}
        </li>
      ))}
    </ul>
  );
}
