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
  permission: string | undefined;
  /** As the router has it, without query. */
  path: string;
  body: unknown;
}

const MINUTE = 60_000;

/**
 * Every limit there is; a request counts in each that applies to it. Many people share the address of a municipality, so
 * addresses get more, and count only those who are not logged in.
 * @param perMinute of one person, for everything together
 */
export function rateLimits(perMinute: number): readonly RateLimit[] {
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
      counts: ({ permission }) => /^emergency/i.test(permission ?? ''),
    },
    {
      name: 'export',
      of: 'person',
      max: 20,
      windowMs: 60 * MINUTE,
      counts: ({ permission, path }) => /export/i.test(permission ?? '') || /\/exports?(\/|$)/.test(path),
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
