import { Link as DesignLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Baton } from '../../blocks/baton';
import { NotShared } from '../../blocks/not-shared';
import { useNow } from '../../words/now';
import { useDates } from '../../words/use-dates';
import type { BoardRow } from './board-queries';
import styles from './board.module.css';
import { childLabel } from './child-label';

/** What a case is called for this reader: a child's short name, or that its content is not shared. */
export function useCaseName(): (row: Pick<BoardRow, 'child'>) => string {
  const { t } = useTranslation('board');
  const { t: words } = useTranslation('words');
  const now = useNow();
  return ({ child }) =>
    child
      ? childLabel(child, now, {
          unborn: t('unborn'),
          unnamed: t('unnamed'),
          years: (count) => words('years', { count }),
        })
      : t('notShared');
}

export function CaseName({ row }: { row: BoardRow }) {
  const { t } = useTranslation('board');
  const nameOf = useCaseName();
  const dates = useDates();
  const since = t('levelSince', { date: dates.short(row.levelSince) });
  const name = row.child ? nameOf(row) : <NotShared />;
  return (
    <div>
      {row.caseId ? (
        <DesignLink asChild className={row.child ? styles.name : styles.quiet}>
          <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
            {name}
          </Link>
        </DesignLink>
      ) : (
        name
      )}
      <div className={styles.minor}>{since}</div>
    </div>
  );
}

/** What the other columns say already, where it is not all that there is to say. */
const SEEN_BESIDE: readonly string[] = ['overdue', 'withoutDate', 'level3', 'concern'];

/** What a meeting helps: whoever reads the log calls one from here. */
const needsMeeting = ({ reasons, next }: BoardRow): boolean =>
  next?.kind === 'meeting.call' || reasons.includes('stuck');

/** Why it stands here, the most pressing first; of what is due, what it is. */
export function Reasons({ row }: { row: BoardRow }) {
  const { t, i18n } = useTranslation('board');
  const due = row.next?.kind && i18n.exists(`due.${row.next.kind}`, { ns: 'board' }) ? row.next.kind : null;
  const [first, ...others] = row.reasons
    .filter((reason, place) => place === 0 || !SEEN_BESIDE.includes(reason))
    .map((reason) => t(`reason.${reason}`));
  const isUnsaid = !row.next?.kind && row.reasons.includes('overdue');
  const below = [
    ...others,
    ...(due ? [t('dueIs', { what: t(`due.${due}` as 'due.other') })] : []),
    ...(isUnsaid ? [t('dueNotShared')] : []),
  ];
  return (
    <div>
      {first}
      {below.length > 0 && <div className={styles.minor}>{below.join(' · ')}</div>}
      {row.caseId && row.child && needsMeeting(row) && (
        <DesignLink asChild className={styles.minor}>
          <Link to="/cases/$caseId" params={{ caseId: row.caseId }} search={{ do: 'NEXT_DATE_SET' }}>
            {t('callMeeting')}
          </Link>
        </DesignLink>
      )}
    </div>
  );
}

/** Whose it is and who holds the baton; where there is but one service, its name stands at the top of the page. */
export function Holder({ row, withService }: { row: BoardRow; withService: boolean }) {
  const { t } = useTranslation('board');
  return (
    <div>
      {withService && row.service.name}
      <div className={styles.holder}>
        {row.holder ? (
          <>
            <Baton size={16} />
            <span>{row.holder.name ?? t('holderGone')}</span>
          </>
        ) : (
          <span>{t(row.level.level === 0 ? 'concernsHaveNone' : 'noHolder')}</span>
        )}
      </div>
    </div>
  );
}
