import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { useDates } from '../../words/use-dates';
import { type AccessEntry, LEGAL_REASONS, type LegalReason } from './access-file';
import classes from './access-review.module.css';

interface ReviewEntryProps {
  entry: AccessEntry;
  /** Why it is left out; given out without one. */
  reason: LegalReason | undefined;
  onChange: (reason: string) => void;
}

/** One entry as it would be given out, and whether it is. */
export function ReviewEntry({ entry, reason, onChange }: ReviewEntryProps) {
  const { t } = useTranslation('panels');
  const dates = useDates();
  const { number, title, at, by, texts, flags = [] } = entry;
  return (
    <li className={classes.entry}>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <p className={classes.soft}>{[dates.past(at), by.name, by.service].filter(Boolean).join(' · ')}</p>
        {Object.entries(texts).map(([name, text]) => (
          <p key={name} className={classes.text} dir="auto">
            {text}
          </p>
        ))}
        {flags.map((flag) => (
          <ItemState key={flag} state="warning">
            {t(`review.flag.${flag as 'answerOfAnother'}`, { defaultValue: t('review.flag.other') })}
          </ItemState>
        ))}
      </div>
      <Field className={classes.choice}>
        <Label>{t('review.entry', { number })}</Label>
        <Select value={reason ?? ''} onChange={({ target }) => onChange(target.value)}>
          <Select.Option value="">{t('review.give')}</Select.Option>
          {LEGAL_REASONS.map((one) => (
            <Select.Option key={one} value={one}>
              {t('review.leaveOut', { reason: t(`review.reasons.${one}`) })}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </li>
  );
}
