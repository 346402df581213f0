import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../blocks/filter-chips';
import type { Board } from './board-queries';
import styles from './board.module.css';

const AGES = ['unborn', '0-5', '6-12', '13-15', '16-17', '18+'] as const;
const GROUPS = ['earlyYears', 'kindergartenAndSchool', 'mentalHealthAndSubstances', 'poverty'] as const;

/** `all` always stands there; of the others those that there are any of, and the one that is chosen. */
const ALWAYS = 'all';

export type FilterName = 'show' | 'service' | 'age' | 'group';
export type BoardFilterValues = Partial<Record<FilterName, string | undefined>>;

interface BoardFiltersProps {
  board: Board;
  values: BoardFilterValues;
  onChange: (changed: BoardFilterValues) => void;
  /** One service has nothing to choose among. */
  services: boolean;
}

export function BoardFilters({ board, values, onChange, services }: BoardFiltersProps) {
  const { t } = useTranslation('board');
  const narrowed = [values.service, values.age, values.group].some(Boolean);
  const [open, setOpen] = useState(narrowed);
  const more = useId();
  const show = values.show ?? ALWAYS;
  const options = board.counts
    .filter((count) => count.show === ALWAYS || count.show === show || count.howMany > 0)
    .map(({ show: value, howMany: count }) => ({ value, label: t(`show.${value}`), count }));
  return (
    <>
      <div className={styles.filters}>
        <FilterChips
          label={t('show.label')}
          options={options}
          value={show as (typeof options)[number]['value']}
          onChange={(value) => onChange({ show: value === ALWAYS ? undefined : value })}
        />
        <Button variant="tertiary" aria-expanded={open} aria-controls={more} onClick={() => setOpen(!open)}>
          {t(narrowed ? 'filter.narrowed' : 'filter.open')}
        </Button>
      </div>
      <div id={more} hidden={!open} className={styles.more}>
        {services && (
          <Choice
            label={t('filter.service')}
            all={t('filter.allServices')}
            value={values.service}
            options={board.services.map(({ id, name, howMany }) => [id, `${name ?? ''} (${howMany})`])}
            onChange={(service) => onChange({ service })}
          />
        )}
        <Choice
          label={t('filter.age')}
          all={t('filter.allAges')}
          value={values.age}
          options={AGES.map((age) => [age, t(`age.${age}`)])}
          onChange={(age) => onChange({ age })}
        />
        <Choice
          label={t('filter.group')}
          all={t('filter.allGroups')}
          value={values.group}
          options={GROUPS.map((group) => [group, t(`group.${group}`)])}
          onChange={(group) => onChange({ group })}
        />
        {narrowed && (
          <Button
            variant="tertiary"
            onClick={() => onChange({ service: undefined, age: undefined, group: undefined })}
          >
            {t('filter.clear')}
          </Button>
        )}
      </div>
      {board.notShared > 0 && (
        <p className={styles.note}>{t('filter.notShared', { count: board.notShared })}</p>
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string | undefined) => void;
}

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <Field className={styles.choice}>
      <Label>{label}</Label>
      <Select value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
        <Select.Option value="">{all}</Select.Option>
        {options.map(([one, words]) => (
          <Select.Option key={one} value={one}>
            {words}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
