import { Chip } from '@digdir/designsystemet-react';
import { useId } from 'react';
import styles from './filter-chips.module.css';

export interface FilterChipsProps<Value extends string> {
  /** What one chooses among, for screen readers. */
  label: string;
  /** `count`: how many there are of it. */
  options: readonly { value: Value; label: string; count?: number }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few: «Alt · Møter · Barnets ord · Endringer». */
export function FilterChips<Value extends string>({
  label,
  options,
  value,
  onChange,
}: FilterChipsProps<Value>) {
  const name = useId();
  return (
    <div className={styles.chips} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <Chip.Radio
          key={option.value}
          className={styles.chip}
          data-color={option.value === value ? 'accent' : 'neutral'}
          name={name}
          value={option.value}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className={styles.count}> {option.count}</span>}
        </Chip.Radio>
      ))}
    </div>
  );
}
