import { Button } from '@digdir/designsystemet-react';
import { type ComponentProps, type FormEvent, useId, useMemo, useState } from 'react';
import { FormProvider, useForm, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey as newId } from '../api/client';
import { describeForm, type EventSchemas, type FormField } from './describe-form';
import classes from './event-form.module.css';
import { type Answers, eventOf, initialAnswers, withShown } from './form-answer';
import { FormFields, FormSummary } from './form-fields';
import { FormOutcome } from './form-outcome';
import { KeepAtWriting } from './keep-at-writing';
import { keepFields } from './keep-fields';
import type { Applied } from './send-events';
import { useFormSending } from './use-form-sending';

interface EventFormProps {
  caseId: string;
  /** One of the case's `allowedEvents`. */
  event: EventSchemas & { type: string };
  /** ETag of the case as it was read when the form was opened. */
  tag: string;
  /** What is filled in already: `{ facts: { goalId } }`. */
  given?: Answers;
  /** Of ENTRY_KEPT_FROM_GUARDIANS, where what is written here can be kept from guardians at once. */
  keeping?: EventSchemas;
  /** The verb of the button. */
  verb: string;
  onDone: (applied: Applied) => void;
  onCancel?: () => void;
}

const NOTHING: Answers = {};
const NONE: readonly FormField[] = [];

/** A form made from an event of the model. What was typed stays, whatever happens to the sending. */
export function EventForm({
  caseId,
  event,
  tag,
  given = NOTHING,
  keeping,
  verb,
  onDone,
  onCancel,
}: EventFormProps) {
  const { t } = useTranslation('forms');
  const form = useId();
  const own = useMemo(() => describeForm(event), [event]);
  const keepable = useMemo(() => (keeping ? keepFields(keeping) : NONE), [keeping]);
  const [initial] = useState(() => initialAnswers([...own, ...keepable], given, newId));
  const methods = useForm<Answers>({ defaultValues: initial });
  const [isKept, setKept] = useState(false);
  const kept = isKept ? keepable : NONE;
  const fields = [...own, ...kept];
  const eventsOf = (answers: Answers) => [
    { event: eventOf(event.type, fields, withShown(own, given, answers)), prefix: '' },
  ];
  const sending = useFormSending({ caseId, tag, fields, eventsOf, onDone });
  const send = () => sending.submit(methods.getValues());
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    send();
  };
  return (
    <FormProvider {...methods}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <FormSummary form={form} sending={sending} fields={fields} />
        <FormFields form={form} sending={sending} fields={own} />
        {keeping && (
          <KeepAtWriting form={form} sending={sending} fields={kept} isKept={isKept} onChange={setKept} />
        )}
        <Outcome sending={sending} onSendAnyway={send} />
        <div className={classes.buttons}>
          <Button type="submit" loading={sending.isPending}>
            {verb}
          </Button>
          {onCancel && (
            <Button type="button" variant="tertiary" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
        </div>
      </form>
    </FormProvider>
  );
}

/** Follows by itself whether something has been written: the first letter draws no other field again. */
function Outcome(shown: Omit<ComponentProps<typeof FormOutcome>, 'isDirty'>) {
  const { isDirty } = useFormState();
  return <FormOutcome {...shown} isDirty={isDirty} />;
}
