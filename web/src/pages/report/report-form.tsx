import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { RequestKey } from '../../api/request-key';
import { ErrorSummary } from '../../blocks/error-summary';
import { DraftNote } from '../../drafts/draft-note';
import { useDraft } from '../../drafts/use-draft';
import { useStillHere } from '../../shell/use-still-here';
import { Tiles } from '../log-concern/tiles';
import { Trouble } from '../my-day/batons-panel';
import { AboutCase } from './about-case';
import classes from './report.module.css';
import { type Missing, missingIn, newReportOf, recipientsOf, type ReportValues } from './report-values';

interface ReportFormProps {
  start: ReportValues;
  draft: { id: string; version: number } | null;
  services: readonly { id: string; name: string }[];
}

const BY = ['phone', 'fiks', 'letter', 'inPerson'] as const;

/** A report on one screen: of which kind, to whom, what, and how it was sent. */
export function ReportForm({ start, draft: from, services }: ReportFormProps) {
  const { t } = useTranslation('report');
  const navigate = useNavigate();
  const [values, setValues] = useState(start);
  const [attempt, setAttempt] = useState(0);
  const change = (part: Partial<ReportValues>) => setValues((now) => ({ ...now, ...part }));
  const draft = useDraft({
    purpose: 'report',
    from,
    content: { values },
    step: 1,
    isEmpty: !values.report.trim(),
    onFirstSave: (id) => void navigate({ to: '/report', search: { draft: id }, replace: true }),
  });
  const sending = useSending(draft.id, () => draft.goOn());
  const errors = attempt > 0 ? missingIn(values) : [];
  const errorOf = (field: Missing) => (errors.includes(field) ? t(`missing.${field}`) : undefined);
  const isOff = attempt > 0 && errors.length > 0;

  function send(event: FormEvent): void {
    event.preventDefault();
    if (missingIn(values).length > 0) return setAttempt(attempt + 1);
    void draft.stop().then(() => sending.mutate(values));
  }

  return (
    <form className={classes.form} noValidate onSubmit={send}>
      <ErrorSummary
        attempt={isOff ? attempt : 0}
        errors={errors.map((field) => ({ fieldId: field, message: t(`missing.${field}`) }))}
      />
      {start.caseId && <p className={classes.quiet}>{t('form.aboutCase')}</p>}
      <Tiles
        id="kind"
        legend={t('form.kind')}
        value={values.kind}
        error={errorOf('kind')}
        help={values.kind ? t(`form.kindHelp.${values.kind}`) : undefined}
        onChange={(kind) => change({ kind, caseId: start.caseId })}
        options={(['covert', 'open'] as const).map((value) => ({ value, label: t(`form.kinds.${value}`) }))}
      />
      {values.kind === 'open' && !start.caseId && (
        <AboutCase value={values.caseId} onChange={(caseId) => change({ caseId })} />
      )}
      <Checkbox
        label={t('form.unborn')}
        checked={values.unborn}
        onChange={(event) => change({ unborn: event.target.checked, recipient: null })}
      />
      <Tiles
        id="recipient"
        legend={t('form.recipient')}
        value={values.recipient}
        error={errorOf('recipient')}
        onChange={(recipient) => change({ recipient })}
        options={recipientsOf(values.unborn).map((value) => ({ value, label: t(`recipient.${value}`) }))}
      />
      {services.length > 1 && (
        <Tiles
          id="serviceId"
          legend={t('form.service')}
          value={values.serviceId}
          onChange={(serviceId) => change({ serviceId })}
          options={services.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Textfield
        multiline
        id="report"
        label={t('form.report')}
        description={t('form.reportHelp')}
        rows={8}
        dir="auto"
        maxLength={50_000}
        value={values.report}
        error={errorOf('report')}
        onChange={(event) => change({ report: event.target.value })}
      />
      <Tiles
        id="by"
        legend={t('form.by')}
        value={values.by}
        error={errorOf('by')}
        help={t('form.byHelp')}
        onChange={(by) => change({ by })}
        options={BY.map((value) => ({ value, label: t(`form.ways.${value}`) }))}
      />
      <Textfield
        id="reference"
        label={t('form.reference')}
        autoComplete="off"
        maxLength={60}
        value={values.reference}
        onChange={(event) => change({ reference: event.target.value })}
        className={classes.short}
      />
      {sending.error && <Trouble error={sending.error} />}
      <div className={classes.actions}>
        <Button type="submit" loading={sending.isPending || sending.isSuccess}>
          {t('form.send')}
        </Button>
        <DraftNote draft={draft} />
      </div>
    </form>
  );
}

function useSending(draftId: string, onRefused: () => void) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const isStillHere = useStillHere();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: (values: ReportValues) => {
      const body = newReportOf(values);
      const header = { 'Idempotency-Key': key.of(body) };
      const headers = { 'Draft-Id': draftId };
      return answerOf(api.POST('/api/v1/protection-reports', { params: { header }, headers, body }));
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['reports'] });
      await client.invalidateQueries({ queryKey: ['my-day'] });
      if (!isStillHere()) return;
      await navigate({ to: '/report/$reportId', params: { reportId: id }, replace: true });
    },
    onError: onRefused,
  });
}
