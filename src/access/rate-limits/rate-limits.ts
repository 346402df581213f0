import type { Permission } from '../permissions.js';
import type { ACTIONS } from '../policy-actions.js';

/** How often somebody may ask for something. */
export interface RateLimit {
  name: string;
  /** Who is counted: a person who is logged in, or the address of somebody who is not. */
  of: 'person' | 'address';
  max: number;
  windowMs: number;
  /** Whether a request counts here. `permission` is that of its route; undefined on a public one. */
  counts: (request: CountedRequest) => boolean;
}

export interface CountedRequest {
  permission: Permission | undefined;
  method: string;
  /** As the router has it, without query. */
  path: string;
  body: unknown;
}

const MINUTE = 60_000;

/** Whole files of a child, which take long to make and hold everything. */
const EXPORTS: readonly string[] = [
  'POST /api/v1/cases/:id/access-requests',
  'GET /api/v1/access-documents/:id',
  'GET /api/v1/access-documents/:id/pdf',
  'POST /api/v1/cases/:id/archive-package',
] satisfies (typeof ACTIONS)['access.request' | 'archive.produce']['routes'][number][];

/**
 * Every limit there is; a request counts in each that applies to it. Many people share the address of a municipality, so
 * addresses get more, and count only those who are not logged in.
 * @param perMinute of one person, for everything together
 * @param processes how many count beside each other, each what comes to it
 */
export function rateLimits(perMinute: number, processes = 1): readonly RateLimit[] {
  return ofOneProcess(perMinute).map((limit) => ({ ...limit, max: Math.ceil(limit.max / processes) }));
}

function ofOneProcess(perMinute: number): readonly RateLimit[] {
  return [
    { name: 'everything', of: 'person', max: perMinute, windowMs: MINUTE, counts: () => true },
    { name: 'notLoggedIn', of: 'address', max: 5 * perMinute, windowMs: MINUTE, counts: () => true },
    {
      name: 'login',
      of: 'address',
      max: perMinute,
      windowMs: MINUTE,
      counts: ({ path }) => /^\/(api\/v1\/)?(login|auth|demo\/sessions)(\/|$)/.test(path),
    },
    {
      name: 'nationalId',
      of: 'person',
      max: 20,
      windowMs: MINUTE,
      counts: ({ body }) => asksForNationalId(body),
    },
    {
      name: 'emergencyAccess',
      of: 'person',
      max: 10,
      windowMs: 60 * MINUTE,
      counts: ({ permission }) => permission === 'emergencyAccess.open',
    },
    {
      name: 'export',
      of: 'person',
      max: 60,
      windowMs: 60 * MINUTE,
      counts: ({ method, path }) => EXPORTS.includes(`${method} ${path}`),
    },
  ];
}

/** Whoever tries numbers one after the other would learn who is known. */
function asksForNationalId(body: unknown, deeper = 2): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return Object.entries(body).some(
    ([name, value]) => name === 'nationalId' || (deeper > 0 && asksForNationalId(value, deeper - 1)),
  );
}
