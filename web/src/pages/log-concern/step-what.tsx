import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../words/now';
import { dayOf } from '../../words/dates';
import type { StepProps } from './step-props';
import classes from './log-concern.module.css';
import { Tiles } from './tiles';

const SINCE = ['today', 'week', 'month', 'longer', 'unknown'] as const;
const WORRY = [1, 2, 3, 4, 5] as const;

/** What was seen and heard, apart from what it may mean. */
export function StepWhat({ values, change, errorOf }: StepProps) {
  const { t } = useTranslation('log-concern');
  const today = dayOf(useNow());
  return (
    <>
      <Textfield
        multiline
        id="seenAndHeard"
        label={t('what.seen')}
        description={t('what.seenHelp')}
        rows={5}
        dir="auto"
        maxLength={20_000}
        value={values.seenAndHeard}
        error={errorOf('seenAndHeard')}
        onChange={(event) => change({ seenAndHeard: event.target.value })}
      />
      <Textfield
        multiline
        id="mayMean"
        label={t('what.mean')}
        description={t('what.meanHelp')}
        rows={3}
        dir="auto"
        maxLength={20_000}
        value={values.mayMean}
        onChange={(event) => change({ mayMean: event.target.value })}
        className={classes.guess}
      />
      <Tiles
        id="since"
        legend={t('what.since')}
        value={values.since}
        onChange={(since) => change({ since })}
        options={SINCE.map((value) => ({ value, label: t(`what.sinceWhen.${value}`) }))}
      />
      {values.since === 'longer' && (
        <Textfield
          id="sinceDate"
          type="date"
          label={t('what.sinceDate')}
          max={today}
          value={values.sinceDate}
          error={errorOf('sinceDate')}
          onChange={(event) => change({ sinceDate: event.target.value })}
          className={classes.short}
        />
      )}
      <Tiles
        id="worry"
        form="scale"
        legend={t('what.worry')}
        value={values.worry}
        error={errorOf('worry')}
        help={values.worry ? t(`what.worryHelp.${values.worry as 1}`) : undefined}
        onChange={(worry) => change({ worry })}
        options={WORRY.map((value) => ({ value, number: value, label: t(`what.worried.${value}`) }))}
      />
      <Checkbox
        id="earlierConcerns"
        label={t('what.earlier')}
        checked={values.earlierConcerns}
        onChange={(event) => change({ earlierConcerns: event.target.checked })}
      />
    </>
  );
}
