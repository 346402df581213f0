import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChooseAmong } from './choose-among';
import type { FieldProps } from './field-props';

interface Person {
  kind: string;
  id: string;
}

/** A professional, a guardian or the child of the case: `{ kind, id }`, and the service that goes with a professional. */
export function PersonField({ field, id, label, help, error }: FieldProps) {
  const { t } = useTranslation('forms');
  const { control, setValue } = useFormContext();
  const { people } = useChooseAmong();
  const choose = (value: string): Person | undefined => {
    const [kind, personId] = value.split(':');
    if (!kind || !personId) return undefined;
    const { serviceId } = people.find((one) => one.value === value) ?? {};
    if (field.input === 'responsible' && serviceId) setValue('facts.serviceId', serviceId);
    return { kind, id: personId };
  };
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
            value={value ? `${(value as Person).kind}:${(value as Person).id}` : ''}
            onChange={({ target }) => onChange(choose(target.value))}
            onBlur={onBlur}
            aria-invalid={error ? true : undefined}
          >
            <Select.Option value="">{t('choose')}</Select.Option>
            {people.map((one) => (
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
