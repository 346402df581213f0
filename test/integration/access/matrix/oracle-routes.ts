import type { Scope } from './facts.js';
import { opensToSystem } from './oracle-systems.js';

/**
 * Which roles bti.md and law-and-privacy.md let through which door. Written down apart from src; a route that does not
 * stand here fails the matrix.
 */
type Role =
  | 'practitioner'
  | 'leader'
  | 'coordinatingUnit'
  | 'manager'
  | 'guardian'
  | 'youngPerson'
  | 'administrator'
  | 'auditor';

const CHILDREN: readonly Role[] = ['practitioner', 'leader', 'coordinatingUnit'];
const FAMILY: readonly Role[] = ['guardian', 'youngPerson'];
const CASES = [...CHILDREN, ...FAMILY];
const ALL: readonly Role[] = [...CASES, 'manager', 'administrator', 'auditor'];
const ANYBODY = 'anybody';

export const DOORS: Readonly<Record<string, readonly Role[] | typeof ANYBODY>> = {
  'GET /health/live': ANYBODY,
  'GET /health/ready': ANYBODY,
  'GET /metrics': ANYBODY,
  'GET /api/v1/login': ANYBODY,
  'GET /api/v1/login/signed-out': ANYBODY,
  'GET /api/v1/login/:provider': ANYBODY,
  'GET /api/v1/login/:provider/callback': ANYBODY,
  'POST /api/v1/login/:provider/back-channel': ANYBODY,
  'GET /api/v1/demo/people': ANYBODY,
  'GET /api/v1/session': ALL,
  'POST /api/v1/session/extend': ALL,
  'DELETE /api/v1/session': ALL,
  'DELETE /api/v1/sessions': ALL,

  'GET /api/v1/live': ALL,
  'GET /api/v1/notices': ALL,
  'POST /api/v1/notices/seen': ALL,

  'GET /api/v1/calendar/:file': ANYBODY,
  'GET /api/v1/calendar-feed': CASES,
  'POST /api/v1/calendar-feed': CASES,
  'DELETE /api/v1/calendar-feed': CASES,

  'POST /api/v1/cases': CHILDREN,
  'GET /api/v1/cases': CASES,
  'GET /api/v1/cases/:id': CASES,
  'POST /api/v1/cases/:id/events': CASES,
  'GET /api/v1/consent-questions': FAMILY,
  'POST /api/v1/consent-questions/:id/answers': FAMILY,
  'GET /api/v1/cases/:id/family-page': FAMILY,
  'GET /api/v1/cases/:id/family-page/:personId': CHILDREN,
  'POST /api/v1/cases/:id/family-page/:personId/prints': CHILDREN,
  'GET /api/v1/cases/:id/next-meeting': CASES,
  'GET /api/v1/cases/:id/history': CASES,
  'GET /api/v1/cases/:id/changes': CASES,
  'GET /api/v1/cases/:id/plan': CASES,
  'GET /api/v1/cases/:id/measurements': CASES,
  'POST /api/v1/cases/:id/measurements': ['practitioner', ...FAMILY],
  'GET /api/v1/cases/:id/follow-ups': CHILDREN,
  'GET /api/v1/follow-ups': CHILDREN,
  'GET /api/v1/board': ['leader', 'coordinatingUnit'],
  'GET /api/v1/intake': ['coordinatingUnit'],
  'POST /api/v1/bulk-assignments/preview': ['leader', 'coordinatingUnit'],
  'POST /api/v1/bulk-assignments': ['leader', 'coordinatingUnit'],
  'GET /api/v1/my-day': CHILDREN,
  'POST /api/v1/earlier-concerns': CHILDREN,
  'GET /api/v1/drafts': CASES,
  'GET /api/v1/drafts/:id': CASES,
  'PUT /api/v1/drafts/:id': CASES,
  'DELETE /api/v1/drafts/:id': CASES,
  'PUT /api/v1/cases/:id/family/child': CASES,
  'PUT /api/v1/cases/:id/family/:personId': CASES,
  'DELETE /api/v1/cases/:id/family/:personId': CASES,
  'GET /api/v1/cases/:id/emergency-access': CASES,
  'GET /api/v1/cases/:id/access': [...CASES, 'auditor'],
  'GET /api/v1/cases/:id/looks': FAMILY,
  'POST /api/v1/cases/:id/access-requests': CASES,
  'POST /api/v1/cases/:id/files': CHILDREN,
  'GET /api/v1/cases/:id/files/:fileId': CASES,
  'GET /api/v1/cases/:id/address': CHILDREN,
  'PUT /api/v1/cases/:id/address': CHILDREN,
  'DELETE /api/v1/cases/:id/address': CHILDREN,
  'POST /api/v1/cases/:id/entries/:number/move': CHILDREN,
  'POST /api/v1/cases/:id/archive-package': CHILDREN,

  'GET /api/v1/people/:id': CASES,
  'POST /api/v1/people': CHILDREN,
  'POST /api/v1/people/searches': CHILDREN,
  'POST /api/v1/emergency-access': CHILDREN,
  'GET /api/v1/emergency-access': ['auditor'],
  'POST /api/v1/protection-reports': CHILDREN,
  'POST /api/v1/protection-reports/:id/events': CHILDREN,
  'GET /api/v1/protection-reports': CHILDREN,
  'GET /api/v1/protection-reports/:id': CHILDREN,
  'GET /api/v1/protection-reports/:id/looks': CHILDREN,
  'GET /api/v1/reports-without-reader': ['leader', 'coordinatingUnit'],
  'POST /api/v1/reports-without-reader': ['leader', 'coordinatingUnit'],
  'GET /api/v1/sharing-ends': CHILDREN,
  'POST /api/v1/sharing-ends/:id/handled': CHILDREN,
  'GET /api/v1/consent-texts/:text': CASES,
  'GET /api/v1/access-requests': CASES,
  'GET /api/v1/access-documents/:id': CASES,
  'GET /api/v1/access-documents/:id/pdf': CASES,
  'POST /api/v1/access-documents/:id/review': CHILDREN,
  'POST /api/v1/access-documents/:id/extension': CHILDREN,
  'GET /api/v1/disposals/waiting': ['leader', 'auditor'],
  'GET /api/v1/disposals/account': ['leader', 'auditor'],

  'GET /api/v1/access-log/findings': ['leader'],
  'POST /api/v1/access-log/findings/:id/reviews': ['leader', 'auditor'],
  'GET /api/v1/access-log/looks': ['leader'],
  'GET /api/v1/access-log/audit/findings': ['auditor'],
  'GET /api/v1/access-log/audit/looks': ['auditor'],
  'GET /api/v1/access-log/audit/access': ['auditor'],
  'GET /api/v1/directory-events': ['auditor'],

  'POST /api/v1/directory-imports': ['administrator'],
  'GET /api/v1/directory-imports': ['administrator'],
  'GET /api/v1/directory-imports/:id': ['administrator'],
  'POST /api/v1/directory-imports/:id/begin': ['administrator'],
  'POST /api/v1/status-reports': ['manager'],
  'GET /api/v1/status-reports': ['manager'],
  'GET /api/v1/status-reports/:id/pdf': ['manager'],
  'GET /api/v1/status-reports/:id/csv': ['manager'],
  'GET /api/v1/insights/effects': ['manager'],
  'GET /api/v1/insights/levels': ['manager'],
  'GET /api/v1/instruments': [...CASES, 'manager', 'administrator'],
  'GET /api/v1/services': [...CASES, 'manager', 'administrator'],
  'GET /api/v1/service-calendars': [...CASES, 'manager', 'administrator'],
  'POST /api/v1/services': ['administrator'],
  'PUT /api/v1/services/:id': ['administrator'],
  'GET /api/v1/services/:id/staff': [...CHILDREN, 'administrator'],
  'GET /api/v1/deputies': [...CHILDREN, 'administrator'],
  'POST /api/v1/deputies': ['leader'],
  'DELETE /api/v1/deputies/:id': ['leader'],
  'GET /api/v1/staff': ['administrator'],
  'POST /api/v1/staff/searches': ['administrator'],
  'GET /api/v1/staff/:id': ['administrator'],
  'POST /api/v1/staff': ['administrator'],
  'PUT /api/v1/staff/:id': ['administrator'],
  'POST /api/v1/staff/:id/roles': ['administrator'],
  'POST /api/v1/staff/:id/roles/:roleId/end': ['administrator'],
  'PUT /api/v1/staff/:id/login': ['administrator'],
  'GET /api/v1/guides': [...CHILDREN, 'manager', 'administrator'],
  'GET /api/v1/guides/:guide/versions': [...CHILDREN, 'manager', 'administrator'],
  'GET /api/v1/guides/:guide/versions/:version': [...CHILDREN, 'manager', 'administrator'],
  'GET /api/v1/guides/:guide/versions/:version/differences/:to': [...CHILDREN, 'manager', 'administrator'],
  'POST /api/v1/guides/checks': ['administrator'],
  'GET /api/v1/queues': ['administrator'],
  'POST /api/v1/queues/:queue/retries': ['administrator'],
  'POST /api/v1/guides': ['administrator'],
};

/** A door with a case in it, behind which somebody without a relation finds what there is of a case that does not exist. */
export const isOfACase = (route: string): boolean => /^\w+ \/api\/v1\/cases\/:id(\/|$)/.test(route);

/**
 * @param scopes of a system, which has no roles
 * @returns undefined for a route that nobody has thought of
 */
export function opensDoor(
  route: string,
  roles: readonly string[],
  scopes: readonly Scope[] = [],
): boolean | undefined {
  const who = DOORS[route];
  if (who === undefined) return undefined;
  if (who === ANYBODY || opensToSystem(route, scopes)) return true;
  return roles.some((role) => (who as readonly string[]).includes(role));
}
