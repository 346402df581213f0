import { Textfield } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import type { FormField } from './describe-form';
import type { FieldProps } from './field-props';
import { useToday } from './use-today';

const TYPES: Partial<Record<FormField['input'], 'date' | 'number' | 'time'>> = {
  date: 'date',
  number: 'number',
  time: 'time',
};

/** A line, a longer text, a day, a time or a number. */
export function TextField({ field, id, label, help, error }: FieldProps) {
  const { register } = useFormContext();
  const today = useToday();
  const { path, input, date } = field;
  const shared = {
    id,
    label,
    description: help,
    error,
    'aria-required': field.required,
    autoComplete: 'off',
    ...register(path),
  };
  if (input === 'longText') return <Textfield multiline rows={4} dir="auto" {...shared} />;
  const isNumber = input === 'number';
  return (
    <Textfield
      type={TYPES[input] ?? 'text'}
      dir={input === 'text' ? 'auto' : undefined}
      min={date === 'notPast' ? today : isNumber ? field.min : undefined}
      max={date === 'notFuture' ? today : isNumber ? field.max : undefined}
      {...shared}
    />
  );
}
