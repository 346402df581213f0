import { Checkbox } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { FormField } from './describe-form';
import classes from './event-form.module.css';
import { FormFields } from './form-fields';
import type { FormSending } from './use-form-sending';

interface KeepAtWritingProps {
  form: string;
  sending: FormSending;
  /** What is asked; empty until it is to be kept. */
  fields: readonly FormField[];
  isKept: boolean;
  onChange: (isKept: boolean) => void;
}

/** Default is openness: what guardians are not to read is ticked, with why, before anybody can have read it. */
export function KeepAtWriting({ form, sending, fields, isKept, onChange }: KeepAtWritingProps) {
  const { t } = useTranslation('forms');
  return (
    <div className={classes.keep}>
      <Checkbox
        value="kept"
        label={t('keep.tick')}
        description={t('keep.about')}
        checked={isKept}
        onChange={({ target }) => onChange(target.checked)}
      />
      {isKept && <FormFields form={form} sending={sending} fields={fields} />}
    </div>
  );
}
