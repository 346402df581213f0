import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { TableButton } from '../../blocks/table-or-chart';
import { downloadText } from '../../shell/download';
import { type CsvCell, csvOf } from './csv';
import styles from './effects.module.css';

interface ChartCornerProps {
  /** Left out where the panel is a table already. */
  asTable?: boolean;
  onTable?: (asTable: boolean) => void;
  /** Name of the file, without its ending. */
  file: string;
  /** What it shows, for a screen reader that goes from button to button. */
  about: string;
  rows: readonly (readonly CsvCell[])[];
}

/** «Vis som tabell» and «CSV», in the same corner every time. */
export function ChartCorner({ asTable = false, onTable, file, about, rows }: ChartCornerProps) {
  const { t } = useTranslation('effects');
  return (
    <div className={styles.corner}>
      {onTable && <TableButton asTable={asTable} onChange={onTable} />}
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={t('csvOf', { about })}
        onClick={() => downloadText(`${file}.csv`, 'text/csv', csvOf(rows, t('hidden')))}
      >
        {t('csv')}
      </Button>
    </div>
  );
}
