import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../blocks/panel';
import { seriesOf } from '../case/measured';
import { instrumentsQuery, measurementsQuery } from '../case/measured-queries';
import { MeasuredSeries } from '../case/measured-series';

/** What was measured, each with its numbers and days. Nothing where nothing was. */
export function MeasuredInTables({ caseId }: { caseId: string }) {
  const { t } = useTranslation('panels');
  const { data: measured } = useQuery(measurementsQuery(caseId));
  const { data: instruments } = useQuery(instrumentsQuery);
  const all = measured && instruments ? seriesOf(measured.answered, instruments) : [];
  if (all.length === 0) return null;
  return (
    <Panel heading={t('measurements.heading')} padded={false}>
      {all.map((series) => (
        <MeasuredSeries
          key={`${series.instrument} ${series.respondent}`}
          series={series}
          instrument={instruments?.find(({ id }) => id === series.instrument)}
          asTable
        />
      ))}
    </Panel>
  );
}
