import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Choosable } from './choose-among';
import type { FieldProps } from './field-props';

/** One of many, in a list that is opened. */
export function SelectField({
  field,
  id,
  label,
  help,
  error,
  options,
}: FieldProps & { options: readonly Choosable[] }) {
  const { t } = useTranslation('forms');
  const { register } = useFormContext();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {help && <Field.Description>{help}</Field.Description>}
      <Select id={id} aria-invalid={error ? true : undefined} {...register(field.path)}>
        <Select.Option value="">{options.length > 0 ? t('choose') : t('nothingToChoose')}</Select.Option>
        {options.map((one) => (
          <Select.Option key={one.value} value={one.value}>
            {one.label}
          </Select.Option>
        ))}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
