import type { Translated } from '../common/language.js';
import type { HeldRole } from '../common/request-context.js';

/** Where a claim stands: its name, or the names on the way to it. */
export type ClaimPath = string | readonly string[];

/** Which level of assurance a role asks for; `everybody` stands for roles that are not named. */
export interface RequiredLevel {
  claim: ClaimPath;
  /** Sent as `acr_values`. */
  ask: readonly string[];
  required: Readonly<Record<string, readonly string[]>>;
}

/** A claim's value that gives a role; `service` is the key or the id of one. */
export interface DirectoryRole {
  value: string;
  role: string;
  service?: string | undefined;
}

/** Where people log in (docs/login.md). */
export interface LoginProvider {
  id: string;
  kind: 'staff' | 'family';
  name: Translated;
  issuer: string;
  clientId: string;
  key: { file: string; certificate?: string | undefined; audience: 'issuer' | 'tokenEndpoint' };
  scopes: readonly string[];
  /** Further parameters of the authorization request. */
  request: Readonly<Record<string, string>>;
  idTokenAlgorithm: string;
  userinfo: boolean;
  person: ClaimPath;
  /** Stands before the subject in the login of a member of staff, so that two providers never mean the same login. */
  prefix: string;
  roles?: { claim: ClaimPath; map: readonly DirectoryRole[] } | undefined;
  level: RequiredLevel;
  /** Names or ids; of all municipalities when left out, which only providers for families may. */
  municipality?: string | { claim: ClaimPath; map: Readonly<Record<string, string>> } | undefined;
  /** Whole years; a younger child is not let in. */
  youngest: number;
}

/** An issuer of tokens for systems, e.g. Maskinporten. */
export interface SystemIssuer {
  id: string;
  issuer: string;
  jwks: string;
  audience: string;
  algorithms: readonly string[];
  /** Scope to what it allows. */
  scopes: Readonly<Record<string, readonly string[]>>;
  /** Where the token says whose system it is. */
  consumer: ClaimPath;
  /** Whose systems may come, and in which municipality. */
  consumers: Readonly<Record<string, string>>;
}

/** Who may vouch for those who come, as the installation's login file says. */
export class LoginSettings {
  constructor(
    private readonly all: readonly LoginProvider[] = [],
    readonly systems: readonly SystemIssuer[] = [],
  ) {}

  providers(): readonly LoginProvider[] {
    return this.all;
  }

  provider(id: string): LoginProvider | undefined {
    return this.all.find((one) => one.id === id);
  }
}

/** Those of whom src/access/policy-roles.ts says: no case, ever. */
const OPEN_NO_CASE: ReadonlySet<string> = new Set(['manager', 'administrator']);

/**
 * The roles a login of this level may act in. Row security knows a person by all their roles, so where the level is not
 * enough for one of them, the session holds none that opens cases: never a half.
 * @param stoodInFor roles of those who are away, which open to a deputy what they open: the level must be enough for them too
 */
export function rolesWithinLevel(
  provider: LoginProvider,
  held: readonly HeldRole[],
  acr: string | null,
  stoodInFor: readonly HeldRole[] = [],
): { roles: HeldRole[]; withheld: HeldRole[] } {
  const enough = (role: string) => levelSuffices(provider, role, acr);
  const all = [...held, ...stoodInFor].every(({ role }) => enough(role));
  const within = ({ role }: HeldRole) => enough(role) && (all || OPEN_NO_CASE.has(role));
  return { roles: held.filter(within), withheld: held.filter((one) => !within(one)) };
}

function levelSuffices({ level }: LoginProvider, role: string, acr: string | null): boolean {
  const required = level.required[role] ?? level.required.everybody;
  return !required || (acr !== null && acr.split(' ').some((value) => required.includes(value)));
}

/** @returns undefined where there is nothing at the place */
export function claimAt(claims: Readonly<Record<string, unknown>>, path: ClaimPath): unknown {
  const names = typeof path === 'string' ? [path] : path;
  return names.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? (at as Record<string, unknown>)[name]
        : undefined,
    claims,
  );
}
