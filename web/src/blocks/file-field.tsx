import { Button, Field, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './file-field.module.css';

interface FileFieldProps {
  label: string;
  help?: string;
  /** What the browser offers: `.pdf,.png`. */
  accept: string;
  disabled?: boolean;
  error?: ReactNode;
  /** A file that is chosen once more, after it was changed, is told of again. */
  onChoose: (file: File) => void;
}

/** A file is chosen, in the page's words: the browser's own button speaks the language of the browser. */
export function FileField({ label, help, accept, disabled, error, onChoose }: FileFieldProps) {
  const { t } = useTranslation('blocks');
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {help && <Field.Description>{help}</Field.Description>}
      <span className={styles.field}>
        <input
          id={id}
          type="file"
          accept={accept}
          disabled={disabled}
          className={styles.input}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) onChoose(file);
          }}
        />
        <Button asChild variant="secondary">
          <label htmlFor={id}>{t('chooseFile')}</label>
        </Button>
      </span>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
