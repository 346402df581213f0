import { useFormContext } from 'react-hook-form';
import { useChooseAmong } from './choose-among';
import type { FieldProps } from './field-props';
import { KeyedField } from './keyed-field';

interface Person {
  kind: string;
  id: string;
}

/** A professional, a guardian or the child of the case: `{ kind, id }`, and the service that goes with a professional. */
export function PersonField(props: FieldProps) {
  const { setValue } = useFormContext();
  const { people } = useChooseAmong();
  const choose = (key: string): Person | undefined => {
    const [kind, id] = key.split(':');
    if (!kind || !id) return undefined;
    const { serviceId } = people.find(({ value }) => value === key) ?? {};
    if (props.field.input === 'responsible' && serviceId) setValue('facts.serviceId', serviceId);
    return { kind, id };
  };
  return (
    <KeyedField<Person>
      {...props}
      options={people}
      keyOf={({ kind, id }) => `${kind}:${id}`}
      valueOf={choose}
    />
  );
}
