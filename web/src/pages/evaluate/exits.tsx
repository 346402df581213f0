import { Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../forms/field-props';
import type { Exit } from './use-exits';

interface ExitsProps {
  form: string;
  exits: readonly Exit[];
  error: string | undefined;
  value: string;
  onChange: (exit: string) => void;
}

/** The ways on that the guide has from this level, and what happens then. */
export function Exits({ form, exits, error, value, onChange }: ExitsProps) {
  const { t } = useTranslation('evaluate');
  return (
    <Fieldset>
      <Fieldset.Legend>{t('exit.label')}</Fieldset.Legend>
      {exits.map((exit, index) => (
        <Radio
          key={exit.value}
          id={index === 0 ? fieldId(form, 'where') : undefined}
          name={`${form}-exit`}
          label={exit.words}
          description={exit.then}
          value={exit.value}
          checked={value === exit.value}
          aria-invalid={error ? true : undefined}
          onChange={() => onChange(exit.value)}
        />
      ))}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
