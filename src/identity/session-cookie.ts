import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: only over TLS (or loopback), only from this host, for the whole of it; no sibling can plant one. */
export const SESSION_COOKIE = '__Host-stafett';

export const COOKIE_MANNERS = {
  httpOnly: true,
  secure: true,
  sameSite: 'lax',
  path: '/',
} as const satisfies CookieSerializeOptions;

/** @returns undefined for a request without the cookie */
export function sessionTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies?.[SESSION_COOKIE];
}

/** No `Max-Age`: it ends with the browser, and on the server when its time is up. */
export function giveSessionCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, COOKIE_MANNERS);
}

export function takeSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, COOKIE_MANNERS);
}
