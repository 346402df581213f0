/**
 * The family that one can log in as in the demo. Found the way a real login finds a person: by the keyed hash of the
 * national id. The ids are synthetic (Tenor, month + 80).
 */
export interface DemoFamilyMember {
  /** What to log in with. */
  who: 'guardian' | 'youngPerson';
  role: 'guardian' | 'youngPerson';
  name: string;
  nationalId: string;
  /** YYYY-MM-DD. */
  birthDate: string;
}

export const DEMO_FAMILY: readonly [guardian: DemoFamilyMember, youngPerson: DemoFamilyMember] = [
  {
    who: 'guardian',
    role: 'guardian',
    name: 'Sahra Månestråle',
    nationalId: '09838424276',
    birthDate: '1984-03-09',
  },
  {
    who: 'youngPerson',
    role: 'youngPerson',
    name: 'Ifrah Månestråle',
    nationalId: '17851174656',
    birthDate: '2011-05-17',
  },
];
