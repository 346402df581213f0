import { Link as DsLink } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { FoldingPanel } from '../../blocks/folding-panel';
import { ItemState } from '../../blocks/item-state';
import { Row, Rows } from '../../blocks/row';
import { TableButton, TableOrChart } from '../../blocks/table-or-chart';
import { TrendChart } from '../../blocks/trend-chart';
import { useWords } from '../../forms/use-words';
import { useDates } from '../../words/use-dates';
import type { Case } from './case-queries';
import {
  type Border,
  borderOf,
  type Instrument,
  type Measurements,
  rangeOf,
  type Series,
  seriesOf,
} from './measured';
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
        <OneSeries
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

/** Browsers have no nynorsk, whose numbers are written as those of bokmål. */
const numbersIn = (language: string) =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO', { maximumFractionDigits: 1 });

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

interface OneSeriesProps {
  series: Series;
  instrument: Instrument | undefined;
  asTable: boolean;
}

function OneSeries({ series, instrument, asTable }: OneSeriesProps) {
  const { t, i18n } = useTranslation('panels');
  const say = useWords();
  const dates = useDates();
  const number = numbersIn(i18n.language);
  const name = t('measurements.due', {
    name: say(instrument?.name) || series.instrument,
    who: t(`measurements.who.${series.respondent as 'self'}`, { defaultValue: series.respondent }),
  });
  const values = series.points.map(({ value }) => value);
  const rows = series.points.map(({ on, value }) => [dates.short(on), number.format(value)]);
  const border = borderOf(instrument, series.respondent);
  const columns = [t('measurements.when'), t('measurements.score')];
  return (
    <section className={classes.series}>
      <header className={classes.head}>
        <h3>{name}</h3>
        <span>{instrument && t(`measurements.${instrument.better}`)}</span>
      </header>
      <TableOrChart asTable={asTable} table={{ caption: name, columns, rows }}>
        <TrendChart
          points={series.points.map((point) => ({
            ...point,
            said: number.format(point.value),
            label: withoutYear(dates.short(point.on)),
          }))}
          range={rangeOf(instrument, values)}
          {...(border && { band: { ...border, label: t('measurements.border.short') } })}
          label={t('measurements.said', { name, values: rows.map((row) => row.join(': ')).join(', ') })}
        />
      </TableOrChart>
      <BorderWords border={border} />
      <Change series={series} />
    </section>
  );
}

/** The table has the whole date. */
const withoutYear = (date: string): string => date.replace(/,? \d{4}$/u, '');

/** How it went since the start, and when that is too little to be sure. */
function Change({ series: { change, startedOn } }: { series: Series }) {
  const { t, i18n } = useTranslation('panels');
  const dates = useDates();
  if (!change || !startedOn) return null;
  const { points, outcome } = change;
  const way = points === 0 ? 'same' : points > 0 ? 'up' : 'down';
  const said = {
    points: numbersIn(i18n.language).format(Math.abs(points)),
    since: withoutYear(dates.short(startedOn)),
  };
  return (
    <p className={classes.change}>
      {t(`measurements.change.${way}`, said)}{' '}
      {points !== 0 && t(`measurements.change.${outcome as 'unchanged'}`)}
    </p>
  );
}

/** Whose border the chart draws: that of other children than ours says less, and says so. */
function BorderWords({ border }: { border: Border | undefined }) {
  const { t, i18n } = useTranslation('panels');
  const say = useWords();
  if (!border) return null;
  const { from, to, name, source, population } = border;
  const number = numbersIn(i18n.language);
  const words = say(name);
  return (
    <p className={classes.change} title={`${source} ${population}`}>
      {t(`measurements.border.${from === to ? 'one' : 'range'}`, {
        name: words.slice(0, 1).toLocaleUpperCase() + words.slice(1),
        from: number.format(from),
        to: number.format(to),
      })}
    </p>
  );
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
