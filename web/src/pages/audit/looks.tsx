import { Checkbox, Chip, Field, Label, Select } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { FilterChips } from '../../blocks/filter-chips';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Rows } from '../../blocks/row';
import { type Filters, useFilters } from '../../shell/filters-in-address';
import { usePageTitle } from '../../shell/page-title';
import styles from './audit.module.css';
import { type LooksFilter, looksQuery } from './audit-queries';
import { LookRow } from './look-row';
import { More } from './more';
import { PeriodFilter } from './period-filter';
import { ReferenceForm } from './reference-form';
import { useRelationWords } from './words-of-people';
import { WrongFilter } from './wrong-filter';

const NAMES = ['from', 'to', 'case', 'staff', 'relation', 'outcome', 'notices'] as const;
const RELATIONS = ['emergency', 'deputy', 'oversight', 'leader', 'holder', 'participant', 'author'] as const;
const OUTCOMES = ['all', 'shown', 'refused'] as const;
type Name = (typeof NAMES)[number];

/** Who has looked at what: by person, by case, by how they came to it. */
export default function Looks() {
  const { t } = useTranslation('audit');
  usePageTitle(t('looks.title'));
  const [filters, setFilters] = useFilters(NAMES);
  const looks = useInfiniteQuery(looksQuery(asAsked(filters)));
  const items = looks.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page heading={t('looks.title')} lead={t('looks.lead')}>
      <LooksFilters filters={filters} onChange={setFilters} />
      <WrongFilter error={looks.error} />
      <Panel heading={t('looks.found')} padded={false}>
        {looks.isSuccess && items.length === 0 && (
          <EmptyState title={t('looks.none')}>{t('looks.noneHelp')}</EmptyState>
        )}
        <Rows>
          {items.map((look, index) => (
            <LookRow key={`${look.at} ${index}`} look={look} onOnly={setFilters} />
          ))}
        </Rows>
        <More list={looks} />
      </Panel>
    </Page>
  );
}

const asAsked = ({ outcome, notices, ...rest }: Filters<Name>): LooksFilter => ({
  ...rest,
  ...((outcome === 'shown' || outcome === 'refused') && { outcome }),
  ...(notices !== 'too' && { without: 'notices' as const }),
});

interface LooksFiltersProps {
  filters: Filters<Name>;
  onChange: (change: Filters<Name>) => void;
}

function LooksFilters({ filters, onChange }: LooksFiltersProps) {
  const { t } = useTranslation('audit');
  const relationWords = useRelationWords();
  const outcome = OUTCOMES.find((one) => one === filters.outcome) ?? 'all';
  return (
    <>
      <div className={styles.filters}>
        <ReferenceForm reference={filters.case} onChange={(reference) => onChange({ case: reference })} />
        <PeriodFilter from={filters.from} to={filters.to} onChange={onChange} />
        <Field className={styles.filter}>
          <Label>{t('looks.relation')}</Label>
          <Select
            value={filters.relation ?? ''}
            onChange={({ target }) => onChange({ relation: target.value || undefined })}
          >
            <Select.Option value="">{t('all')}</Select.Option>
            {RELATIONS.map((relation) => (
              <Select.Option key={relation} value={relation}>
                {relationWords(relation)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.small}>
        <FilterChips
          label={t('looks.outcome')}
          options={OUTCOMES.map((value) => ({ value, label: t(`looks.${value}`) }))}
          value={outcome}
          onChange={(value) => onChange({ outcome: value === 'all' ? undefined : value })}
        />
        <Checkbox
          label={t('looks.noticesToo')}
          checked={filters.notices === 'too'}
          onChange={({ target }) => onChange({ notices: target.checked ? 'too' : undefined })}
        />
        {filters.staff && <OnePerson onEnd={() => onChange({ staff: undefined })} />}
      </div>
    </>
  );
}

function OnePerson({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation('audit');
  return (
    <Chip.Removable aria-label={t('looks.onePersonEnd')} onClick={onEnd}>
      {t('looks.onePerson')}
    </Chip.Removable>
  );
}
