import { Button, Field, Label, Link as Anchor, Select } from '@digdir/designsystemet-react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';
import { useSingleMutation } from '../../api/single-mutation';
import { ItemState } from '../../blocks/item-state';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import { dayOf } from '../../words/dates';
import { useNow } from '../../words/now';
import { useDates } from '../../words/use-dates';
import { reportYears } from './report-years';
import styles from './status-reports.module.css';

type Report = components['schemas']['StatusReportDto'];

const ASKED_AGAIN_MS = 2_000;
const STATES = { waiting: 'today', running: 'today', done: 'done', failed: 'warning' } as const;

/** Asked again while one is being made, so that one sees it come. */
export const reportsQuery = queryOptions({
  queryKey: ['status-reports'],
  queryFn: () => answerOf(api.GET('/api/v1/status-reports')),
  refetchInterval: ({ state }) =>
    state.data?.some((one) => one.state === 'waiting' || one.state === 'running') ? ASKED_AGAIN_MS : false,
});

/** The yearly status to the politicians: made while one does something else, and found again here. */
export function StatusReportsPanel() {
  const { t } = useTranslation('status');
  const { data: reports = [] } = useQuery(reportsQuery);
  return (
    <Panel heading={t('title')} about={t('about')} padded={false}>
      <Ask />
      <Rows>
        {reports.map((one) => (
          <ReportRow key={one.id} report={one} />
        ))}
      </Rows>
    </Panel>
  );
}

function Ask() {
  const { t } = useTranslation('status');
  const years = reportYears(dayOf(useNow()));
  const [year, setYear] = useState(years[0]!);
  const cache = useQueryClient();
  const asking = useSingleMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/status-reports', { body: { year } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['status-reports'] }),
  });
  return (
    <div className={styles.ask}>
      <Field>
        <Label>{t('year')}</Label>
        <Select value={String(year)} onChange={({ target }) => setYear(Number(target.value))}>
          {years.map((one) => (
            <Select.Option key={one} value={String(one)}>
              {one}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Button variant="secondary" loading={asking.isPending} onClick={() => asking.mutate()}>
        {t('make')}
      </Button>
      {asking.error && <p role="alert">{asking.error.message || t('wrong')}</p>}
    </div>
  );
}

export function ReportRow({
  report: { id, year, state, steps, stepsDone, askedAt, expiresOn },
}: {
  report: Report;
}) {
  const { t } = useTranslation('status');
  const dates = useDates();
  const about = t('askedAt', { when: dates.moment(askedAt), date: dates.short(expiresOn) });
  return (
    <Row
      title={t('report', { year })}
      about={about}
      when={<ItemState state={STATES[state]}>{t(`state.${state}`)}</ItemState>}
    >
      {(state === 'waiting' || state === 'running') && (
        <label>
          <span className={styles.progressWords}>{t('progress', { done: stepsDone, of: steps || '…' })}</span>
          <progress
            className={styles.progress}
            max={Math.max(1, steps)}
            value={steps > 0 ? stepsDone : undefined}
          />
        </label>
      )}
      {state === 'done' && (
        <span className={styles.files}>
          <Anchor href={`/api/v1/status-reports/${id}/pdf`}>{t('pdf', { year })}</Anchor>
          <Anchor href={`/api/v1/status-reports/${id}/csv`}>{t('csv', { year })}</Anchor>
        </span>
      )}
    </Row>
  );
}
