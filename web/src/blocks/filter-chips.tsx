import { Chip } from '@digdir/designsystemet-react';
import { useId } from 'react';
import styles from './filter-chips.module.css';

export interface FilterChipsProps<Value extends string> {
  /** What one chooses among, for screen readers. */
  label: string;
  options: readonly { value: Value; label: string }[];
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
          name={name}
          value={option.value}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        >
          {option.label}
        </Chip.Radio>
      ))}
    </div>
  );
}
