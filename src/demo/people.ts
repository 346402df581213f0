/** The people and services of a demo municipality, as the lives use them; all are invented. */
export interface Town {
  id: string;
  key: string;
  services: ReadonlyMap<string, Service>;
  /** Who must hear of a concern before the family does (the guide's own rule). */
  shareFirstWith: 'nobody' | 'colleague' | 'leader';
  /** Who keeps its directory, where somebody can log in as them. */
  administratorId?: string | undefined;
}

export interface Service {
  id: string;
  key: string;
  kind: string;
  name: string;
  outside: boolean;
  calendar: string | null;
  /** Of those the service is for, in years; -1 is before birth. */
  ages: readonly [from: number, to: number];
  /** How many of a hundred concerns begin here. */
  concerns: number;
  title: string;
  leader: StaffMember | null;
  staff: StaffMember[];
}

export interface StaffMember {
  id: string;
  name: string;
  serviceId: string;
  role: 'practitioner' | 'leader' | 'coordinatingUnit';
}

export interface Guardian {
  id: string;
  name: string;
  nationalId: string;
  birthDate: string;
}

export interface Child {
  id: string;
  name: string;
  kind: 'identified' | 'unborn' | 'noNationalId';
  /** Null before birth. */
  birthDate: string | null;
  nationalId: string | null;
  sex: 'female' | 'male';
  inCare: boolean;
  guardians: Guardian[];
}

export function leaderOf(service: Service): StaffMember {
  if (!service.leader) throw new Error(`${service.key} has no leader`);
  return service.leader;
}

/** Those of a service who work with families. */
export function practitionersOf(service: Service): StaffMember[] {
  return service.staff.filter(({ role }) => role !== 'leader');
}

export function serviceOf(town: Town, key: string): Service {
  const found = town.services.get(key);
  if (!found) throw new Error(`${town.key} has no service ${key}`);
  return found;
}
