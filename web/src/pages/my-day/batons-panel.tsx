import { Button, Textarea, Field, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoContact, Problem } from '../../api/problem';
import { Baton } from '../../blocks/baton';
import { ItemState } from '../../blocks/item-state';
import { Panel } from '../../blocks/panel';
import { useSendEvents } from '../../forms/send-events';
import { useDates } from '../../words/use-dates';
import { Child, Level } from './due-panel';
import classes from './my-day.module.css';
import type { DayBaton } from './my-day-queries';

/** Batons that somebody offers me, answered where they stand. */
export function BatonsPanel({ batons }: { batons: readonly DayBaton[] }) {
  const { t } = useTranslation('my-day');
  if (batons.length === 0) return null;
  return (
    <Panel heading={t('batons.heading')} count={batons.length} sign={<Baton size={32} />}>
      <ul className={classes.offers}>
        {batons.map((baton) => (
          <Offer key={baton.caseId} baton={baton} />
        ))}
      </ul>
    </Panel>
  );
}

function Offer({ baton }: { baton: DayBaton }) {
  const { t } = useTranslation('my-day');
  const dates = useDates();
  const sending = useSendEvents(baton.caseId);
  const [isDeclining, setDeclining] = useState(false);
  const { holder, message, when, dueDate, tag } = baton;
  const state = when === 'overdue' || when === 'today' ? when : 'later';
  return (
    <li className={classes.offer}>
      <h3 className={classes.offered}>
        <Level of={baton} />
        <Child of={baton} />
      </h3>
      <p className={classes.reason}>
        {holder?.name ? t('batons.holder', { name: holder.name }) : t('batons.somebody')}
        {message && <bdi dir="auto">{` ${t('batons.reason', { reason: message })}`}</bdi>}
      </p>
      <ItemState state={state} title={dates.full(dueDate)}>
        {when === 'overdue'
          ? dates.over(dueDate)
          : t('batons.answerBy', { day: dates.coming(dueDate).toLocaleLowerCase() })}
      </ItemState>
      {sending.error && <Trouble error={sending.error} />}
      {isDeclining ? (
        <Decline
          isSending={sending.isPending}
          cancel={() => setDeclining(false)}
          send={(reason) =>
            sending.mutate({ tag, events: [{ type: 'BATON_DECLINED', facts: {}, texts: { reason } }] })
          }
        />
      ) : (
        <div className={classes.buttons}>
          <Button
            loading={sending.isPending}
            onClick={() =>
              sending.mutate({ tag, events: [{ type: 'BATON_ACCEPTED', facts: {}, texts: {} }] })
            }
          >
            {t('batons.accept')}
          </Button>
          <Button variant="secondary" onClick={() => setDeclining(true)}>
            {t('batons.decline')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface DeclineProps {
  isSending: boolean;
  cancel(): void;
  send(reason: string): void;
}

function Decline({ isSending, cancel, send }: DeclineProps) {
  const { t } = useTranslation('my-day');
  const id = useId();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // The button that was pressed is gone: what it opened is where one goes on.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      noValidate
      className={classes.decline}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) return send(reason.trim());
        setMissing(true);
        field.current?.focus();
      }}
    >
      <Field>
        <Label htmlFor={id}>{t('batons.why')}</Label>
        <Textarea
          id={id}
          rows={3}
          dir="auto"
          ref={field}
          aria-invalid={isMissing || undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {isMissing && <ValidationMessage>{t('batons.whyMissing')}</ValidationMessage>}
      </Field>
      <div className={classes.buttons}>
        <Button type="submit" loading={isSending}>
          {t('batons.sendNo')}
        </Button>
        <Button type="button" variant="tertiary" onClick={cancel}>
          {t('batons.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What went wrong, and what to do: nothing is lost, and the same press can be made again. */
export function Trouble({ error }: { error: Error }) {
  const { t } = useTranslation('my-day');
  const words = () => {
    if (error instanceof NoContact) return t('trouble.noContact');
    if (error instanceof Problem) return error.status === 412 ? t('trouble.changed') : error.message;
    return t('trouble.unknown');
  };
  return (
    <div role="alert">
      <ItemState state="danger">{words()}</ItemState>
    </div>
  );
}
