import { describe, expect, it } from '@jest/globals';
import { readersAmong } from '../../web/src/forms/readers-among';

const among = {
  people: [
    { value: 'staff:s', label: 'Signe' },
    { value: 'guardian:m', label: 'Maria' },
    { value: 'child:c', label: 'Vilje' },
  ],
  services: [
    { value: 'health', label: 'Helsestasjonen' },
    { value: 'school', label: 'Skolen' },
  ],
  servicesOfCase: ['health'],
};
const whole = (service: string) => `Alle i ${service}`;

describe('who can stand on the short list of a protected address', () => {
  it('is staff, the family as persons, and whole services, as the model names them', () => {
    expect(readersAmong(among, whole)).toEqual([
      { reader: { kind: 'staff', id: 's' }, label: 'Signe' },
      { reader: { kind: 'person', id: 'm' }, label: 'Maria' },
      { reader: { kind: 'person', id: 'c' }, label: 'Vilje' },
      { reader: { kind: 'service', id: 'health' }, label: 'Alle i Helsestasjonen' },
      { reader: { kind: 'service', id: 'school' }, label: 'Alle i Skolen' },
    ]);
  });

  it('is at first only who is in the case', () => {
    const ids = readersAmong(among, whole, 'inCase').map(({ reader }) => reader.id);
    expect(ids).toEqual(['s', 'm', 'c', 'health']);
  });
});
