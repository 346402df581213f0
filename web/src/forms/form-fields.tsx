import { useFormContext, useWatch } from 'react-hook-form';
import { ErrorSummary } from '../blocks/error-summary';
import type { FormField } from './describe-form';
import { fieldId } from './field-props';
import { type Answers, isAsked } from './form-answer';
import { EventField } from './form-field';
import { useWords } from './use-words';
import type { FieldFault } from './form-problems';
import type { FormSending } from './use-form-sending';

interface FormFieldsProps {
  /** The form's id. */
  form: string;
  sending: { fault: { fields: readonly FieldFault[] } };
  fields: readonly FormField[];
}

/** The fields that are asked for by what has been answered so far. */
export function FormFields({ form, sending, fields }: FormFieldsProps) {
  const { control } = useFormContext<Answers>();
  // Only what decides which others are asked for.
  const deciding = [...new Set(fields.flatMap(({ when }) => (when ? [when.field] : [])))];
  useWatch({ control, name: deciding });
  const { getValues } = useFormContext<Answers>();
  const answers = getValues();
  return fields
    .filter((field) => isAsked(field, answers))
    .map((field) => (
      <EventField
        key={field.path}
        form={form}
        field={field}
        error={sending.fault.fields.find(({ path }) => path === field.path)?.message}
      />
    ));
}

interface FormSummaryProps extends FormFieldsProps {
  sending: FormSending;
  /** What a field is about, where several are called the same. */
  about?: (path: string) => string | undefined;
}

/** What must be mended, in the order of the form. */
export function FormSummary({ form, sending, fields, about }: FormSummaryProps) {
  const say = useWords();
  const order = new Map(fields.map(({ path, label }, place) => [path, { place, label }]));
  const labelOf = (path: string) => say(order.get(path)?.label);
  const worded = (path: string, message: string) => {
    const what = [about?.(path), labelOf(path)].filter(Boolean).join(' – ');
    return `${what}${/^$|\?$/.test(what) ? '' : ':'} ${message}`.trim();
  };
  // What is no field of the form stands last in it.
  const placeOf = ({ path }: FieldFault) => order.get(path)?.place ?? order.size;
  const faults = [...sending.fault.fields].sort((one, other) => placeOf(one) - placeOf(other));
  return (
    <ErrorSummary
      attempt={faults.length > 0 ? sending.attempt : 0}
      errors={faults.map(({ path, message }) => ({
        fieldId: fieldId(form, path),
        message: worded(path, message),
      }))}
    />
  );
}
