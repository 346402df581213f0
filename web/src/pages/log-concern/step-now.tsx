import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../words/dates';
import { useNow } from '../../words/now';
import type { StepProps } from './step-props';
import classes from './log-concern.module.css';
import { Tiles } from './tiles';

const NOW = ['later', 'shared', 'acute'] as const;
const SHARED = ['colleague', 'leader', 'child', 'guardians', 'otherServiceAnonymously'] as const;

/** What becomes of it: it waits, it has been shared already, or it cannot wait. */
export function StepNow({ values, change, errorOf }: StepProps) {
  const { t } = useTranslation('log-concern');
  const today = dayOf(useNow());
  return (
    <>
      <Tiles
        id="now"
        legend={t('now.question')}
        value={values.now}
        onChange={(now) => change({ now })}
        help={t(`now.help.${values.now}`)}
        options={NOW.map((value) => ({ value, label: t(`now.choice.${value}`) }))}
      />
      {values.now === 'shared' && (
        <>
          <Tiles
            id="sharedWith"
            legend={t('now.with')}
            value={values.sharedWith}
            onChange={(sharedWith) => change({ sharedWith })}
            options={SHARED.map((value) => ({ value, label: t(`now.withWhom.${value}`) }))}
          />
          <Textfield
            multiline
            id="whatWasSaid"
            label={t('now.said')}
            rows={3}
            dir="auto"
            maxLength={20_000}
            value={values.whatWasSaid}
            onChange={(event) => change({ whatWasSaid: event.target.value })}
          />
        </>
      )}
      {values.now === 'acute' && (
        <>
          <Textfield
            multiline
            id="reason"
            label={t('now.reason')}
            rows={3}
            dir="auto"
            maxLength={20_000}
            value={values.reason}
            error={errorOf('reason')}
            onChange={(event) => change({ reason: event.target.value })}
          />
          <Textfield
            id="evaluateBy"
            type="date"
            label={t('now.evaluateBy')}
            min={today}
            value={values.evaluateBy}
            error={errorOf('evaluateBy')}
            onChange={(event) => change({ evaluateBy: event.target.value })}
            className={classes.short}
          />
        </>
      )}
    </>
  );
}
