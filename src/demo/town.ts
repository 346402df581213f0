import { z } from 'zod';
import { readDataFolder } from '../common/data-file.js';
import type { Chance } from './chance.js';
import type { Names } from './names.js';
import type { Service, StaffMember } from './people.js';

const serviceSchema = z.strictObject({
  key: z.string(),
  kind: z.string(),
  name: z.string(),
  ages: z.tuple([z.int(), z.int()]),
  /** How many of a hundred concerns begin here; none where the service is only asked. */
  concerns: z.int().min(0).default(0),
  calendar: z.string().optional(),
  outside: z.boolean().default(false),
  title: z.string().default(''),
  practitioners: z.int().min(0).default(0),
});

const demoPersonSchema = z.strictObject({
  /** What to log in with. */
  who: z.string().regex(/^[a-z][a-zA-Z-]*$/),
  name: z.string(),
  service: z.string().optional(),
  role: z.enum(['practitioner', 'leader', 'coordinatingUnit', 'manager', 'administrator', 'auditor']),
});

/** A municipality of the demo, as its file says. */
const municipalitySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Id of the action guide that it publishes. */
  guide: z.string(),
  children: z.int().min(0),
  /** The highest level that cases here reach. */
  upToLevel: z.int().min(0).max(3).default(3),
  /** The family that one can log in as lives here. */
  demoFamily: z.boolean().default(false),
  /** Key of a service: whoever carries most there finds one of each thing that waits on their desk today. */
  demoDesk: z.string().optional(),
  services: z.array(serviceSchema).min(1),
  people: z.array(demoPersonSchema),
});

export type Municipality = z.output<typeof municipalitySchema>;

/** @throws DataFileError naming file and line */
export function loadMunicipalities(): Municipality[] {
  return [...readDataFolder(new URL('./municipalities/', import.meta.url), municipalitySchema).values()];
}

/** A row of the staff, with the role it gets. `loginSubject` begins with `demo:` for those one can log in as. */
export interface Hired {
  id: string;
  name: string;
  loginSubject: string;
  role: Municipality['people'][number]['role'];
  serviceId: string | null;
}

/** Services and their staff. Named demo people take places of their service; the rest get invented names. */
export function hire(
  { id, services, people }: Municipality,
  names: Names,
  chance: Chance,
  from: string,
): { services: Map<string, Service>; staff: Hired[] } {
  const made = new Map<string, Service>();
  const staff: Hired[] = [];
  for (const { practitioners, calendar, ...rest } of services) {
    const service: Service = {
      ...rest,
      id: chance.id(from),
      calendar: calendar ?? null,
      leader: null,
      staff: [],
    };
    made.set(rest.key, service);
    if (rest.outside) continue;
    const named = people.filter((one) => one.service === rest.key);
    const usual =
      rest.kind === 'coordinatingUnit' ? ('coordinatingUnit' as const) : ('practitioner' as const);
    const roles = ['leader' as const, ...Array.from({ length: practitioners }, () => usual)];
    for (const [place, role] of roles.entries()) {
      const at = named.findIndex((one) => one.role === role);
      const [given] = at < 0 ? [] : named.splice(at, 1);
      const subject = given ? `demo:${given.who}` : `${id}:${rest.key}:${place}`;
      const name = given?.name ?? names.adult(chance);
      const hired = { id: chance.id(from), name, loginSubject: subject, role, serviceId: service.id };
      staff.push(hired);
      addTo(service, hired);
    }
    if (named.length > 0) throw new Error(`no place for ${named[0]!.who} in ${rest.key}`);
  }
  for (const { who, name, role, service } of people)
    if (!service)
      staff.push({ id: chance.id(from), name, loginSubject: `demo:${who}`, role, serviceId: null });
  return { services: made, staff };
}

function addTo(
  service: Service,
  { id, name, role }: { id: string; name: string; role: StaffMember['role'] },
): void {
  const one: StaffMember = { id, name, serviceId: service.id, role };
  if (role === 'leader') service.leader = one;
  service.staff.push(one);
}
