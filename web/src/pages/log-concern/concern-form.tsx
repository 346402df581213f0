import { Button } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { Problem } from '../../api/problem';
import { RequestKey } from '../../api/request-key';
import { ErrorSummary } from '../../blocks/error-summary';
import { Page } from '../../blocks/page';
import { DraftNote } from '../../drafts/draft-note';
import { useDraft } from '../../drafts/use-draft';
import { useStepBack } from '../../shell/use-step-back';
import { useStillHere } from '../../shell/use-still-here';
import { dayOf } from '../../words/dates';
import { useNow } from '../../words/now';
import { useChildName } from '../my-day/use-child-name';
import { useIsWide } from '../my-day/use-is-wide';
import { Trouble } from '../my-day/batons-panel';
import { DangerBox, Earlier, GuideSays, useEarlier } from './beside';
import { commandOf, type ConcernValues, isEmpty, missingIn, stepOf } from './concern-values';
import classes from './log-concern.module.css';
import { StepNow } from './step-now';
import { StepWhat } from './step-what';
import { StepWho } from './step-who';
import type { StepProps } from './step-props';
import { StepsBar } from './steps-bar';

interface ConcernFormProps {
  start: { values: ConcernValues; step: number };
  draft: { id: string; version: number } | null;
  services: StepProps['services'];
}

const STEPS = [StepWho, StepWhat, StepNow] as const;

/** Who, what, what now; nothing of it is lost on the way. */
export function ConcernForm({ start, draft: from, services }: ConcernFormProps) {
  const { t } = useTranslation('log-concern');
  const navigate = useNavigate();
  const [values, setValues] = useState(start.values);
  const [step, setStep] = useState(start.step);
  const [attempt, setAttempt] = useState(0);
  const [isTried, setTried] = useState(false);
  const draft = useDraft({
    purpose: 'concern',
    from,
    content: { values },
    step,
    isEmpty: isEmpty(values),
    onFirstSave: (id) => void navigate({ to: '/log-concern', search: { draft: id }, replace: true }),
  });
  const sending = useSending(draft.id, {
    onFailed: (error) => {
      draft.goOn();
      const [first] = error instanceof Problem ? error.fields : [];
      if (first) goTo(stepOf(first.path));
    },
  });
  useStepBack(step > 1 && !sending.isPending ? () => goTo(step - 1) : undefined);
  const earlier = useEarlier(values);
  const isWide = useIsWide();
  const missing = missingIn(step, values);
  const errors = isTried ? missing : [];
  const Step = STEPS[step - 1]!;

  function goTo(next: number): void {
    setTried(false);
    setStep(next);
    window.scrollTo(0, 0);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
  }

  function next(event: FormEvent): void {
    event.preventDefault();
    if (missing.length > 0) {
      setTried(true);
      setAttempt(attempt + 1);
    } else if (step < STEPS.length) {
      if (step === 1 && earlier.length > 0) setValues({ ...values, earlierConcerns: true });
      goTo(step + 1);
    } else {
      void draft.stop().then(() => sending.send(values));
    }
  }

  return (
    <Page
      ground="plain"
      heading={t('title')}
      back={<Link to="/my-day">{t('cancel')}</Link>}
      side={
        <>
          {isWide && <DangerBox />}
          <GuideSays step={step} serviceId={values.serviceId} />
          <Earlier values={values} />
        </>
      }
    >
      {!isWide && <DangerBox />}
      <StepsBar step={step} goTo={goTo} />
      {step > 1 && <About values={values} />}
      <form className={classes.form} noValidate onSubmit={next}>
        <ErrorSummary
          attempt={attempt}
          errors={errors.map((field) => ({
            fieldId: field,
            message: t(`missing.${field}` as 'missing.worry'),
          }))}
        />
        <Step
          values={values}
          services={services}
          change={(part) => setValues((now) => ({ ...now, ...part }))}
          errorOf={(field) => (errors.includes(field) ? t(`missing.${field}` as 'missing.worry') : undefined)}
        />
        {sending.error && <Trouble error={sending.error} />}
        <div className={classes.actions}>
          {step > 1 && (
            <Button type="button" variant="secondary" onClick={() => goTo(step - 1)}>
              {t('back')}
            </Button>
          )}
          <Button type="submit" loading={sending.isPending}>
            {t(`next.${step as 1}`)}
          </Button>
          <span className={classes.note}>
            <DraftNote draft={draft} />
          </span>
        </div>
      </form>
    </Page>
  );
}

/** Whom it is about, and who sees it. */
function About({ values }: { values: ConcernValues }) {
  const { t } = useTranslation('log-concern');
  const nameOf = useChildName();
  const full = (values.known?.name ?? values.name).trim().split(/\s+/u);
  const child = {
    firstName: full[0] || null,
    initial: full.length > 1 ? (full.at(-1) ?? null) : null,
    age: values.known?.age ?? null,
    unborn: values.who === 'unborn',
  };
  return (
    <p className={classes.about}>
      <bdi className={classes.child}>{nameOf(child)}</bdi> {t('onlyYou')}
    </p>
  );
}

function useSending(draftId: string, { onFailed }: { onFailed(error: Error): void }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const isStillHere = useStillHere();
  const today = dayOf(useNow());
  const [key] = useState(() => new RequestKey());
  const sending = useMutation({
    mutationFn: (values: ConcernValues) => {
      const body = commandOf(values, today);
      const header = { 'Idempotency-Key': key.of(body) };
      return answerOf(
        api.POST('/api/v1/cases', { params: { header }, headers: { 'Draft-Id': draftId }, body }),
      );
    },
    onSuccess: async ({ caseId }) => {
      await client.invalidateQueries({ queryKey: ['my-day'] });
      if (!isStillHere()) return;
      await navigate({ to: '/cases/$caseId', params: { caseId }, search: {}, replace: true });
    },
    onError: onFailed,
  });
  const { error, isPending, mutate } = sending;
  return { error, isPending: isPending || sending.isSuccess, send: mutate };
}
