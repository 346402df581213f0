import { Alert, Field, Label, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { FilterChips } from '../../blocks/filter-chips';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Rows } from '../../blocks/row';
import { useFilters } from '../../shell/filters-in-address';
import { usePageTitle } from '../../shell/page-title';
import styles from './audit.module.css';
import { type FindingsFilter, findingsQuery } from './audit-queries';
import { FindingRow } from './finding-row';
import { PeriodFilter } from './period-filter';
import { WrongFilter } from './wrong-filter';

const RULES = [
  'ownFamily',
  'colleaguesChild',
  'sameSurname',
  'manyCases',
  'manyRefused',
  'atNight',
  'outsideHours',
] as const;
const REVIEWED = ['all', 'no', 'yes'] as const;

/** What was odd, and whether leaders have looked into it: the auditor audits the reviews. */
export default function Findings() {
  const { t } = useTranslation('audit');
  usePageTitle(t('findings.title'));
  const [filters, setFilters] = useFilters(['from', 'to', 'rule', 'reviewed']);
  const rule = RULES.find((one) => one === filters.rule);
  const reviewed = REVIEWED.find((one) => one === filters.reviewed) ?? 'all';
  const asked: FindingsFilter = {
    ...(filters.from && { from: filters.from }),
    ...(filters.to && { to: filters.to }),
    ...(rule && { rule }),
    ...(reviewed !== 'all' && { reviewed: reviewed === 'yes' }),
  };
  const { data, error } = useQuery(findingsQuery(asked));
  return (
    <Page heading={t('findings.title')} lead={t('findings.lead')}>
      <div className={styles.filters}>
        <PeriodFilter from={filters.from} to={filters.to} onChange={setFilters} />
        <Field className={styles.filter}>
          <Label>{t('findings.rule')}</Label>
          <Select
            value={rule ?? ''}
            onChange={({ target }) => setFilters({ rule: target.value || undefined })}
          >
            <Select.Option value="">{t('all')}</Select.Option>
            {RULES.map((one) => (
              <Select.Option key={one} value={one}>
                {t(`rule.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <FilterChips
        label={t('findings.reviewed.label')}
        options={REVIEWED.map((value) => ({ value, label: t(`findings.reviewed.${value}`) }))}
        value={reviewed}
        onChange={(value) => setFilters({ reviewed: value === 'all' ? undefined : value })}
      />
      <WrongFilter error={error} />
      {data?.more && <Alert data-color="info">{t('findings.more')}</Alert>}
      <Panel heading={t('findings.title')} count={data?.items.length ?? 0} padded={false}>
        {data?.items.length === 0 && (
          <EmptyState title={t('findings.none')}>{t('findings.noneHelp')}</EmptyState>
        )}
        <Rows>
          {data?.items.map((finding) => (
            <FindingRow key={finding.id} finding={finding} />
          ))}
        </Rows>
      </Panel>
    </Page>
  );
}
