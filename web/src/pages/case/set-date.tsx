import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendingFault } from '../../forms/form-problems';
import { useSendEvents } from '../../forms/send-events';
import { useToday } from '../../forms/use-today';
import { type Case, caseQuery, type Intervention } from './case-queries';
import classes from './plan-panel.module.css';

/** A new date of evaluation, set where it is missing. */
export function SetDate({ view, one }: { view: Case; one: Intervention }) {
  const { t } = useTranslation(['case', 'forms']);
  const { t: tForms } = useTranslation('forms');
  const today = useToday();
  const { data: read } = useQuery(caseQuery(view.id));
  const [isOpen, setOpen] = useState(false);
  const [date, setDate] = useState('');
  const [error, setError] = useState('');
  const sending = useSendEvents(view.id);
  if (!isOpen)
    return (
      <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {t('case:setDate')}
      </Button>
    );
  function save(submitted: FormEvent) {
    submitted.preventDefault();
    if (sending.isPending) return;
    if (date < today) return setError(t('forms:faults.notPast'));
    const facts = { interventionId: one.interventionId, evaluateBy: date };
    sending.mutate(
      { events: [{ type: 'INTERVENTION_CHANGED', facts }], tag: read?.tag ?? '' },
      {
        onError: (problem) => {
          const { fields, general } = sendingFault(problem, [], tForms);
          setError(general ?? fields[0]?.message ?? '');
        },
      },
    );
  }
  return (
    <form onSubmit={save} className={classes.setDate} noValidate>
      <Textfield
        type="date"
        label={t('case:newDate')}
        min={today}
        value={date}
        error={error}
        onChange={({ target }) => setDate(target.value)}
      />
      <Button type="submit" data-size="sm" loading={sending.isPending}>
        {t('case:save')}
      </Button>
    </form>
  );
}
