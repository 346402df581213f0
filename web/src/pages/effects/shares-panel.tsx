import { useTranslation } from 'react-i18next';
import { HiddenValue } from '../../blocks/hidden-value';
import { Panel } from '../../blocks/panel';
import { TableOrChart } from '../../blocks/table-or-chart';
import { ChartCorner } from './chart-corner';
import { WhyHidden } from './effect-panel';
import { type Effects, type InstrumentEffect, isNotYetMeasured } from './effect-rows';
import { MeasureName } from './measure-name';
import { useMeasureName, useNumbers } from './numbers';

const CLASSES = ['improved', 'unchanged', 'worse'] as const;

/** How many got better, stayed as they were, got worse: by what counts as a change for each instrument. */
export function SharesPanel({ effects: { effects } }: { effects: Effects }) {
  const { t } = useTranslation('effects');
  const name = useMeasureName();
  const { share } = useNumbers();
  const measured = effects.filter((one) => !isNotYetMeasured(one));
  if (measured.length === 0) return null;
  const columns = [t('measure'), ...CLASSES.map((one) => t(`shares.${one}`))];
  const cell = (found: InstrumentEffect['improved']) =>
    found ? t('shares.cell', { share: share(found.share), count: found.children }) : <HiddenValue />;
  const csv = [
    [
      t('measure'),
      ...CLASSES.flatMap((one) => [t(`shares.${one}`), `${t(`shares.${one}`)} (${t('children')})`]),
    ],
    ...measured.map((one) => [
      name(one),
      ...CLASSES.flatMap((kind) => [one[kind]?.share ?? null, one[kind]?.children ?? null]),
    ]),
  ];
  return (
    <Panel
      heading={t('shares.heading')}
      about={t('shares.about')}
      action={<ChartCorner file={t('shares.file')} about={t('shares.heading')} rows={csv} />}
    >
      <TableOrChart
        asTable
        table={{
          caption: t('shares.caption'),
          columns,
          rows: measured.map((one) => [
            <MeasureName key="name" of={one} />,
            ...CLASSES.map((kind) => cell(one[kind])),
          ]),
        }}
      >
        {null}
      </TableOrChart>
      <WhyHidden effects={measured} fields={CLASSES} />
    </Panel>
  );
}
