import { Button } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { hasRole, type Session } from '../api/session';
import { FoldOut } from '../blocks/fold-out';
import { NoticeRow } from './notice-row';
import { type Notice, noticesQuery } from './live-queries';
import classes from './bell.module.css';

const READERS = [
  ...['practitioner', 'leader', 'coordinatingUnit', 'guardian', 'youngPerson', 'auditor'],
  ...['administrator', 'manager'],
];

const NONE: readonly Notice[] = [];

/** What concerns me: how many are new, and the list of them. Opening it is having seen it. */
export function Bell({ session }: { session: Session }) {
  return READERS.some((role) => hasRole(session, role)) ? <Notices /> : null;
}

function Notices() {
  const { t } = useTranslation('live');
  const { data } = useQuery({ ...noticesQuery, throwOnError: false });
  const see = useSee();
  const items = data?.items ?? NONE;
  const unseen = data?.unseen ?? 0;
  // Marked when it is closed, so that what is new can be told from the rest while one reads.
  const closed = () => {
    if (items[0] && unseen > 0) see.mutate(items[0].at);
  };
  return (
    <FoldOut
      className={classes.list}
      onClosed={closed}
      button={{
        variant: 'tertiary',
        icon: true,
        className: classes.bell,
        'aria-label': t('notices.button', { count: unseen }),
        children: (
          <>
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className={classes.sign}>
              <path d="M12 3a6 6 0 0 0-6 6v4l-2 3.5h16L18 13V9a6 6 0 0 0-6-6zM10 19a2 2 0 0 0 4 0" />
            </svg>
            {unseen > 0 && (
              <span aria-hidden="true" className={classes.count}>
                {unseen > 99 ? t('notices.many') : unseen}
              </span>
            )}
          </>
        ),
      }}
    >
      {(close) => <List items={items} close={close} />}
    </FoldOut>
  );
}

function List({ items, close }: { items: readonly Notice[]; close: () => void }) {
  const { t } = useTranslation('live');
  return (
    <section aria-label={t('notices.heading')}>
      <div className={classes.head}>
        <h2>{t('notices.heading')}</h2>
        <Button variant="tertiary" data-size="sm" onClick={close}>
          {t('notices.close')}
        </Button>
      </div>
      {items.length === 0 ? (
        <p className={classes.empty}>{t('notices.none')}</p>
      ) : (
        <ul>
          {items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onChosen={close} />
          ))}
        </ul>
      )}
    </section>
  );
}

function useSee() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (until: string) => answerOf(api.POST('/api/v1/notices/seen', { body: { until } })),
    onSuccess: () => client.invalidateQueries(noticesQuery),
  });
}
