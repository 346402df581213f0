import { Button, Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../forms/field-props';
import { type Answers, initialAnswers } from '../../forms/form-answer';
import { FormFields, FormSummary } from '../../forms/form-fields';
import { FormOutcome } from '../../forms/form-outcome';
import { useFormSending, type FormSending } from '../../forms/use-form-sending';
import { useToday } from '../../forms/use-today';
import { CaseSources } from '../case/case-sources';
import type { Plan, ReadCase } from '../case/case-queries';
import { useScaleOfGoals } from './scale-of-goals';
import { scalePathOf } from './sitting-scale';
import { evaluationFields, eventsOfSitting, exitFields } from './sitting';
import { EvaluatedGoals } from './evaluated-goals';
import classes from './sitting-form.module.css';
import { useSitting } from './use-sitting';

const route = getRouteApi('/frame/cases/$caseId/evaluate');

/** The sitting: what is answered stays until all of it is saved. */
export function SittingForm(props: { read: ReadCase; plan: Plan }) {
  const { t } = useTranslation(['evaluate', 'forms']);
  const navigate = route.useNavigate();
  const form = useId();
  const [{ read, plan }] = useState(props);
  const { sitting, label, exits, interventions, evaluated } = useSitting(read.view, plan, useToday());
  const scale = useScaleOfGoals(read.view.id, plan);
  const [exit, setExit] = useState('');
  const [isChanged, setChanged] = useState(false);
  const said = evaluationFields(label);
  const left = exitFields(exit || 'later', sitting, label);
  const perIntervention = interventions.flatMap((one) => one.fields);
  const fields = [...perIntervention, ...(scale?.fields ?? []), ...said, ...left];
  const aboutOf = (path: string) =>
    path === 'where'
      ? t('exit.label')
      : (interventions.find((one) => one.fields.some((field) => field.path === path))?.what ??
        plan.goals.find(({ goalId }) => scalePathOf(goalId) === path)?.texts.goal);
  const [initial] = useState(() => initialAnswers(fields, {}, () => ''));
  const methods = useForm<Answers>({ defaultValues: initial });
  const sending = useFormSending({
    caseId: read.view.id,
    tag: read.tag,
    fields,
    eventsOf: (answers) => eventsOfSitting(sitting, exit, answers, label, scale),
    alsoWrong: exit ? [] : [{ path: 'where', message: t('forms:faults.missing') }],
    onDone: () =>
      void navigate({ to: '/cases/$caseId', params: { caseId: read.view.id }, ignoreBlocker: true }),
  });
  const send = () => sending.submit(methods.getValues());
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    send();
  };
  const drawn = { form, sending };
  return (
    <CaseSources view={read.view}>
      <FormProvider {...methods}>
        <form className={classes.form} onSubmit={submit} onChange={() => setChanged(true)} noValidate>
          <FormSummary {...drawn} fields={fields} about={aboutOf} />
          <section className={classes.part}>
            <h2>{t('did')}</h2>
            <EvaluatedGoals
              form={form}
              plan={plan}
              interventions={interventions}
              scale={scale?.fields ?? []}
              faults={sending.fault.fields}
            />
            {evaluated > 0 && <p>{t('alreadyEvaluated', { count: evaluated })}</p>}
          </section>
          <section className={classes.part}>
            <h2>{t('voice')}</h2>
            <FormFields {...drawn} fields={said} />
          </section>
          <section className={classes.part}>
            <h2>{t('where')}</h2>
            <Exits {...drawn} exits={exits} value={exit} onChange={setExit} />
            <FormFields {...drawn} fields={left} />
          </section>
          <FormOutcome sending={sending} isDirty={isChanged} onSendAnyway={send} />
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

interface ExitsProps {
  form: string;
  sending: FormSending;
  exits: readonly { value: string; words: string }[];
  value: string;
  onChange: (exit: string) => void;
}

/** The ways on that the guide has from this level. */
function Exits({ form, sending, exits, value, onChange }: ExitsProps) {
  const { t } = useTranslation('evaluate');
  const error = sending.fault.fields.find(({ path }) => path === 'where')?.message;
  return (
    <Fieldset>
      <Fieldset.Legend>{t('exit.label')}</Fieldset.Legend>
      {exits.map((exit, index) => (
        <Radio
          key={exit.value}
          id={index === 0 ? fieldId(form, 'where') : undefined}
          name={`${form}-exit`}
          label={exit.words}
          value={exit.value}
          checked={value === exit.value}
          onChange={() => onChange(exit.value)}
        />
      ))}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
