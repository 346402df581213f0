import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import type { FormField } from './describe-form';
import { type Answers, type EventToSend, faultsOf } from './form-answer';
import { type FieldFault, faultMessage, NO_FAULT, sendingFault } from './form-problems';
import { type Applied, useSendEvents } from './send-events';
import { useToday } from './use-today';

/** An event, and where its fields stand in the form: `intervention.<id>.`; nothing before the only one. */
export interface FormEvent {
  event: EventToSend;
  prefix: string;
}

interface ToSend {
  caseId: string;
  /** ETag of the case as it was read when the form was opened. */
  tag: string;
  fields: readonly FormField[];
  /** They are recorded whole: all of them or none. */
  eventsOf: (answers: Answers) => FormEvent[];
  /** What is wrong beside the fields. */
  alsoWrong?: readonly FieldFault[];
  /** Where what is written is kept until then. */
  draft?: KeepsDraft;
  onDone: (applied: Applied) => void;
}

export interface KeepsDraft {
  id: string;
  /** What is saved after it was sent would come back from the dead. */
  stop(): Promise<void>;
  goOn(): void;
}

/** Sends what a form has: checked first, at its fields when refused, and again when the case changed meanwhile. */
export function useFormSending({ caseId, tag, fields, eventsOf, alsoWrong = [], draft, onDone }: ToSend) {
  const { t } = useTranslation('forms');
  const today = useToday();
  const sending = useSendEvents(caseId);
  const [fault, setFault] = useState(NO_FAULT);
  const [attempt, setAttempt] = useState(0);
  const [stale, setStale] = useState<Problem | null>(null);
  const [isDone, setDone] = useState(false);
  const known = useRef(tag);
  const isUnderWay = useRef(false);
  const { history } = useRouter();

  async function send(answers: Answers) {
    const events = eventsOf(answers);
    const { href } = history.location;
    isUnderWay.current = true;
    try {
      await draft?.stop();
      const applied = await sending.mutateAsync({
        events: events.map(({ event }) => event),
        tag: known.current,
        draft: draft?.id,
      });
      setDone(true);
      // Whoever has gone on meanwhile is not taken away from what they do there.
      if (history.location.href === href) onDone(applied);
    } catch (error) {
      draft?.goOn();
      const isStale = error instanceof Problem && error.status === 412;
      setStale(isStale ? error : null);
      if (isStale) known.current = error.tag ?? tag;
      const pathOf = (index: number, path: string) => `${events[index]?.prefix ?? ''}${path}`;
      setFault(isStale ? NO_FAULT : sendingFault(error, fields, t, pathOf));
      setAttempt((before) => before + 1);
    } finally {
      isUnderWay.current = false;
    }
  }

  function submit(answers: Answers) {
    if (isUnderWay.current || isDone) return;
    const wrong = faultsOf(fields, answers, today).map((one) => ({
      path: one.path,
      message: faultMessage(one.fault, t),
    }));
    const all = [...wrong, ...alsoWrong];
    setFault({ ...NO_FAULT, fields: all });
    setStale(null);
    if (all.length > 0) setAttempt((before) => before + 1);
    else void send(answers);
  }

  return { caseId, fault, attempt, stale, submit, isPending: sending.isPending, isDone };
}

export type FormSending = ReturnType<typeof useFormSending>;
