import type { FastifyRequest } from 'fastify';
import { sessionProblem } from './session-problems.js';
import type { SessionSecrets } from './session-secrets.js';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
export const CSRF_HEADER = 'x-csrf-token';

/**
 * That what changes something was sent by our own page: its token, and what the browser says of where it came from. A
 * program that sends neither Origin nor Sec-Fetch-Site still needs the token.
 * @param publicUrl where people reach the API; the host they asked when unset
 * @throws SESSION.FOREIGN_ORIGIN, SESSION.CSRF_TOKEN_WRONG
 */
export function requireOwnPage(
  request: FastifyRequest,
  token: string,
  secrets: SessionSecrets,
  publicUrl: string | undefined,
): void {
  if (SAFE.has(request.method)) return;
  const { origin, 'sec-fetch-site': site, [CSRF_HEADER]: given } = request.headers;
  if (site !== undefined && site !== 'same-origin') throw foreignOrigin();
  if (origin !== undefined && !isOwn(origin, request, publicUrl)) throw foreignOrigin();
  if (typeof given !== 'string' || !secrets.isCsrfOf(token, given))
    throw sessionProblem('SESSION.CSRF_TOKEN_WRONG', {
      fields: [
        {
          path: 'X-CSRF-Token',
          code: given === undefined ? 'HEADER.MISSING' : 'HEADER.INVALID',
          allowed: [{ from: '/api/v1/session' }],
        },
      ],
    });
}

const foreignOrigin = () =>
  sessionProblem('SESSION.FOREIGN_ORIGIN', { allowed: [{ 'sec-fetch-site': 'same-origin' }] });

function isOwn(origin: string, request: FastifyRequest, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return publicUrl ? url.origin === new URL(publicUrl).origin : url.host === request.headers.host;
}
