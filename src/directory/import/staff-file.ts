import { LANGUAGES, type Language } from '../../common/language.js';
import type { ProblemField } from '../../common/problem.js';
import { SERVICE_ROLES, STAFF_ROLES } from '../staff-administration.dto.js';
import { allowedInstead } from './import-changes.js';
import { Cells, type Words } from './import-cells.js';
import { type Columns, readImportFile } from './import-file.js';
import { type KnownService, sameName } from './services-file.js';

type Column = 'name' | 'email' | 'language' | 'role' | 'service' | 'from' | 'until';
type Role = (typeof STAFF_ROLES)[number];

const COLUMNS: Columns<Column> = {
  name: { names: ['name', 'navn', 'namn'], required: true },
  email: { names: ['email', 'e-post'], required: true },
  language: { names: ['language', 'språk'] },
  role: { names: ['role', 'rolle'] },
  service: { names: ['service', 'tjeneste', 'teneste'] },
  from: { names: ['from', 'fra', 'frå', 'fra og med', 'frå og med'] },
  until: { names: ['until', 'til', 'til og med'] },
};

const ROLE_WORDS: Words<Role> = {
  words: {
    ...Object.fromEntries(STAFF_ROLES.map((role) => [role.toLowerCase(), role])),
    ...{ fagperson: 'practitioner', leder: 'leader', leiar: 'leader' },
    ...{ 'koordinerende enhet': 'coordinatingUnit', 'koordinerande eining': 'coordinatingUnit' },
    ...{ ledelse: 'manager', leiing: 'manager' },
    ...{ systemansvarlig: 'administrator', systemansvarleg: 'administrator' },
    ...{ personvernombud: 'auditor', personvernombod: 'auditor' },
  },
  shown: ['fagperson', 'leder', 'koordinerende enhet', 'ledelse', 'systemansvarlig', 'personvernombud'],
};
const LANGUAGE_WORDS: Words<Language> = {
  words: {
    ...Object.fromEntries(LANGUAGES.map((language) => [language, language])),
    ...{ bokmål: 'nb', nynorsk: 'nn', engelsk: 'en', english: 'en' },
  },
  shown: LANGUAGES,
};

export interface RoleLine {
  line: number;
  role: Role;
  serviceId: string | null;
  from: string | null;
  until: string | null;
}

/** Somebody with what all their lines say. */
export interface PersonLines {
  /** Of the first. */
  line: number;
  email: string;
  name: string;
  /** Left as it is where the file does not say. */
  language: Language | null;
  roles: RoleLine[];
}

/** One line a role; who has none yet has one line without. @throws IMPORT.NOT_A_TABLE */
export function readStaff(
  bytes: Uint8Array,
  services: readonly KnownService[],
): { people: PersonLines[]; mistakes: ProblemField[] } {
  const { lines, mistakes } = readImportFile(bytes, COLUMNS);
  const people = new Map<string, PersonLines>();
  for (const line of lines) {
    const cells = new Cells(line, mistakes);
    const [name, email] = [cells.name('name'), cells.email('email')];
    const language = cells.text('language') ? cells.oneOf('language', LANGUAGE_WORDS) : null;
    const role = readRole(cells, services);
    if (!name || !email || language === undefined || role === undefined) continue;
    const found = people.get(email);
    if (!found) {
      const roles = role ? [role] : [];
      people.set(email, { line: line.line, email, name, language, roles });
    } else {
      if (found.name !== name) cells.refuse('name', 'IMPORT.PERSON_DIFFERS');
      if (found.language !== language) cells.refuse('language', 'IMPORT.PERSON_DIFFERS');
      if (!role || found.roles.some((held) => isSameRole(held, role)))
        cells.refuse('role', 'IMPORT.TWICE_IN_FILE');
      else found.roles.push(role);
    }
  }
  return { people: [...people.values()], mistakes };
}

export const isSameRole = (
  one: { role: string; serviceId: string | null },
  other: { role: string; serviceId: string | null },
): boolean => one.role === other.role && one.serviceId === other.serviceId;

/** @returns null for a line without a role, undefined for a wrong one */
function readRole(cells: Cells<Column>, services: readonly KnownService[]): RoleLine | null | undefined {
  const [from, until] = [cells.day('from'), cells.day('until')];
  if (!cells.text('role') && !cells.text('service')) return null;
  const role = cells.oneOf('role', ROLE_WORDS);
  const serviceId = role && readService(cells, role, services);
  if (from && until && until < from) return cells.refuse('until', 'DATE.BEFORE_START', [{ from }]);
  if (!role || serviceId === undefined || from === undefined || until === undefined) return undefined;
  return { line: cells.line, role, serviceId, from, until };
}

/** @returns null for a role of the whole municipality */
function readService(
  cells: Cells<Column>,
  role: Role,
  services: readonly KnownService[],
): string | null | undefined {
  const name = cells.text('service');
  if (!SERVICE_ROLES.includes(role)) return name ? cells.refuse('service', 'ROLE.OF_THE_MUNICIPALITY') : null;
  const own = services.filter(({ outside }) => !outside);
  const names = own.map((service) => service.name);
  if (!name) return cells.refuse('service', 'FIELD.MISSING', allowedInstead(name, names));
  const found = own.filter((service) => sameName(service.name) === sameName(name));
  if (found.length > 1) return cells.refuse('service', 'IMPORT.SEVERAL_HAVE_IT');
  return found[0]?.id ?? cells.refuse('service', 'IMPORT.NO_SUCH_SERVICE', allowedInstead(name, names));
}
