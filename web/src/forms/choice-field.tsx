import { Checkbox, Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FormField } from './describe-form';
import classes from './choice-field.module.css';
import type { FieldProps } from './field-props';
import { SelectField } from './select-field';
import { TilesField } from './tiles-field';
import { useWords } from './use-words';

/** More than this stand in a list that is opened. */
const MOST_SIDE_BY_SIDE = 7;

/** Letters that fit beside each other. */
const SHORT_ALTOGETHER = 60;

/** One of a few, yes or no, or a step of a short scale. */
export function ChoiceField(props: FieldProps) {
  const choices = useChoices(props.field);
  if (props.field.look) return <TilesField {...props} choices={choices} />;
  if (choices.length > MOST_SIDE_BY_SIDE && props.field.input === 'choice')
    return <SelectField {...props} options={choices} />;
  return <RadioField {...props} choices={choices} />;
}

type Choices = readonly { value: string; label: string }[];

function RadioField({ field, id, label, help, error, choices }: FieldProps & { choices: Choices }) {
  const { register } = useFormContext();
  const isRow = choices.reduce((sum, one) => sum + one.label.length, 0) <= SHORT_ALTOGETHER;
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {help && <Fieldset.Description>{help}</Fieldset.Description>}
      <div className={isRow ? classes.row : classes.column}>
        {choices.map((one, index) => (
          <Radio
            key={one.value}
            id={index === 0 ? id : undefined}
            label={one.label}
            value={one.value}
            aria-invalid={error ? true : undefined}
            {...register(field.path)}
          />
        ))}
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}

/** Any number of a few. */
export function ChoicesField({ field, id, label, help, error }: FieldProps) {
  const { register } = useFormContext();
  const choices = useChoices(field);
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {help && <Fieldset.Description>{help}</Fieldset.Description>}
      <div className={classes.column}>
        {choices.map((one, index) => (
          <Checkbox
            key={one.value}
            id={index === 0 ? id : undefined}
            label={one.label}
            value={one.value}
            aria-invalid={error ? true : undefined}
            {...register(field.path)}
          />
        ))}
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}

function useChoices({ input, options, min = 1, max = 5 }: FormField): Choices {
  const { t } = useTranslation('forms');
  const say = useWords();
  if (input === 'yesNo')
    return [
      { value: 'yes', label: t('yes') },
      { value: 'no', label: t('no') },
    ];
  if (input === 'scale')
    return Array.from({ length: max - min + 1 }, (_, step) => String(min + step)).map((value) => ({
      value,
      label: value,
    }));
  return options.map(({ value, words }) => ({ value: String(value), label: say(words) }));
}
