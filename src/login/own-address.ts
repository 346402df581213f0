import type { FastifyRequest } from 'fastify';
import { loginProblem } from './login-problems.js';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/**
 * Where people reach us, without a slash at the end: PUBLIC_URL, or on the same machine the address they asked. Another
 * host that a request claims is not believed, for login services send people there.
 * @throws LOGIN.ADDRESS_UNKNOWN
 */
export function ownAddress(request: FastifyRequest, publicUrl: string | undefined): string {
  if (publicUrl) return publicUrl.replace(/\/+$/, '');
  const asked = `http://${request.headers.host ?? ''}`;
  if (URL.canParse(asked) && isLoopback(new URL(asked).hostname)) return new URL(asked).origin;
  throw loginProblem('LOGIN.ADDRESS_UNKNOWN');
}

const HOME = '/';

/**
 * Where to go after login: a path of ours, and nothing that a browser would read as another place.
 * @throws LOGIN.RETURN_NOT_LOCAL
 */
export function localPath(given: string | undefined): string {
  if (given === undefined || given === '') return HOME;
  const isPath = /^\/(?![/\\])[\x21-\x7e]*$/.test(given) && !given.includes('\\');
  const ours = 'http://stafett.invalid';
  if (isPath && given.length <= 1_000 && URL.canParse(given, ours)) {
    const { origin, pathname, search, hash } = new URL(given, ours);
    // What `/./` and `/%2e%2e/` become may begin anew with two slashes.
    if (origin === ours && !pathname.startsWith('//')) return `${pathname}${search}${hash}`;
  }
  throw loginProblem('LOGIN.RETURN_NOT_LOCAL', {
    fields: [{ path: 'returnTo', code: 'FIELD.NOT_A_LOCAL_PATH', allowed: [{ pattern: '^/(?!/)' }] }],
  });
}
