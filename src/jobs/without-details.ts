/**
 * The same failure with its kind and where it happened, for queue and log. Messages of databases and mail servers
 * quote values, and addresses and names have no business in either.
 */
export function withoutDetails(error: unknown): Error {
  const { name = 'Error', code, cause, stack } = (error ?? {}) as Error & { code?: unknown };
  const codes = [code, (cause as { code?: unknown } | undefined)?.code].filter(
    (one) => typeof one === 'string' && /^[A-Z0-9_.]{1,40}$/.test(one),
  );
  const safe = new Error([name, ...codes].join(' '));
  const places = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  safe.stack = [safe.message, ...places].join('\n');
  return safe;
}
