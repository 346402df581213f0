import { isNativeError } from 'node:util/types';

/** What must never stand in a log, whoever put it there. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  // Eleven digits, also as people write them; not within ids and hashes.
  [/(?<![0-9a-f.-])\d{6}[ -]?\d{5}(?![0-9a-f-])/gi, '[national id]'],
  [/\b(Bearer|Basic|DPoP)\s+[\w.~+/=-]{8,}/gi, '$1 [secret]'],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\bstf1\.[\w-]+\.[\w-]+/g, '[token]'],
  [/((?:__Host-|__Secure-)[\w-]+)=[^;\s"\\]+/g, '$1=[secret]'],
  [/\b(postgres(?:ql)?|rediss?|smtps?|https?):\/\/[^\s:@/"\\]+:[^\s@/"\\]+@/gi, '$1://[secret]@'],
  [/(?<![\w.+/-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[address]'],
];

/** The last net under a line of the log: by then nothing of the kind should be in it. */
export function scrub(line: string): string {
  return SECRETS.reduce((text, [secret, instead]) => text.replace(secret, instead), line);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const WORD_OF_ROUTE = /^[a-z][a-z0-9-]{0,40}(\.[a-z]{2,4})?$/;

/** The path of an address as it may be written down: words of routes and ids; a query or anything else may hold a name. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split('?');
  return path
    .slice(0, 500)
    .split('/')
    .map((part) => (part === '' || UUID.test(part) || WORD_OF_ROUTE.test(part) ? part : '*'))
    .join('/');
}

/** What an error may say in a log: its kind, its code, and where; messages of databases quote the row. */
export function loggedError(error: unknown): { type: string; code?: string; at?: string[] } {
  if (!isNativeError(error)) return { type: typeof error };
  const { code, driverError } = error as Error & { code?: unknown; driverError?: { code?: unknown } };
  const known = code ?? driverError?.code;
  return {
    type: error.name,
    ...(typeof known === 'string' && /^[A-Z0-9_.]{1,40}$/.test(known) ? { code: known } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}

/** The same of errors anywhere in what is to be logged; the logger would take the message of one as its own. */
export function withoutMessages(logged: unknown): unknown {
  if (isNativeError(logged)) return { err: loggedError(logged) };
  if (typeof logged !== 'object' || logged === null || Array.isArray(logged)) return logged;
  return Object.fromEntries(
    Object.entries(logged).map(([name, value]) => [
      name,
      isNativeError(value) ? loggedError(value) : (value as unknown),
    ]),
  );
}
