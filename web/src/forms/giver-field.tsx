import { Checkbox, Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChooseAmong } from './choose-among';
import classes from './choice-field.module.css';
import type { FieldProps } from './field-props';

interface Giver {
  role: string;
  personId?: string;
}

/** Who of the family speaks, and as what; those without a page of their own speak by their role. */
export function GiverField({ field, id, label, help, error }: FieldProps) {
  const { control } = useFormContext();
  const givers = useGivers();
  const isMany = field.input === 'consentGivers';
  const Choice = isMany ? Checkbox : Radio;
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {help && <Fieldset.Description>{help}</Fieldset.Description>}
      <Controller
        control={control}
        name={field.path}
        render={({ field: { value, onChange, name } }) => (
          <div className={classes.column}>
            {givers.map(({ key, label: who, giver }, index) => (
              <Choice
                key={key}
                id={index === 0 ? id : undefined}
                name={name}
                label={who}
                value={key}
                checked={chosen(value).some((one) => keyOf(one) === key)}
                onChange={() => onChange(isMany ? toggled(chosen(value), giver) : giver)}
              />
            ))}
          </div>
        )}
      />
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}

function useGivers(): { key: string; label: string; giver: Giver }[] {
  const { t } = useTranslation('forms');
  const { people, speakers } = useChooseAmong();
  const guardians = people
    .filter(({ value }) => value.startsWith('guardian:'))
    .map(({ value, label }) => {
      const giver = { role: 'guardian', personId: value.slice('guardian:'.length) };
      return { key: keyOf(giver), label, giver };
    });
  const others = speakers.map((role) => ({ key: role, label: t(`giver.${role}`), giver: { role } }));
  return [...guardians, ...others];
}

const keyOf = ({ role, personId }: Giver): string => (personId ? `${role}:${personId}` : role);

function chosen(value: unknown): Giver[] {
  if (Array.isArray(value)) return value as Giver[];
  return value ? [value as Giver] : [];
}

function toggled(all: readonly Giver[], one: Giver): Giver[] {
  const without = all.filter((other) => keyOf(other) !== keyOf(one));
  return without.length < all.length ? without : [...all, one];
}
