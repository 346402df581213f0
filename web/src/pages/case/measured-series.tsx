import { useTranslation } from 'react-i18next';
import { TableOrChart } from '../../blocks/table-or-chart';
import { TrendChart } from '../../blocks/trend-chart';
import { useWords } from '../../forms/use-words';
import { useDates } from '../../words/use-dates';
import { type Border, borderOf, type Instrument, rangeOf, type Series } from './measured';
import classes from './measurements-panel.module.css';

/** Browsers have no nynorsk, whose numbers are written as those of bokmål. */
export const numbersIn = (language: string) =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO', { maximumFractionDigits: 1 });

interface MeasuredSeriesProps {
  series: Series;
  instrument: Instrument | undefined;
  asTable: boolean;
}

/** Answers with one instrument by one respondent: as a small chart, or its table. */
export function MeasuredSeries({ series, instrument, asTable }: MeasuredSeriesProps) {
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
