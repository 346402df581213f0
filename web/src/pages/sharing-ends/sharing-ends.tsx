import { Alert, Button, Checkbox, Fieldset, Spinner } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { ErrorSummary } from '../../blocks/error-summary';
import { GuideBox } from '../../blocks/guide-box';
import { ItemState } from '../../blocks/item-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Said } from '../../blocks/said';
import { usePageTitle } from '../../shell/page-title';
import { timeOf } from '../../words/dates';
import { useDates } from '../../words/use-dates';
import type { Language } from '../../texts/i18n';
import { nameInList } from '../../words/names';
import {
  type DoneWithCopies,
  handleSharingEnd,
  type SharingEnd,
  sharingEndsQuery,
} from './sharing-ends-queries';
import styles from './sharing-ends.module.css';

/** What my service had of a child when the basis for sharing ended, and what is done with it. */
export default function SharingEndsPage() {
  const { t } = useTranslation('sharing-ends');
  usePageTitle(t('title'));
  const { data: ends } = useQuery(sharingEndsQuery);
  return (
    <Page heading={t('title')} lead={t('lead')}>
      {!ends && <Spinner aria-label={t('loading')} />}
      {ends?.length === 0 && (
        <Panel heading={t('empty')}>
          <p>{t('emptyAbout')}</p>
        </Panel>
      )}
      {ends?.map((end) => (
        <EndPanel key={end.id} end={end} />
      ))}
    </Page>
  );
}

function EndPanel({ end }: { end: SharingEnd }) {
  const { t, i18n } = useTranslation('sharing-ends');
  const dates = useDates();
  // Two may end on one day: the time and who took part tell them apart for whoever is shown no name.
  const date = t('when', {
    date: dates.full(end.endedAt),
    time: timeOf(end.endedAt, i18n.language as Language),
  });
  const child = end.child ? nameInList(end.child) : t('noName', { date: dates.short(end.endedAt) });
  const due = end.overdue ? dates.over(end.dueDate) : dates.coming(end.dueDate);
  return (
    <Panel
      heading={t('heading', { child, service: end.service.name ?? '' })}
      about={t(`why.${end.why}`, { date })}
      action={
        <ItemState state={end.overdue ? 'overdue' : 'later'} title={dates.full(end.dueDate)}>
          {due}
        </ItemState>
      }
    >
      <div className={styles.end}>
        {end.tookPart.length > 0 && (
          <p className={styles.tookPart}>{t('tookPart', { names: end.tookPart.join(', ') })}</p>
        )}
        <GuideBox>
          <ul className={styles.todo}>
            {end.whatToDo.map(({ id, name }) => (
              <li key={id}>
                <Said words={name} />
              </li>
            ))}
          </ul>
        </GuideBox>
        <HandledForm end={end} />
      </div>
    </Panel>
  );
}

const DONE = ['deleted', 'keptByLaw', 'hadNone'] as const;

function HandledForm({ end }: { end: SharingEnd }) {
  const { t } = useTranslation('sharing-ends');
  const queries = useQueryClient();
  const id = useId();
  const [done, setDone] = useState<DoneWithCopies>([]);
  const [attempt, setAttempt] = useState(0);
  const handle = useMutation({
    mutationFn: () => handleSharingEnd(end.id, done),
    onSuccess: () => queries.invalidateQueries({ queryKey: sharingEndsQuery.queryKey }),
  });
  const send = () => {
    setAttempt(attempt + 1);
    if (done.length > 0 && !handle.isPending) handle.mutate();
  };
  const missing = attempt > 0 && done.length === 0;
  return (
    <div className={styles.form}>
      {missing && (
        <ErrorSummary errors={[{ fieldId: `${id}-deleted`, message: t('missing') }]} attempt={attempt} />
      )}
      <Fieldset>
        <Fieldset.Legend>{t('done.label')}</Fieldset.Legend>
        {DONE.map((one) => (
          <Checkbox
            key={one}
            id={`${id}-${one}`}
            label={t(`done.${one}`)}
            checked={done.includes(one)}
            onChange={(event) =>
              setDone(event.target.checked ? [...done, one] : done.filter((other) => other !== one))
            }
          />
        ))}
      </Fieldset>
      {handle.error && (
        <Alert data-color="danger" role="alert">
          {handle.error instanceof Problem ? handle.error.document.title : t('noContact')}
        </Alert>
      )}
      <Button loading={handle.isPending} onClick={send}>
        {t('send')}
      </Button>
      <p className={styles.after}>{t('after')}</p>
    </div>
  );
}
