import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** Who is logged in, as the token says it. Roles are not in it: they are read again, so that ending one works at once. */
export interface SessionSubject {
  municipalityId: string;
  kind: 'staff' | 'person';
  id: string;
}

const VERSION = 'stf1';

/** `stf1.<subject and end, base64url>.<HMAC>`; `expiresAt` in milliseconds since 1970. */
export function signSession(subject: SessionSubject, expiresAt: number, key: Buffer): string {
  const payload = Buffer.from(JSON.stringify([subject.municipalityId, subject.kind, subject.id, expiresAt]));
  const body = `${VERSION}.${payload.toString('base64url')}`;
  return `${body}.${mac(body, key).toString('base64url')}`;
}

/** @returns null for anything but an unchanged token of ours that has not run out at `now` */
export function readSession(token: string, now: number, key: Buffer): SessionSubject | null {
  const parts = token.split('.');
  if (parts.length !== 3 || parts[0] !== VERSION) return null;
  const given = Buffer.from(parts[2] ?? '', 'base64url');
  const expected = mac(`${parts[0]}.${parts[1]}`, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const payload: unknown = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'));
  const [municipalityId, kind, id, expiresAt] = payload as [string, SessionSubject['kind'], string, number];
  return expiresAt > now ? { municipalityId, kind, id } : null;
}

function mac(body: string, key: Buffer): Buffer {
  return createHmac('sha256', createSecretKey(key)).update(body).digest();
}
