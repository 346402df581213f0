import { hasRole, type Session } from '../api/session';
import type { Address } from './places';

/** Where each role begins. The first that somebody has counts. */
const HOMES: readonly (readonly [role: string, home: Address])[] = [
  ['coordinatingUnit', '/board'],
  ['leader', '/leader'],
  ['practitioner', '/my-day'],
  ['administrator', '/administration/staff'],
  ['guardian', '/family'],
  ['youngPerson', '/family'],
  ['manager', '/effects'],
  ['auditor', '/audit'],
];

/** Where somebody begins; without any role, the page that says so. */
export function homeOf(session: Session): Address {
  return HOMES.find(([role]) => hasRole(session, role))?.[1] ?? '/welcome';
}
