import { Alert, Button, Radio, Fieldset } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { ErrorSummary } from '../../blocks/error-summary';
import type { FormField } from '../../forms/describe-form';
import { fieldId } from '../../forms/field-props';
import { type Answers, faultsOf, initialAnswers, isAsked } from '../../forms/form-answer';
import { EventField } from '../../forms/form-field';
import { faultMessage, type SendingFault, sendingFault } from '../../forms/form-problems';
import { useSendEvents } from '../../forms/send-events';
import { StaleNote } from '../../forms/stale-note';
import { useToday } from '../../forms/use-today';
import { CaseSources } from '../case/case-sources';
import type { Plan, ReadCase } from '../case/case-queries';
import { useSitting } from './use-sitting';
import classes from './sitting-form.module.css';
import { evaluationFields, eventsOfSitting, exitFields, inCommands, interventionFields } from './sitting';

const route = getRouteApi('/frame/cases/$caseId/evaluate');
const NO_FAULT: SendingFault = { fields: [], general: null };

/** The sitting: what is answered stays until all of it is saved. */
export function SittingForm(props: { read: ReadCase; plan: Plan }) {
  const { t } = useTranslation('evaluate');
  const { t: tForms } = useTranslation('forms');
  const navigate = route.useNavigate();
  const form = useId();
  const today = useToday();
  const [{ read, plan }] = useState(props);
  const { sitting, label, exits, live, evaluated } = useSitting(read.view, plan, today);
  const [exit, setExit] = useState('');
  const perIntervention = sitting.interventions.map((id) => interventionFields(id, sitting));
  const fields = [
    ...perIntervention.flat(),
    ...evaluationFields(label),
    ...exitFields(exit || 'later', sitting, label),
  ];
  const [initial] = useState(() => initialAnswers(fields, {}, () => ''));
  const methods = useForm<Answers>({ defaultValues: initial });
  const answers = methods.watch();
  const [tag, setTag] = useState(read.tag);
  const [fault, setFault] = useState(NO_FAULT);
  const [attempt, setAttempt] = useState(0);
  const [stale, setStale] = useState<Problem | null>(null);
  const sending = useSendEvents(read.view.id);

  async function send(firstTag: string) {
    const events = eventsOfSitting(sitting, exit, methods.getValues(), label);
    let tagNow = firstTag;
    for (const command of inCommands(events)) {
      try {
        tagNow = (await sending.mutateAsync({ events: command.map(({ event }) => event), tag: tagNow })).tag;
      } catch (error) {
        const isStale = error instanceof Problem && error.status === 412;
        setStale(isStale ? error : null);
        setTag(isStale ? (error.tag ?? tagNow) : tagNow);
        setFault(
          isStale
            ? NO_FAULT
            : sendingFault(error, fields, tForms, (index, path) => `${command[index]?.prefix ?? ''}${path}`),
        );
        return;
      }
    }
    void navigate({ to: '/cases/$caseId', params: { caseId: read.view.id } });
  }

  function submit(submitted: FormEvent) {
    submitted.preventDefault();
    const wrong = faultsOf(fields, methods.getValues(), today).map(({ path, fault: one }) => ({
      path,
      message: faultMessage(one, tForms),
    }));
    if (!exit) wrong.push({ path: 'where', message: faultMessage('missing', tForms) });
    setFault({ fields: wrong, general: null });
    setAttempt((before) => before + 1);
    if (wrong.length === 0 && !sending.isPending) void send(tag);
  }

  const drawn = (some: readonly FormField[]) =>
    some
      .filter((field) => isAsked(field, answers))
      .map((field) => (
        <EventField
          key={field.path}
          form={form}
          field={field}
          error={fault.fields.find(({ path }) => path === field.path)?.message}
        />
      ));
  return (
    <CaseSources view={read.view}>
      <FormProvider {...methods}>
        <form className={classes.form} onSubmit={submit} noValidate>
          <ErrorSummary
            attempt={attempt}
            errors={fault.fields.map(({ path, message }) => ({ fieldId: fieldId(form, path), message }))}
          />
          <section className={classes.part}>
            <h2>{t('did')}</h2>
            {live.map(({ interventionId, texts }, index) => (
              <section key={interventionId} className={classes.intervention}>
                <h3 dir="auto">{texts.what ?? '–'}</h3>
                {drawn(perIntervention[index] ?? [])}
              </section>
            ))}
            {evaluated > 0 && <p>{t('alreadyEvaluated', { count: evaluated })}</p>}
          </section>
          <section className={classes.part}>
            <h2>{t('voice')}</h2>
            {drawn(evaluationFields(label))}
          </section>
          <section className={classes.part}>
            <h2>{t('where')}</h2>
            <Fieldset>
              <Fieldset.Legend>{t('exit.label')}</Fieldset.Legend>
              {exits.map(({ value, words }, index) => (
                <Radio
                  key={value}
                  id={index === 0 ? fieldId(form, 'where') : undefined}
                  name={`${form}-exit`}
                  label={words}
                  value={value}
                  checked={exit === value}
                  onChange={() => setExit(value)}
                />
              ))}
            </Fieldset>
            {drawn(exitFields(exit || 'later', sitting, label))}
          </section>
          {stale && <StaleNote problem={stale} onSendAnyway={() => void send(tag)} />}
          {fault.general && (
            <Alert data-color="danger" role="alert">
              {fault.general}
            </Alert>
          )}
          <div>
            <Button type="submit" loading={sending.isPending}>
              {t('save')}
            </Button>
          </div>
        </form>
      </FormProvider>
    </CaseSources>
  );
}
