import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import classes from './choice-field.module.css';
import { useChooseAmong } from './choose-among';
import type { FieldProps } from './field-props';
import { KeyedField } from './keyed-field';
import { keyOfReader, type Reader, readersAmong } from './readers-among';

/** One who may know of a case with a protected address: of the staff, of the family, or a whole service. */
export function ReaderField(props: FieldProps) {
  const { t } = useTranslation('forms');
  const readers = readersAmong(useChooseAmong(), (service) => t('wholeService', { service }));
  return (
    <KeyedField<Reader>
      {...props}
      options={readers.map(({ reader, label }) => ({ value: keyOfReader(reader), label }))}
      keyOf={keyOfReader}
      valueOf={(key) => readers.find(({ reader }) => keyOfReader(reader) === key)?.reader}
    />
  );
}

/** The whole short list; whoever is not on it loses the case. */
export function ReadersField({ field, id, label, help, error }: FieldProps) {
  const { t } = useTranslation('forms');
  const { control } = useFormContext();
  const readers = readersAmong(useChooseAmong(), (service) => t('wholeService', { service }), 'inCase');
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {help && <Fieldset.Description>{help}</Fieldset.Description>}
      <Controller
        control={control}
        name={field.path}
        render={({ field: { value, onChange, name } }) => {
          const chosen = (value ?? []) as Reader[];
          const without = (reader: Reader) =>
            chosen.filter((one) => keyOfReader(one) !== keyOfReader(reader));
          return (
            <div className={classes.column}>
              {readers.map(({ reader, label: who }, index) => (
                <Checkbox
                  key={keyOfReader(reader)}
                  id={index === 0 ? id : undefined}
                  name={name}
                  label={who}
                  value={keyOfReader(reader)}
                  checked={without(reader).length < chosen.length}
                  onChange={({ target }) =>
                    onChange(target.checked ? [...without(reader), reader] : without(reader))
                  }
                />
              ))}
            </div>
          );
        }}
      />
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
