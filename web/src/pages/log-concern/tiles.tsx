import { useId } from 'react';
import classes from '../../blocks/tiles.module.css';

interface TilesProps<Value extends string | number> {
  id: string;
  legend: string;
  options: readonly { value: Value; label: string; number?: number }[];
  value: Value | null;
  onChange(value: Value): void;
  error?: string;
  /** Said of the one that is chosen. */
  help?: string;
  /** `scale`: of one width, with a number on top. */
  form?: 'pills' | 'scale';
}

/** One of a few, each its own button-sized choice; radio buttons to a keyboard and a screen reader. */
export function Tiles<Value extends string | number>({
  id,
  legend,
  options,
  value,
  onChange,
  error,
  help,
  form = 'pills',
}: TilesProps<Value>) {
  const told = useId();
  return (
    <fieldset
      className={classes.field}
      id={id}
      tabIndex={-1}
      aria-describedby={error || help ? told : undefined}
    >
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes[form]}>
        {options.map((option) => (
          <label key={option.value} className={classes.tile}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className={form === 'scale' ? classes.unseen : undefined}
            />
            {option.number !== undefined && <span className={classes.number}>{option.number}</span>}
            <span className={classes.label}>{option.label}</span>
          </label>
        ))}
      </div>
      {(error ?? help) && (
        <p id={told} className={error ? classes.error : classes.help}>
          {error ?? help}
        </p>
      )}
    </fieldset>
  );
}
