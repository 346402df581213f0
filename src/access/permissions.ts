import { ACTIONS, type Permission } from './policy-actions.js';
import { type Role, ROLES } from './policy-roles.js';

export type { Permission } from './policy-actions.js';
export { ROLES } from './policy-roles.js';

/**
 * What a role may do at all: a line of src/access/policy-actions.ts for each. It opens the door to a route; which cases
 * are behind it, and whether their content or only their existence, is decided by the relation to the case.
 */
const BY_ROLE = new Map<string, ReadonlySet<string>>(
  ROLES.map((role) => [role, new Set<string>(permissionsOf(role))]),
);

export function mayRole(role: string, permission: Permission): boolean {
  return BY_ROLE.get(role)?.has(permission) ?? false;
}

function permissionsOf(role: Role): Permission[] {
  const who = (permission: Permission): readonly Role[] => ACTIONS[permission].who;
  return (Object.keys(ACTIONS) as Permission[]).filter((permission) => who(permission).includes(role));
}

/**
 * What an installation may let another system do by the scopes of its token (docs/login.md). A system is nobody's employee
 * and has no relation to any case, so nothing in which there is one, and nothing that is a person's own.
 */
export const FOR_SYSTEMS = [
  'directory.read',
  'directory.manage',
  'guide.read',
  'consentText.read',
  'insight.read',
] as const satisfies readonly Permission[];
