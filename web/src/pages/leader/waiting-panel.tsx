import { Link as DesignLink } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import { disposalsQuery } from '../disposals/disposal-queries';
import { withoutReaderQuery } from '../report/without-reader-queries';
import { sharingEndsQuery } from '../sharing-ends/sharing-ends-queries';
import { findingsQuery } from './leader-queries';

/** What only a leader can decide, each with how many wait. */
export function WaitingPanel() {
  const { t } = useTranslation('leader');
  const findings = useQuery(findingsQuery({ reviewed: false })).data?.items.length;
  const ends = useQuery(sharingEndsQuery).data?.length;
  const disposals = useQuery(disposalsQuery).data?.length;
  const isAskedForReader = (useQuery(withoutReaderQuery).data?.length ?? 0) > 0;
  const rows = [
    { to: '/leader/looks', what: 'looks', count: findings },
    { to: '/sharing-ends', what: 'sharingEnds', count: ends },
    { to: '/disposals', what: 'disposals', count: disposals },
  ] as const;
  return (
    <Panel heading={t('waiting.heading')} padded={false}>
      <Rows>
        {isAskedForReader && (
          <Row
            title={
              <DesignLink asChild>
                <Link to="/reports-without-reader">{t('waiting.reports')}</Link>
              </DesignLink>
            }
            about={t('waiting.someWait')}
          />
        )}
        {rows.map(({ to, what, count }) => (
          <Row
            key={to}
            title={
              <DesignLink asChild>
                <Link to={to}>{t(`waiting.${what}`)}</Link>
              </DesignLink>
            }
            about={count === undefined ? undefined : t('waiting.howMany', { count })}
          />
        ))}
      </Rows>
    </Panel>
  );
}
