import { Alert, Button } from '@digdir/designsystemet-react';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey as newId } from '../api/client';
import { Problem } from '../api/problem';
import { ErrorSummary } from '../blocks/error-summary';
import { describeForm, type EventSchemas, type FormField } from './describe-form';
import classes from './event-form.module.css';
import { fieldId } from './field-props';
import { type Answers, eventOf, faultsOf, initialAnswers, isAsked } from './form-answer';
import { EventField } from './form-field';
import { faultMessage, type SendingFault, sendingFault } from './form-problems';
import { type Applied, useSendEvents } from './send-events';
import { StaleNote } from './stale-note';
import { useToday } from './use-today';

export interface EventFormProps {
  caseId: string;
  /** One of the case's `allowedEvents`. */
  event: EventSchemas & { type: string };
  /** ETag of the case as it was read when the form was opened. */
  tag: string;
  /** What is filled in already: `{ facts: { goalId } }`. Fields of `fixed` paths are not asked for. */
  given?: Answers;
  fixed?: readonly string[];
  /** The verb of the button. */
  verb: string;
  onDone: (applied: Applied) => void;
  onCancel?: () => void;
}

const NO_FAULT: SendingFault = { fields: [], general: null };
const NOTHING: Answers = {};
const NONE: readonly string[] = [];

/** A form made from an event of the model. What was typed stays, whatever happens to the sending. */
export function EventForm({ given = NOTHING, fixed = NONE, ...props }: EventFormProps) {
  const { caseId, event, verb, onDone, onCancel } = props;
  const { t } = useTranslation('forms');
  const form = useId();
  const today = useToday();
  const fields = useMemo(() => describeForm(event), [event]);
  const [initial] = useState(() => initialAnswers(fields, given, newId));
  const methods = useForm<Answers>({ defaultValues: initial });
  const answers = methods.watch();
  const [tag, setTag] = useState(props.tag);
  const [fault, setFault] = useState(NO_FAULT);
  const [attempt, setAttempt] = useState(0);
  const sending = useSendEvents(caseId);
  const asked = fields.filter((field) => !fixed.includes(field.path) && isAsked(field, answers));

  function send(tagNow: string) {
    const answersNow = methods.getValues();
    const wrong = faultsOf(fields, answersNow, today).map(({ path, fault: one }) => ({
      path,
      message: faultMessage(one, t),
    }));
    setFault({ fields: wrong, general: null });
    setAttempt((before) => before + 1);
    if (wrong.length > 0 || sending.isPending) return;
    sending.mutate(
      { events: [eventOf(event.type, fields, answersNow)], tag: tagNow },
      { onSuccess: onDone, onError: (error) => setFault(sendingFault(error, fields, t)) },
    );
  }

  function submit(submitted: FormEvent) {
    submitted.preventDefault();
    send(tag);
  }

  const stale = sending.error instanceof Problem && sending.error.status === 412 ? sending.error : null;
  return (
    <FormProvider {...methods}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <ErrorSummary errors={summaryOf(form, fault, fields)} attempt={attempt} />
        {asked.map((field) => (
          <EventField key={field.path} form={form} field={field} error={messageAt(fault, field)} />
        ))}
        {stale ? (
          <StaleNote
            problem={stale}
            onSendAnyway={() => {
              setTag(stale.tag ?? tag);
              send(stale.tag ?? tag);
            }}
          />
        ) : (
          fault.general && (
            <Alert data-color="danger" role="alert">
              {fault.general}
            </Alert>
          )
        )}
        <div className={classes.buttons}>
          <Button type="submit" aria-disabled={sending.isPending} loading={sending.isPending}>
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

const messageAt = ({ fields }: SendingFault, { path }: FormField): string | undefined =>
  fields.find((one) => one.path === path)?.message;

/** In the order of the form. */
function summaryOf(form: string, { fields: faults }: SendingFault, fields: readonly FormField[]) {
  return fields
    .flatMap(({ path }) => faults.filter((one) => one.path === path))
    .map(({ path, message }) => ({ fieldId: fieldId(form, path), message }));
}
