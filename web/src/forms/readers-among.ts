import type { ChooseAmong } from './choose-among';

/** Somebody on the short list of a case with a protected address, as the model names them. */
export interface Reader {
  kind: 'staff' | 'person' | 'service';
  id: string;
}

export const keyOfReader = ({ kind, id }: Reader): string => `${kind}:${id}`;

/** Who can stand on the short list: staff and family of the case, and services; `inCase`: only those of the case. */
export function readersAmong(
  { people, services, servicesOfCase }: Pick<ChooseAmong, 'people' | 'services' | 'servicesOfCase'>,
  ofService: (name: string) => string,
  only?: 'inCase',
): { reader: Reader; label: string }[] {
  const persons = people.map(({ value, label }) => {
    const [kind, id = ''] = value.split(':');
    return { reader: { kind: kind === 'staff' ? 'staff' : 'person', id } as Reader, label };
  });
  const whole = services
    .filter(({ value }) => !only || servicesOfCase.includes(value))
    .map(({ value, label }) => ({
      reader: { kind: 'service' as const, id: value },
      label: ofService(label),
    }));
  return [...persons, ...whole];
}
