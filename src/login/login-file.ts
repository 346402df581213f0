import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { FOR_SYSTEMS, ROLES } from '../access/permissions.js';
import { DataFileError, parseDataFile } from '../common/data-file.js';
import { type Environment, EnvironmentError } from '../config/environment.js';
import { type LoginProvider, LoginSettings } from '../identity/login-settings.js';
import { isLoopback } from './own-address.js';

const FAMILY: readonly string[] = ['guardian', 'youngPerson'];
const STAFF_ROLES = ROLES.filter((role) => !FAMILY.includes(role));
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'] as const;
/** Said by us in every request; a setting that changes them would take the protection away. */
const OURS = [
  ...['client_id', 'redirect_uri', 'response_type', 'response_mode', 'scope', 'state', 'nonce', 'acr_values'],
  ...['code_challenge', 'code_challenge_method', 'request', 'request_uri'],
];

const words = (most: number) => z.string().trim().min(1).max(most);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters and digits, with "-" between words')
  .refine((one) => one !== 'signed-out', '"signed-out" is an address of its own');
const claim = z.union([words(200), z.array(words(200)).min(1).max(8)]);
const address = z
  .string()
  .refine((url) => URL.canParse(url), 'must be an address, https://…')
  .refine(
    (url) => !URL.canParse(url) || new URL(url).protocol === 'https:' || isLoopback(new URL(url).hostname),
    'must begin with https://',
  );
const name = z
  .union([words(100), z.strictObject({ nb: words(100), nn: words(100), en: words(100) })])
  .transform((one) => (typeof one === 'string' ? { nb: one, nn: one, en: one } : one));
const levels = z.array(words(200)).min(1);
const role = z.enum(ROLES);

const directoryRole = z.strictObject({
  value: words(300),
  role: z.enum(STAFF_ROLES as [string, ...string[]]),
  /** Key or id of a service. */
  service: words(100).optional(),
});

const provider = z.strictObject({
  id,
  kind: z.enum(['staff', 'family']),
  name,
  issuer: address,
  clientId: words(300),
  key: z.strictObject({
    file: words(1_000),
    certificate: words(1_000).optional(),
    audience: z.enum(['issuer', 'tokenEndpoint']).default('issuer'),
  }),
  scopes: z
    .array(words(200))
    .default(['openid'])
    .refine((all) => all.includes('openid'), 'must hold "openid"'),
  request: z
    .record(z.string(), words(2_000))
    .default({})
    .refine((given) => OURS.every((one) => !Object.hasOwn(given, one)), `may not hold ${OURS.join(', ')}`),
  idTokenAlgorithm: z.enum(ALGORITHMS).default('RS256'),
  userinfo: z.boolean().default(false),
  person: claim,
  prefix: z
    .string()
    .regex(/^([a-z0-9-]+:)?$/, 'small letters and digits with ":" after them')
    .default(''),
  roles: z.strictObject({ claim, map: z.array(directoryRole).min(1) }).optional(),
  level: z.strictObject({
    claim: claim.default('acr'),
    ask: z.array(words(200)).default([]),
    required: z.partialRecord(z.union([role, z.literal('everybody')]), levels),
  }),
  municipality: z
    .union([words(200), z.strictObject({ claim, map: z.record(z.string(), words(200)) })])
    .optional(),
  youngest: z.int().min(0).max(18).default(13),
});

const system = z.strictObject({
  id,
  issuer: address,
  jwks: address,
  audience: words(300),
  algorithms: z.array(z.enum(ALGORITHMS)).min(1).default(['RS256']),
  scopes: z.record(z.string(), z.array(z.enum(FOR_SYSTEMS)).min(1)),
  consumer: claim.default(['consumer', 'ID']),
  consumers: z.record(z.string(), words(200)),
});

const file = z
  .strictObject({ providers: z.array(provider).default([]), systems: z.array(system).default([]) })
  .superRefine(({ providers, systems }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const staff = providers.filter(({ kind }) => kind === 'staff');
    for (const [at, one] of providers.entries()) {
      const earlier = providers.slice(0, at);
      if (earlier.some((other) => other.id === one.id))
        refuse(['providers', at, 'id'], `"${one.id}" is there already`);
      if (one.kind === 'staff' && one.municipality === undefined)
        refuse(['providers', at], 'a provider for staff states its "municipality"');
      if (one.kind === 'staff' && staff.length > 1 && isTaken(one, staff))
        refuse(
          ['providers', at, 'prefix'],
          'where several providers are for staff, each has its own "prefix"',
        );
      if (one.kind === 'family' && one.roles)
        refuse(['providers', at, 'roles'], 'what a family may do follows from its case');
    }
    for (const [at, one] of systems.entries())
      if (systems.slice(0, at).some((other) => other.id === one.id || other.issuer === one.issuer))
        refuse(['systems', at, 'issuer'], 'each issuer stands here once');
  });

function isTaken(
  one: { id: string; prefix: string },
  staff: readonly { id: string; prefix: string }[],
): boolean {
  return one.prefix === '' || staff.some(({ id, prefix }) => id !== one.id && prefix === one.prefix);
}

/**
 * Who may vouch for people and systems here. Paths in the file are seen from where it lies.
 * @throws EnvironmentError for a file that cannot be read, DataFileError with every mistake in it
 */
export function readLoginSettings({ STAFETT_LOGIN_FILE: path, PUBLIC_URL }: Environment): LoginSettings {
  if (!path) return new LoginSettings();
  const parsed = parseDataFile(path, textOf(path), file);
  if (!parsed.ok) throw new DataFileError(parsed.problems);
  const { providers, systems } = parsed.value;
  if (!PUBLIC_URL && providers.some(({ issuer }) => !isLoopback(new URL(issuer).hostname)))
    throw wrong('PUBLIC_URL', 'is missing; login services send people back to it');
  const from = dirname(resolve(path));
  return new LoginSettings(
    providers.map((one) => ({ ...one, key: keyFrom(one.key, from) }) as LoginProvider),
    systems,
  );
}

function keyFrom(key: LoginProvider['key'], folder: string): LoginProvider['key'] {
  const { file: at, certificate } = key;
  return {
    ...key,
    file: resolve(folder, at),
    ...(certificate && { certificate: resolve(folder, certificate) }),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw wrong(
      'STAFETT_LOGIN_FILE',
      `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
    );
  }
}

function wrong(variable: string, reason: string): EnvironmentError {
  return new EnvironmentError([{ variable, reason }]);
}
