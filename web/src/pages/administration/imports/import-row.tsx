import { Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../../blocks/item-state';
import { Row } from '../../../blocks/row';
import { useDates } from '../../../words/use-dates';
import { BeginImport } from './begin-import';
import { ChangesOfImport } from './changes-of-import';
import { type Import, isUnderWay } from './imports-queries';
import styles from './imports.module.css';

const STATES = {
  checked: 'later',
  waiting: 'today',
  running: 'today',
  done: 'done',
  failed: 'warning',
} as const;

const FAILED: Record<string, 'failed.changed' | 'failed.noLongerMay'> = {
  'IMPORT.MISTAKES': 'failed.changed',
  'IMPORT.NO_LONGER_ADMINISTRATOR': 'failed.noLongerMay',
};

/** One import: when, how far it has come, and what it changed. */
export function ImportRow({ shown }: { shown: Import }) {
  const { t } = useTranslation('imports');
  const dates = useDates();
  const { kind, state, whole, askedAt, expiresOn, steps, stepsDone, failure } = shown;
  const about = [
    t('askedAt', { when: dates.moment(askedAt) }),
    whole && t('wasWhole'),
    t('keptUntil', { date: dates.short(expiresOn) }),
  ];
  return (
    <Row
      title={t(`kind.${kind as 'staffImport'}`)}
      about={about.filter(Boolean).join(' · ')}
      when={<ItemState state={STATES[state]}>{t(`state.${state}`)}</ItemState>}
      action={state === 'checked' && <BeginImport checked={shown} />}
    >
      {isUnderWay(shown) && (
        <label>
          <span className={styles.subtle}>
            {steps > 0 ? t('stepsDone', { done: stepsDone, of: steps }) : t('soon')}
          </span>
          <progress
            className={styles.progress}
            max={Math.max(1, steps)}
            value={steps > 0 ? stepsDone : undefined}
          />
        </label>
      )}
      {state === 'failed' && <p>{t(FAILED[failure ?? ''] ?? 'failed.other')}</p>}
      {(state === 'done' || state === 'checked') && (
        <Details>
          <Details.Summary>{t('whatChanged', { count: shown.changeCount })}</Details.Summary>
          <Details.Content>
            <ChangesOfImport shown={shown} />
          </Details.Content>
        </Details>
      )}
    </Row>
  );
}
