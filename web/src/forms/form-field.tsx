import { useTranslation } from 'react-i18next';
import { ChoiceField, ChoicesField } from './choice-field';
import type { FormField } from './describe-form';
import { fieldId, type FieldProps } from './field-props';
import { GiverField } from './giver-field';
import { PersonField } from './person-field';
import { PickField, PickManyField, StaffField } from './pick-field';
import { ReaderField, ReadersField } from './reader-field';
import { SignatureField } from './signature-field';
import { TextField } from './text-field';
import { useWords } from './use-words';

/** How each kind of field is asked for; what nobody fills in by hand has none. */
const FIELDS: Record<FormField['input'], ((props: FieldProps) => React.ReactNode) | null> = {
  text: TextField,
  longText: TextField,
  date: TextField,
  time: TextField,
  number: TextField,
  choice: ChoiceField,
  yesNo: ChoiceField,
  scale: ChoiceField,
  choices: ChoicesField,
  freeCode: PickField,
  service: PickField,
  goal: PickField,
  intervention: PickField,
  consent: PickField,
  askedConsent: PickField,
  referral: PickField,
  entry: PickField,
  familyPerson: PickField,
  services: PickManyField,
  familyPersons: PickManyField,
  staff: StaffField,
  responsible: PersonField,
  reader: ReaderField,
  consentGiver: GiverField,
  consentGivers: GiverField,
  readers: ReadersField,
  signature: SignatureField,
  newId: null,
  shownText: null,
};

/** One field of a form from the model, with its label, help and error. @param form the form's id */
export function EventField({ form, field, error }: { form: string; field: FormField; error?: string }) {
  const { t } = useTranslation('forms');
  const say = useWords();
  const Drawn = FIELDS[field.input];
  if (!Drawn) return null;
  const label = say(field.label);
  return (
    <Drawn
      field={field}
      id={fieldId(form, field.path)}
      label={field.required ? label : t('optional', { label })}
      help={field.help && say(field.help)}
      error={error}
    />
  );
}
