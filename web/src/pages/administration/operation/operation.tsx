import { Alert } from '@digdir/designsystemet-react';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { ItemState } from '../../../blocks/item-state';
import { Page } from '../../../blocks/page';
import { Panel } from '../../../blocks/panel';
import { Row, Rows } from '../../../blocks/row';
import { usePageTitle } from '../../../shell/page-title';
import { useDates } from '../../../words/use-dates';
import { QueuePanel } from './queue-panel';

type Health = components['schemas']['QueuesHealthDto'];

const healthQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: () => answerOf(api.GET('/api/v1/queues')),
  refetchInterval: 10_000,
});

/** Whether what happens without being asked does happen: reminders, e-mail, escalation. Numbers only. */
export default function Operation() {
  const { t } = useTranslation('administration');
  usePageTitle(t('operation.title'));
  const { data: health } = useSuspenseQuery(healthQuery);
  const failed = health.queues.reduce((all, queue) => all + queue.failed, 0);
  return (
    <Page heading={t(headingOf(health, failed))} lead={t('operation.lead')}>
      {!health.answers && <Alert data-color="danger">{t('operation.queueGone')}</Alert>}
      <Workers health={health} />
      {health.queues.map((queue) => (
        <QueuePanel key={queue.name} queue={queue} />
      ))}
    </Page>
  );
}

function headingOf({ answers, workers }: Health, failed: number) {
  if (!answers || workers.alive === 0) return 'operation.stopped';
  if (failed > 0 || workers.reconcileFailedAt) return 'operation.someFailed';
  return workers.lost > 0 ? 'operation.someLost' : 'operation.well';
}

function Workers({ health: { workers } }: { health: Health }) {
  const { t } = useTranslation('administration');
  const dates = useDates();
  const { alive, lost, reconciledAt, reconcileFailedAt } = workers;
  const reconciled = reconciledAt ? dates.moment(reconciledAt) : t('operation.never');
  return (
    <Panel heading={t('operation.workers')} padded={false}>
      <Rows>
        <Row
          title={t('operation.alive', { count: alive })}
          about={t('operation.aliveHelp')}
          when={
            <ItemState state={alive > 0 ? 'done' : 'danger'}>
              {t(alive > 0 ? 'operation.running' : 'operation.notRunning')}
            </ItemState>
          }
        />
        {lost > 0 && (
          <Row
            title={t('operation.lost', { count: lost })}
            about={t('operation.lostHelp')}
            when={<ItemState state="warning">{t('operation.look')}</ItemState>}
          />
        )}
        <Row
          title={t('operation.reconciled')}
          about={t('operation.reconciledHelp')}
          when={<ItemState state={reconciledAt ? 'done' : 'warning'}>{reconciled}</ItemState>}
        />
        {reconcileFailedAt && (
          <Row
            title={t('operation.reconcileFailed')}
            about={t('operation.reconcileFailedHelp')}
            when={<ItemState state="warning">{dates.moment(reconcileFailedAt)}</ItemState>}
          />
        )}
      </Rows>
    </Panel>
  );
}
