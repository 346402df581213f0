import { Link as DsLink } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { FoldingPanel } from '../../blocks/folding-panel';
import { ItemState } from '../../blocks/item-state';
import { Row, Rows } from '../../blocks/row';
import { TableButton } from '../../blocks/table-or-chart';
import { useWords } from '../../forms/use-words';
import { useDates } from '../../words/use-dates';
import type { Case } from './case-queries';
import { type Instrument, type Measurements, type Series, seriesOf } from './measured';
import { MeasuredSeries, numbersIn } from './measured-series';
import { instrumentsQuery, measurementsQuery } from './measured-queries';
import classes from './measurements-panel.module.css';

/** What was measured, as small charts that say what is better; and what is to be answered. */
export function MeasurementsPanel({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const [asTable, setAsTable] = useState(false);
  const { data: measured } = useQuery(measurementsQuery(view.id));
  const { data: instruments } = useQuery(instrumentsQuery);
  if (!measured || !instruments) return null;
  const all = seriesOf(measured.answered, instruments);
  return (
    <FoldingPanel
      heading={t('measurements.heading')}
      summary={<MeasuredSummary all={all} measured={measured} instruments={instruments} />}
      padded={false}
      id="measurements"
      action={all.length > 0 && <TableButton asTable={asTable} onChange={setAsTable} />}
    >
      {all.length === 0 && <EmptyState title={t('measurements.none')} />}
      {all.map((series) => (
        <MeasuredSeries
          key={`${series.instrument} ${series.respondent}`}
          series={series}
          instrument={instruments.find(({ id }) => id === series.instrument)}
          asTable={asTable}
        />
      ))}
      <Planned view={view} planned={measured.planned} instruments={instruments} />
    </FoldingPanel>
  );
}

interface MeasuredSummaryProps {
  all: readonly Series[];
  measured: Measurements;
  instruments: readonly Instrument[];
}

/** Folded: what waits for an answer, else what each was last. */
function MeasuredSummary({ all, measured, instruments }: MeasuredSummaryProps) {
  const { t, i18n } = useTranslation(['panels', 'case']);
  const say = useWords();
  const late = measured.planned.filter(({ status }) => status === 'overdue').length;
  if (late > 0) return <ItemState state="overdue">{t('case:folded.due', { count: late })}</ItemState>;
  if (all.length === 0) return t('measurements.none');
  const number = numbersIn(i18n.language);
  return all
    .map(({ instrument, respondent, points }) => {
      const name = t('measurements.due', {
        name: say(instruments.find(({ id }) => id === instrument)?.name) || instrument,
        who: t(`measurements.who.${respondent as 'self'}`, { defaultValue: respondent }),
      });
      return t('case:folded.measured', { name, value: number.format(points.at(-1)?.value ?? 0) });
    })
    .join(' · ');
}

interface PlannedProps {
  view: Case;
  planned: Measurements['planned'];
  instruments: readonly Instrument[];
}

function Planned({ view, planned, instruments }: PlannedProps) {
  const { t } = useTranslation('panels');
  const say = useWords();
  const dates = useDates();
  const mayAnswer = view.status === 'open' || planned.some(({ timePoint }) => timePoint === 'after6Months');
  if (planned.length === 0) return null;
  return (
    <div className={classes.planned}>
      <h3>{t('measurements.planned')}</h3>
      <Rows>
        {planned.map(({ instrument, timePoint, respondent, dueDate, status }) => (
          <Row
            key={`${instrument} ${timePoint} ${respondent}`}
            title={t('measurements.due', {
              name: say(instruments.find(({ id }) => id === instrument)?.name) || instrument,
              who: t(`measurements.who.${respondent as 'self'}`, { defaultValue: respondent }),
            })}
            about={
              <ItemState state={status === 'overdue' ? 'overdue' : 'later'} title={dates.full(dueDate)}>
                {status === 'overdue' ? dates.over(dueDate) : dates.coming(dueDate)}
              </ItemState>
            }
            action={
              mayAnswer && (
                <DsLink asChild>
                  <Link
                    to="/cases/$caseId/measure/$instrument/$timePoint/$respondent"
                    params={{ caseId: view.id, instrument, timePoint, respondent }}
                  >
                    {t('measurements.answer')}
                  </Link>
                </DsLink>
              )
            }
          />
        ))}
      </Rows>
    </div>
  );
}
