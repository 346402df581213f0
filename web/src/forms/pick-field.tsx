import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import classes from './choice-field.module.css';
import { type ChooseAmong, type Choosable, useChooseAmong } from './choose-among';
import type { FormField } from './describe-form';
import type { FieldProps } from './field-props';
import { SelectField } from './select-field';
import { staffQuery } from './staff-query';
import { useWords } from './use-words';

/** Something that there is in the case or the directory: a goal, a service, an entry. */
export function PickField(props: FieldProps) {
  const among = useChooseAmong();
  const say = useWords();
  const { input, options } = props.field;
  if (input === 'freeCode')
    return (
      <SelectField
        {...props}
        options={options.map((one) => ({ value: String(one.value), label: say(one.words) }))}
      />
    );
  return <SelectField {...props} options={choosable(input, among)} />;
}

/** Those of the service that is chosen in the same form; else the staff who are in the case. */
export function StaffField(props: FieldProps) {
  const among = useChooseAmong();
  const serviceId = useServiceOfForm();
  const { data = [] } = useQuery(staffQuery(serviceId));
  const inCase = among.people.filter(({ value }) => value.startsWith('staff:'));
  const options = serviceId
    ? data.map(({ id, name }) => ({ value: id, label: name }))
    : inCase.map(({ value, label }) => ({ value: value.slice('staff:'.length), label }));
  return <SelectField {...props} options={options} />;
}

function useServiceOfForm(): string | undefined {
  const { control } = useFormContext();
  const [serviceId, referralId] = useWatch({ control, name: ['facts.serviceId', 'facts.referralId'] }) as [
    string?,
    string?,
  ];
  const among = useChooseAmong();
  return serviceId || among.referrals.find(({ value }) => value === referralId)?.serviceId || undefined;
}

/** Any number of services or of the family. */
export function PickManyField({ field, id, label, help, error }: FieldProps) {
  const { register } = useFormContext();
  const among = useChooseAmong();
  const options = choosable(field.input, among);
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {help && <Fieldset.Description>{help}</Fieldset.Description>}
      <div className={classes.list}>
        {options.map((one, index) => (
          <Checkbox
            key={one.value}
            id={index === 0 ? id : undefined}
            label={one.label}
            value={one.value}
            {...register(field.path)}
          />
        ))}
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}

function choosable(input: FormField['input'], among: ChooseAmong): readonly Choosable[] {
  const byInput: Partial<Record<FormField['input'], readonly Choosable[]>> = {
    service: among.services,
    services: among.services,
    goal: among.goals,
    intervention: among.interventions,
    consent: among.consents,
    askedConsent: among.askedConsents,
    referral: among.referrals,
    entry: among.entries,
    familyPerson: among.family,
    familyPersons: among.family,
  };
  return byInput[input] ?? [];
}
