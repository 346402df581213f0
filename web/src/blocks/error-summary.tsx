import { ErrorSummary as Summary } from '@digdir/designsystemet-react';
import { type ComponentRef, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface ErrorSummaryProps {
  /** In the order of the form. `fieldId`: the id of the field's input, where the link goes. */
  errors: readonly { fieldId: string; message: string }[];
  /** Grows with every try to send, so that focus comes back here. */
  attempt: number;
}

/** What must be mended before it can be sent; takes focus each time somebody tries. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation('blocks');
  const summary = useRef<ComponentRef<typeof Summary>>(null);
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <Summary ref={summary} tabIndex={-1}>
      <Summary.Heading>{t('errors', { count: errors.length })}</Summary.Heading>
      <Summary.List>
        {errors.map(({ fieldId, message }) => (
          <Summary.Item key={`${fieldId} ${message}`}>
            <Summary.Link href={`#${fieldId}`} onClick={(click) => goTo(click, fieldId)}>
              {message}
            </Summary.Link>
          </Summary.Item>
        ))}
      </Summary.List>
    </Summary>
  );
}

function goTo(click: { preventDefault(): void }, fieldId: string) {
  const field = document.getElementById(fieldId);
  if (!field) return;
  click.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
}
