import { Button } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useId, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { WholeDraft } from '../../drafts/draft-queries';
import type { KeptDraft } from '../../drafts/use-draft';
import { type Answers, initialAnswers } from '../../forms/form-answer';
import { FormFields, FormSummary } from '../../forms/form-fields';
import { FormOutcome } from '../../forms/form-outcome';
import { useFormSending } from '../../forms/use-form-sending';
import { useToday } from '../../forms/use-today';
import { CaseSources } from '../case/case-sources';
import type { Plan, ReadCase } from '../case/case-queries';
import { useScaleOfGoals } from './scale-of-goals';
import { scalePathOf } from './sitting-scale';
import { evaluationFields, eventsOfSitting, exitFields } from './sitting';
import { BegunBefore } from './begun-before';
import { EvaluatedGoals } from './evaluated-goals';
import { Exits } from './exits';
import { keptSittingOf, withAnswered } from './kept-sitting';
import { SittingKeeper } from './sitting-keeper';
import classes from './sitting-form.module.css';
import { useSitting } from './use-sitting';

const route = getRouteApi('/frame/cases/$caseId/evaluate');

interface SittingFormProps {
  read: ReadCase;
  plan: Plan;
  /** What was written before. */
  draft: WholeDraft | null;
  /** The draft is thrown away. */
  onAnew: () => void;
}

/** The sitting: what is answered stays, here and as a draft, until all of it is saved. */
export function SittingForm({ onAnew, ...props }: SittingFormProps) {
  const { t } = useTranslation(['evaluate', 'forms']);
  const navigate = route.useNavigate();
  const form = useId();
  const [{ read, plan, draft }] = useState(props);
  const [begun] = useState(() => keptSittingOf(draft?.content));
  const keeper = useRef<KeptDraft>(null);
  const { sitting, label, exits, interventions, evaluated } = useSitting(read.view, plan, useToday());
  const scale = useScaleOfGoals(read.view.id, plan);
  const [exit, setExit] = useState(begun.exit);
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
  const methods = useForm<Answers>({ defaultValues: withAnswered(initial, begun.answers) });
  const sending = useFormSending({
    caseId: read.view.id,
    tag: read.tag,
    fields,
    eventsOf: (answers) => eventsOfSitting(sitting, exit, answers, label, scale),
    alsoWrong: exit ? [] : [{ path: 'where', message: t('forms:faults.missing') }],
    draft: {
      id: read.view.id,
      stop: () => keeper.current?.stop() ?? Promise.resolve(),
      goOn: () => keeper.current?.goOn(),
    },
    onDone: () =>
      void navigate({ to: '/cases/$caseId', params: { caseId: read.view.id }, ignoreBlocker: true }),
  });
  const send = () => sending.submit(methods.getValues());
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    send();
  };
  const drawn = { form, sending };
  const whereError = sending.fault.fields.find(({ path }) => path === 'where')?.message;
  return (
    <CaseSources view={read.view}>
      <FormProvider {...methods}>
        <form className={classes.form} onSubmit={submit} noValidate>
          {draft && (
            <BegunBefore
              draft={draft}
              onBegin={() => keeper.current?.stop() ?? Promise.resolve()}
              onFailed={() => keeper.current?.goOn()}
              onGone={onAnew}
            />
          )}
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
            <Exits form={form} exits={exits} error={whereError} value={exit} onChange={setExit} />
            <FormFields {...drawn} fields={left} />
          </section>
          <FormOutcome sending={sending} isDirty={false} onSendAnyway={send} />
          <div className={classes.foot}>
            <Button type="submit" loading={sending.isPending}>
              {t('save')}
            </Button>
            <SittingKeeper
              caseId={read.view.id}
              from={draft}
              initial={initial}
              exit={exit}
              isDone={sending.isDone}
              draftRef={keeper}
            />
          </div>
        </form>
      </FormProvider>
    </CaseSources>
  );
}
