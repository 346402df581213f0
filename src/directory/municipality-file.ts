import { isUtf8 } from 'node:buffer';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROLES } from '../access/permissions.js';
import { type DataFileProblem, NOT_UTF8, parseDataFile } from '../common/data-file.js';
import { isPlainName } from '../common/http/is-name.js';
import { nearest } from '../common/nearest.js';
import { readNationalId } from '../people/national-id.js';

const FAMILY: readonly string[] = ['guardian', 'youngPerson'];
const STAFF_ROLES = ROLES.filter((role) => !FAMILY.includes(role));
/** Held in a service; the others are held in the municipality as a whole. */
const IN_A_SERVICE: readonly string[] = ['practitioner', 'leader', 'coordinatingUnit'];

const words = (most: number) => z.string().trim().min(1).max(most);
const plainName = words(200).refine(
  isPlainName,
  'holds signs that are not seen, or turn the direction of writing',
);
const kebab = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters and digits, with "-" between words');

const serviceSchema = z.strictObject({
  /** What the file calls the service for good; its name may change. */
  key: kebab,
  name: plainName,
  /** As guides name it: `school`, `healthStation`, `coordinatingUnit` … */
  kind: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]*$/, 'one word that begins with a small letter, like healthStation'),
  /** A body without accounts here: a GP, BUP. */
  outside: z.boolean().default(false),
  calendar: kebab.optional(),
});

const roleSchema = z.strictObject({
  role: z.enum(STAFF_ROLES as [string, ...string[]]),
  service: z.string().optional(),
  /** First and last day; from the day the file is read, and until further notice, where they are not given. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
});

const staffSchema = z.strictObject({
  /** The subject by which the login service knows them; it stays when the name changes. */
  login: words(200).refine(
    (login) => !login.startsWith('demo:'),
    'logins that begin with "demo:" are the demo’s',
  ),
  name: plainName,
  email: z.email().max(254).optional(),
  /** Kept as a keyed hash only: so that looks at one's own family are found. */
  nationalId: z
    .string()
    .refine(
      (text) => readNationalId(text) !== null,
      'not a national id: eleven digits whose last two check the others',
    )
    .optional(),
  language: z.enum(['nb', 'nn', 'en']).default('nb'),
  roles: z.array(roleSchema).default([]),
});

const shape = z.strictObject({
  municipality: plainName,
  services: z.array(serviceSchema).min(1),
  staff: z.array(staffSchema).default([]),
});

/** A municipality as its own file describes it: its services, and who works there as what. */
export type MunicipalityFile = z.output<typeof shape>;

/**
 * All problems at once, each with its line.
 * @param file the name that problems bear
 * @param calendars ids of those that services may name
 */
export function readMunicipalityFile(
  file: string,
  bytes: Uint8Array,
  calendars: readonly string[],
): { ok: true; value: MunicipalityFile } | { ok: false; problems: DataFileProblem[] } {
  if (isUtf8(bytes))
    return parseDataFile(file, new TextDecoder().decode(bytes), municipalityFileSchema(calendars));
  return { ok: false, problems: [{ file, line: 1, column: 1, path: '', message: NOT_UTF8 }] };
}

type Refuse = (path: (string | number)[], message: string, allowed?: readonly string[]) => void;

/** Whom a file is about, as far as that can be seen before it is checked. */
export function municipalityNamed(bytes: Uint8Array): string | undefined {
  try {
    const { municipality } = (parse(new TextDecoder().decode(bytes)) ?? {}) as { municipality?: unknown };
    return typeof municipality === 'string' ? municipality.trim() : undefined;
  } catch {
    return undefined;
  }
}

function municipalityFileSchema(calendars: readonly string[]) {
  return shape.superRefine((found, context) => {
    const refuse: Refuse = (path, message, allowed) =>
      context.addIssue({ code: 'custom', path, message, ...(allowed && { params: { allowed } }) });
    const keys = found.services.map(({ key }) => key);
    refuseDoubled(keys, (at) => ['services', at, 'key'], refuse);
    refuseDoubled(
      found.staff.map(({ login }) => login),
      (at) => ['staff', at, 'login'],
      refuse,
    );
    for (const [at, { calendar }] of found.services.entries())
      if (calendar && !calendars.includes(calendar))
        refuse(['services', at, 'calendar'], `there is no calendar ${named(calendar, calendars)}`, calendars);
    for (const [at, { roles }] of found.staff.entries())
      for (const [place, role] of roles.entries())
        checkRole(role, found.services, (path, ...why) =>
          refuse(['staff', at, 'roles', place, ...path], ...why),
        );
  });
}

function checkRole(
  { role, service, from, until }: z.output<typeof roleSchema>,
  services: MunicipalityFile['services'],
  refuse: Refuse,
): void {
  const keys = services.filter(({ outside }) => !outside).map(({ key }) => key);
  if (from && until && until < from) refuse(['until'], `must not be before "from", ${from}`);
  if (!IN_A_SERVICE.includes(role)) {
    if (service) refuse(['service'], `"${role}" is held in the whole municipality; take the service away`);
  } else if (!service) {
    refuse([], `"${role}" is held in a service; state which`, keys);
  } else if (services.some(({ key, outside }) => key === service && outside)) {
    refuse(['service'], `"${service}" is outside the municipality and has no staff here`, keys);
  } else if (!keys.includes(service)) {
    refuse(['service'], `there is no service ${named(service, keys)}`, keys);
  }
}

function named(word: string, allowed: readonly string[]): string {
  const close = nearest(word, allowed);
  return `"${word}"${close ? `; did you mean "${close}"?` : ''}`;
}

function refuseDoubled(
  names: readonly string[],
  pathOf: (at: number) => (string | number)[],
  refuse: Refuse,
): void {
  for (const [at, name] of names.entries())
    if (names.indexOf(name) < at) refuse(pathOf(at), `"${name}" is there already`);
}
