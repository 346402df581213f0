import { useTranslation } from 'react-i18next';
import { LevelOf } from '../../blocks/level-of';
import { Row, Rows } from '../../blocks/row';
import styles from './board.module.css';
import { CaseName, Holder, Reasons, useCaseName } from './case-parts';
import { CaseTick, type CasesShown, isChosen } from './case-table';
import { NextState } from './next-state';

/** The same as the table, where there is no room for one. */
export function CaseCards({ rows, chosen, onChoose, withService }: CasesShown) {
  const { t } = useTranslation('board');
  const nameOf = useCaseName();
  return (
    <Rows label={t('caption')}>
      {rows.map((row) => (
        <Row
          key={row.id}
          mark={<LevelOf level={row.level} />}
          title={<CaseName row={row} />}
          about={
            <div className={styles.card}>
              <Reasons row={row} />
              <Holder row={row} withService={withService} />
            </div>
          }
          when={<NextState next={row.next} />}
          action={
            <CaseTick row={row} name={nameOf(row)} isChosen={isChosen(chosen, row)} onChoose={onChoose} />
          }
        />
      ))}
    </Rows>
  );
}
