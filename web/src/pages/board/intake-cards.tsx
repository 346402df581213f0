import { Link as DesignLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { NotShared } from '../../blocks/not-shared';
import { useDates } from '../../words/use-dates';
import type { IntakeItem } from './board-queries';
import styles from './board.module.css';
import { useCaseName } from './case-parts';

/** What has come in, each with how long there is to clarify it. */
export function IntakeCards({ items }: { items: readonly IntakeItem[] }) {
  return (
    <ul className={styles.cards}>
      {items.map((item) => (
        <li key={`${item.kind} ${item.caseId} ${item.referralId ?? ''}`} className={styles.intakeCard}>
          <IntakeCard item={item} />
        </li>
      ))}
    </ul>
  );
}

function IntakeCard({ item }: { item: IntakeItem }) {
  const { t } = useTranslation('board');
  const nameOf = useCaseName();
  return (
    <>
      <DesignLink asChild className={styles.name}>
        <Link to="/cases/$caseId" params={{ caseId: item.caseId }}>
          {item.kind === 'concern' ? nameOf(item) : t('intake.from', { service: item.from.name ?? '' })}
        </Link>
      </DesignLink>
      <p className={styles.minor}>{t(`intake.kind.${item.kind}`)}</p>
      {item.kind !== 'concern' && <p className={styles.minor}>{item.child ? nameOf(item) : <NotShared />}</p>}
      <WorkingDays item={item} />
    </>
  );
}

export function WorkingDays({ item }: { item: IntakeItem }) {
  const { t } = useTranslation('board');
  const dates = useDates();
  const left = item.workingDaysLeft;
  const title = dates.full(item.clarifyBy);
  if (left < 0)
    return (
      <ItemState state="overdue" title={title}>
        {t('intake.over', { count: -left })}
      </ItemState>
    );
  return (
    <ItemState state={left <= 1 ? 'today' : 'later'} title={title}>
      {left === 0 ? t('intake.today') : t('intake.left', { count: left })}
    </ItemState>
  );
}
