import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../../shell/filters-in-address';
import { dayOf } from '../../words/dates';
import { useNow } from '../../words/now';
import styles from './effects.module.css';
import type { EffectsFilter } from './effects-queries';

const LEVELS = ['1', '2', '3'] as const;
const GROUPS = ['earlyYears', 'kindergartenAndSchool', 'mentalHealthAndSubstances', 'poverty'] as const;
/** This year and the two before it can be asked for one by one. */
const YEARS = 3;

type Name = 'year' | 'level' | 'group';

/** As the API takes it; what is no filter is left out. */
export function filterOf({ year, level, group }: Filters<Name>): EffectsFilter {
  const isYear = year !== undefined && /^\d{4}$/.test(year);
  const known = GROUPS.find((one) => one === group);
  const at = LEVELS.find((one) => one === level);
  return {
    ...(isYear && { from: `${year}-01-01`, to: `${year}-12-31` }),
    ...(at && { level: Number(at) as NonNullable<EffectsFilter['level']> }),
    ...(known && { group: known }),
  };
}

interface EffectFiltersProps {
  filters: Filters<Name>;
  onChange: (change: Filters<Name>) => void;
}

export function EffectFilters({ filters, onChange }: EffectFiltersProps) {
  const { t } = useTranslation('effects');
  const thisYear = Number(dayOf(useNow()).slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, before) => String(thisYear - before));
  const choose = (name: Name) => (value: string) => onChange({ [name]: value || undefined });
  return (
    <div className={styles.filters}>
      <Choice
        label={t('filter.year')}
        value={filters.year}
        onChoose={choose('year')}
        all={t('filter.allYears')}
      >
        {years.map((year) => (
          <Select.Option key={year} value={year}>
            {year}
          </Select.Option>
        ))}
      </Choice>
      <Choice
        label={t('filter.level')}
        value={filters.level}
        onChoose={choose('level')}
        all={t('filter.allLevels')}
      >
        {LEVELS.map((level) => (
          <Select.Option key={level} value={level}>
            {`${t('level.number', { level })} ${t(`level.${level}`)}`}
          </Select.Option>
        ))}
      </Choice>
      <Choice
        label={t('filter.group')}
        value={filters.group}
        onChoose={choose('group')}
        all={t('filter.allGroups')}
      >
        {GROUPS.map((group) => (
          <Select.Option key={group} value={group}>
            {t(`group.${group}`)}
          </Select.Option>
        ))}
      </Choice>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string | undefined;
  onChoose: (value: string) => void;
  children: ReactNode;
}

function Choice({ label, all, value, onChoose, children }: ChoiceProps) {
  return (
    <Field className={styles.filter}>
      <Label>{label}</Label>
      <Select value={value ?? ''} onChange={({ target }) => onChoose(target.value)}>
        <Select.Option value="">{all}</Select.Option>
        {children}
      </Select>
    </Field>
  );
}
