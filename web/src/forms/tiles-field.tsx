import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { signed } from '../blocks/goal-scale';
import tiles from '../blocks/tiles.module.css';
import type { FieldProps } from './field-props';

interface TilesFieldProps extends FieldProps {
  choices: readonly { value: string; label: string }[];
}

/** One of a few, each as large as a button; radio buttons to a keyboard and a screen reader. */
export function TilesField({ field, id, label, help, error, choices }: TilesFieldProps) {
  const { register } = useFormContext();
  const told = useId();
  const said = error ?? help;
  const isScale = field.look === 'scale';
  return (
    <fieldset className={tiles.field} aria-describedby={said ? told : undefined}>
      <legend className={tiles.legend}>{label}</legend>
      <div className={isScale ? tiles.scale : tiles.pills}>
        {choices.map((one, index) => (
          <label key={one.value} className={tiles.tile}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              className={isScale ? tiles.unseen : undefined}
              value={one.value}
              {...register(field.path)}
            />
            {isScale && <span className={tiles.number}>{signed(Number(one.value))}</span>}
            <span className={tiles.label}>{one.label}</span>
          </label>
        ))}
      </div>
      {said && (
        <p id={told} className={error ? tiles.error : tiles.help}>
          {said}
        </p>
      )}
    </fieldset>
  );
}
