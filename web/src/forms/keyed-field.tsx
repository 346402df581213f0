import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Choosable } from './choose-among';
import type { FieldProps } from './field-props';

interface KeyedFieldProps<Value> extends FieldProps {
  options: readonly Choosable[];
  keyOf: (value: Value) => string;
  /** Undefined where nothing is chosen. */
  valueOf: (key: string) => Value | undefined;
}

/** One of many, in a list that is opened, where what is chosen is more than a word. */
export function KeyedField<Value>(props: KeyedFieldProps<Value>) {
  const { field, id, label, help, error, options, keyOf, valueOf } = props;
  const { t } = useTranslation('forms');
  const { control } = useFormContext();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {help && <Field.Description>{help}</Field.Description>}
      <Controller
        control={control}
        name={field.path}
        render={({ field: { value, onChange, onBlur } }) => (
          <Select
            id={id}
            value={value ? keyOf(value as Value) : ''}
            onChange={({ target }) => onChange(valueOf(target.value))}
            onBlur={onBlur}
            aria-invalid={error ? true : undefined}
          >
            <Select.Option value="">{t('choose')}</Select.Option>
            {options.map((one) => (
              <Select.Option key={one.value} value={one.value}>
                {one.label}
              </Select.Option>
            ))}
          </Select>
        )}
      />
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
