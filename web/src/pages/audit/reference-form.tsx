import { Field, Label, Search } from '@digdir/designsystemet-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import '../../design/search.css';
import styles from './audit.module.css';

interface ReferenceFormProps {
  reference: string | undefined;
  onChange: (reference: string | undefined) => void;
}

/** The reference of a case, as a finding or the family has it. It names the case and opens nothing. */
export function ReferenceForm({ reference, onChange }: ReferenceFormProps) {
  const { t } = useTranslation('audit');
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange(String(new FormData(event.currentTarget).get('reference') ?? '').trim() || undefined);
  };
  return (
    <form role="search" onSubmit={send} className={styles.referenceForm}>
      <Field>
        <Label>{t('reference')}</Label>
        <Search>
          <Search.Input
            name="reference"
            key={reference}
            defaultValue={reference}
            autoComplete="off"
            maxLength={40}
          />
          <Search.Clear onClick={() => onChange(undefined)} />
          <Search.Button>{t('find')}</Search.Button>
        </Search>
      </Field>
    </form>
  );
}
