import { Button } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Panel } from '../../../blocks/panel';
import { useDates } from '../../../words/use-dates';
import classes from '../administration.module.css';
import { ProblemInForm } from '../problem-in-form';

type Queue = components['schemas']['QueueHealthDto'];

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;
const NAMES = { 'follow-ups': 'queues.followUps', outbox: 'queues.outbox' } as const;
const ABOUT = { 'follow-ups': 'queues.followUpsHelp', outbox: 'queues.outboxHelp' } as const;
const isNamed = (name: string): name is keyof typeof NAMES => name in NAMES;

/** One queue in numbers; what has failed can be tried again without anybody seeing what it was. */
export function QueuePanel({ queue }: { queue: Queue }) {
  const { t } = useTranslation('administration');
  const dates = useDates();
  const cache = useQueryClient();
  const { name, failed, oldestWaitingSince } = queue;
  const retrying = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/queues/{queue}/retries', { params: { path: { queue: name } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['queues'] }),
  });
  return (
    <Panel
      heading={isNamed(name) ? t(NAMES[name]) : name}
      about={isNamed(name) ? t(ABOUT[name]) : undefined}
      tone={failed > 0 ? 'warning' : 'plain'}
      action={
        failed > 0 && (
          <Button variant="secondary" loading={retrying.isPending} onClick={() => retrying.mutate()}>
            {t('queues.retry', { count: failed })}
          </Button>
        )
      }
    >
      <dl className={classes.numbers}>
        {STATES.map((state) => (
          <div key={state}>
            <dt>{t(`queues.${state}`)}</dt>
            <dd>{queue[state]}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.subtle} role="status">
        {retrying.isSuccess
          ? t('queues.retried', { count: retrying.data.retried })
          : oldestWaitingSince && t('queues.oldest', { when: dates.moment(oldestWaitingSince) })}
      </p>
      <ProblemInForm error={retrying.error} />
    </Panel>
  );
}
