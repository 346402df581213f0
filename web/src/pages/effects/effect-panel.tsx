import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EffectChart } from '../../blocks/effect-chart';
import { EmptyState } from '../../blocks/empty-state';
import { HiddenValue } from '../../blocks/hidden-value';
import { Panel } from '../../blocks/panel';
import { Said } from '../../blocks/said';
import { TableOrChart } from '../../blocks/table-or-chart';
import { ChartCorner } from './chart-corner';
import { type Effects, type InstrumentEffect, isNotYetMeasured, surelyBetter } from './effect-rows';
import styles from './effects.module.css';
import { MeasureName } from './measure-name';
import { useMeasureName, useNumbers } from './numbers';

/** The change from first to second measurement, instrument by instrument; its heading is the answer. */
export function EffectPanel({ effects: { effects, threshold } }: { effects: Effects }) {
  const { t } = useTranslation('effects');
  const [asTable, setAsTable] = useState(false);
  const heading = useHeading(effects);
  const measured = effects.filter((one) => !isNotYetMeasured(one));
  const table = useEffectTable(measured);
  const rows = useChartRows(measured);
  const { number } = useNumbers();
  const words = {
    label: t('effect.drawing', { heading }),
    count: t('children'),
    missing: t('missing'),
    worse: t('worse'),
    better: t('better'),
    hidden: t('hiddenFewer', { count: threshold }),
  };
  return (
    <Panel
      heading={heading}
      about={t('effect.about')}
      action={
        measured.length > 0 && (
          <ChartCorner
            asTable={asTable}
            onTable={setAsTable}
            file={t('effect.file')}
            about={heading}
            rows={table.csv}
          />
        )
      }
    >
      {measured.length === 0 ? (
        <EmptyState title={t('effect.none')}>{t('effect.noneHelp')}</EmptyState>
      ) : (
        <TableOrChart asTable={asTable} table={table.shown}>
          <EffectChart rows={rows} words={words} numberOf={number} />
          <p className={styles.note}>{t('effect.hollow')}</p>
        </TableOrChart>
      )}
      <WhyHidden effects={measured} fields={['n', 'missing', 'notYetDue', 'meanChange']} />
      <NotYet effects={effects.filter(isNotYetMeasured)} />
    </Panel>
  );
}

function useHeading(effects: readonly InstrumentEffect[]): string {
  const { t } = useTranslation('effects');
  const { better, shown } = surelyBetter(effects);
  if (shown === 0) return t('effect.unknown');
  return better === 0
    ? t('effect.noneBetter', { count: shown })
    : t('effect.better', { better, count: shown });
}

function useChartRows(measured: readonly InstrumentEffect[]) {
  const { t } = useTranslation('effects');
  const name = useMeasureName();
  return measured.map((one) => ({
    name: name(one),
    effect: one.standardised,
    count: one.n === null ? t('hidden') : String(one.n),
    missing: one.missing === null ? t('hidden') : String(one.missing),
  }));
}

function useEffectTable(measured: readonly InstrumentEffect[]) {
  const { t } = useTranslation('effects');
  const name = useMeasureName();
  const { number } = useNumbers();
  const columns = [
    'measure',
    'children',
    'missing',
    'toCome',
    'change',
    'low',
    'high',
    'standardised',
  ] as const;
  const heads = columns.map((column) => t(column));
  const values = measured.map(({ n, missing, notYetDue, meanChange, standardised }) => [
    n,
    missing,
    notYetDue,
    meanChange?.mean ?? null,
    meanChange?.low ?? null,
    meanChange?.high ?? null,
    standardised?.value ?? null,
  ]);
  const hidden = <HiddenValue />;
  return {
    shown: {
      caption: t('effect.caption'),
      columns: heads,
      rows: measured.map((one, at) => [
        <MeasureName key="name" of={one} />,
        ...values[at]!.map((value) => (value === null ? hidden : number(value))),
      ]),
    },
    csv: [heads, ...measured.map((one, at) => [name(one), ...values[at]!])],
  };
}

interface WhyHiddenProps {
  effects: readonly Pick<InstrumentEffect, 'hidden'>[];
  /** What the panel shows: what is hidden elsewhere is said there. */
  fields: readonly string[];
}

/** The reason, once, where anything is hidden. */
export function WhyHidden({ effects, fields }: WhyHiddenProps) {
  const { t } = useTranslation('effects');
  const why = effects.find(({ hidden }) => hidden?.fields.some((field) => fields.includes(field)))?.hidden
    ?.why;
  if (!why) return null;
  return (
    <p className={styles.note}>
      <strong>{t('hiddenHead')}</strong> <Said words={why} />
    </p>
  );
}

/** Missing is shown, never dropped in silence. */
function NotYet({ effects }: { effects: readonly InstrumentEffect[] }) {
  const { t } = useTranslation('effects');
  const name = useMeasureName();
  if (effects.length === 0) return null;
  const said = effects.map((one) =>
    t('notYet.one', {
      measure: name(one),
      missing: one.missing ?? t('hidden'),
      toCome: one.notYetDue ?? t('hidden'),
    }),
  );
  return (
    <p className={styles.note}>
      <strong>{t('notYet.head')}</strong> {said.join('; ')}
    </p>
  );
}
