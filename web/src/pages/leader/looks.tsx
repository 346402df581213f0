import { Link as DesignLink, Spinner } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { FilterChips } from '../../blocks/filter-chips';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Rows } from '../../blocks/row';
import { useFilters } from '../../shell/filters-in-address';
import { usePageTitle } from '../../shell/page-title';
import { FindingRow } from './finding-row';
import { findingsQuery } from './leader-queries';
import styles from './leader.module.css';

const SHOWN = ['waiting', 'reviewed', 'all'] as const;
type Shown = (typeof SHOWN)[number];
const REVIEWED: Record<Shown, { reviewed?: boolean }> = {
  waiting: { reviewed: false },
  reviewed: { reviewed: true },
  all: {},
};

/** Odd look-ups of one's own staff, and what was concluded about each. */
export default function LooksPage() {
  const { t } = useTranslation('leader');
  usePageTitle(t('looks.title'));
  const [filters, change] = useFilters(['show']);
  const show: Shown = SHOWN.find((one) => one === filters.show) ?? 'waiting';
  const { data: findings } = useQuery(findingsQuery(REVIEWED[show]));
  return (
    <Page
      heading={t('looks.heading')}
      lead={t('looks.lead')}
      back={
        <DesignLink asChild>
          <Link to="/leader">{t('back')}</Link>
        </DesignLink>
      }
    >
      <Panel heading={t(`looks.panel.${show}`)} count={findings?.items.length} padded={false}>
        <div className={styles.filters}>
          <FilterChips
            label={t('looks.show.label')}
            options={SHOWN.map((value) => ({ value, label: t(`looks.show.${value}`) }))}
            value={show}
            onChange={(value) => change({ show: value === 'waiting' ? undefined : value })}
          />
        </div>
        {!findings && <Spinner aria-label={t('loading')} />}
        {findings?.items.length === 0 && (
          <EmptyState title={t(`looks.empty.${show}`)}>{t('looks.emptyAbout')}</EmptyState>
        )}
        {findings && findings.items.length > 0 && (
          <Rows>
            {findings.items.map((finding) => (
              <FindingRow key={finding.id} finding={finding} />
            ))}
          </Rows>
        )}
        {findings?.more && <p className={styles.filters}>{t('looks.more')}</p>}
      </Panel>
    </Page>
  );
}
