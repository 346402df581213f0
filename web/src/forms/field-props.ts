import type { FormField } from './describe-form';

/** What every field of a form is drawn with; its value lives in the form (`useFormContext`). */
export interface FieldProps {
  field: FormField;
  id: string;
  label: string;
  help?: string;
  error?: string;
}

/** The id of a field's input, where an error's link goes. */
export const fieldId = (form: string, path: string): string =>
  `${form}-${path.replaceAll('.', '-')}`.replace(/[^\w-]/g, '');
