import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { RequestKey } from '../../api/request-key';
import { Panel } from '../../blocks/panel';
import { LeaveGuard } from '../../live/leave-guard';
import { dayOf } from '../../words/dates';
import { useNow } from '../../words/now';
import { Trouble } from '../my-day/batons-panel';
import classes from './report.module.css';
import type { WholeReport } from './report-queries';

type Events = { type: string; facts: Record<string, string>; texts: Record<string, string> }[];

interface Form {
  /** A code to choose, by the name of its fact. */
  choice?: readonly [fact: string, options: readonly string[]];
  day: boolean;
  reference?: boolean;
  /** Left out: nothing is written to it. */
  text?: 'note' | 'answer' | 'reason';
}

/** What can be noted of a report, and what goes with it; who may read it is named on the report’s own terms. */
const FORMS: Readonly<Record<string, Form>> = {
  REPORT_SENT: {
    choice: ['by', ['phone', 'fiks', 'letter', 'inPerson']],
    day: false,
    reference: true,
    text: 'note',
  },
  RECEIPT_NOTED: { day: true, reference: true, text: 'note' },
  ANSWER_ASKED_FOR: { day: true, text: 'note' },
  ANSWER_NOTED: { choice: ['answer', ['investigation', 'dropped', 'notTold']], day: true, text: 'answer' },
  INVESTIGATION_ANSWER_NOTED: {
    choice: ['outcome', ['measures', 'noMeasures', 'notTold']],
    day: true,
    text: 'answer',
  },
  REPORT_CLOSED: {
    choice: ['reason', ['answered', 'noAnswerExpected', 'sentByMistake']],
    day: false,
    text: 'note',
  },
  REPORT_DISCARDED: { day: false, text: 'reason' },
  ARCHIVE_RECEIPT_NOTED: { day: false, reference: true },
  REPORT_DISPOSED: { day: false },
};

/** Receipt, answer, asked again, closed: each opens its own short form. */
export function NoteWhatCame({ report, tag }: { report: WholeReport; tag: string }) {
  const { t } = useTranslation('report');
  const [open, setOpen] = useState<string | null>(null);
  const possible = report.allowedEvents.filter((type) => type in FORMS);
  if (possible.length === 0) return null;
  return (
    <Panel heading={t('note.heading')}>
      <div className={classes.notes}>
        {possible.map((type) => (
          <Button
            key={type}
            variant="secondary"
            aria-expanded={open === type}
            onClick={() => setOpen(open === type ? null : type)}
          >
            {t(`note.${type as 'REPORT_CLOSED'}`)}
          </Button>
        ))}
      </div>
      {open && <NoteForm key={open} type={open} report={report} tag={tag} done={() => setOpen(null)} />}
    </Panel>
  );
}

interface NoteFormProps {
  type: string;
  report: WholeReport;
  tag: string;
  done(): void;
}

function NoteForm({ type, report, tag, done }: NoteFormProps) {
  const { t } = useTranslation('report');
  const today = dayOf(useNow());
  const { choice, day, reference, text } = FORMS[type]!;
  const [values, setValues] = useState({ choice: choice?.[1][0] ?? '', on: today, reference: '', text: '' });
  const sending = useNote(report.id, tag, done);
  const change = (part: Partial<typeof values>) => setValues({ ...values, ...part });

  function send(event: FormEvent): void {
    event.preventDefault();
    const facts = {
      ...(choice && { [choice[0]]: values.choice }),
      ...(day && { on: values.on }),
      ...(reference && values.reference.trim() && { reference: values.reference.trim() }),
    };
    const isTextless = type === 'REPORT_SENT' || !text || !values.text.trim();
    sending.mutate([{ type, facts, texts: isTextless ? {} : { [text]: values.text.trim() } }]);
  }

  return (
    <form className={classes.form} noValidate onSubmit={send}>
      {choice && (
        <Field>
          <Label>{t(`note.choose.${choice[0] as 'answer'}`)}</Label>
          <Select value={values.choice} onChange={(event) => change({ choice: event.target.value })}>
            {choice[1].map((option) => (
              <Select.Option key={option} value={option}>
                {t(`fact.${option as 'phone'}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {day && (
        <Textfield
          type="date"
          label={t('note.on')}
          max={today}
          value={values.on}
          onChange={(event) => change({ on: event.target.value })}
        />
      )}
      {reference && (
        <Textfield
          label={t('form.reference')}
          maxLength={60}
          value={values.reference}
          onChange={(event) => change({ reference: event.target.value })}
        />
      )}
      {type !== 'REPORT_SENT' && text && (
        <Textfield
          multiline
          rows={3}
          dir="auto"
          label={t('note.text')}
          value={values.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      )}
      {sending.error && <Trouble error={sending.error} />}
      <LeaveGuard when={values.text.trim() !== ''} />
      <div className={classes.actions}>
        <Button type="submit" loading={sending.isPending}>
          {t('note.save')}
        </Button>
        <Button type="button" variant="tertiary" onClick={done}>
          {t('note.cancel')}
        </Button>
      </div>
    </form>
  );
}

function useNote(id: string, tag: string, done: () => void) {
  const client = useQueryClient();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: (events: Events) => {
      const header = { 'Idempotency-Key': key.of(events), 'If-Match': tag };
      return answerOf(
        api.POST('/api/v1/protection-reports/{id}/events', {
          params: { path: { id }, header },
          body: { events } as never,
        }),
      );
    },
    onSuccess: done,
    // Also when it was refused: somebody else may have noted the same.
    onSettled: () => client.invalidateQueries({ queryKey: ['reports'] }),
  });
}
