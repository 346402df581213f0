import { Button, Field, Label, Paragraph, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../live/leave-guard';
import classes from './family.module.css';
import { Trouble } from './trouble';

export interface SayFormProps {
  label: string;
  /** What becomes of it: who reads it, who answers. */
  about?: string;
  /** May be sent without a word. */
  isOptional?: boolean;
  /** Something is written beside the text. */
  isWritten?: boolean;
  /** Below the text: a tick. */
  children?: ReactNode;
  send(text: string): Promise<unknown>;
  cancel(): void;
}

const MOST = 20_000;

/** A few words in place. They stay where they are until they have been taken. */
export function SayForm({
  label,
  about,
  isOptional,
  isWritten = false,
  children,
  send,
  cancel,
}: SayFormProps) {
  const { t } = useTranslation('family');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<'missing' | 'tooLong'>();
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  // The button that was pressed is gone: what it opened is where one goes on.
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const words = text.trim();
    const wrong = !words && !isOptional ? 'missing' : words.length > MOST ? 'tooLong' : undefined;
    setFault(wrong);
    if (wrong) return field.current?.focus();
    setSending(true);
    setError(undefined);
    try {
      await send(words);
    } catch (caught) {
      setError(caught);
    } finally {
      setSending(false);
    }
  };

  return (
    <form noValidate className={classes.form} onSubmit={(event) => void submit(event)}>
      <Field>
        <Label htmlFor={id}>{label}</Label>
        {about && <Paragraph className={classes.quiet}>{about}</Paragraph>}
        <Textarea
          id={id}
          ref={field}
          rows={4}
          dir="auto"
          value={text}
          aria-invalid={fault ? true : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {fault && <ValidationMessage>{t(`form.${fault}`, { max: MOST })}</ValidationMessage>}
      </Field>
      {children}
      <Trouble error={error} />
      <LeaveGuard when={isWritten || text.trim() !== ''} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isSending}>
          {t('form.send')}
        </Button>
        <Button type="button" variant="tertiary" onClick={cancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
