const YEAR_S = 31_536_000;

/**
 * How somebody wants the page to look and speak, kept in this browser. A cookie, so that the server can draw the page so
 * from the beginning.
 */
type Choice = 'stafett-language' | 'stafett-scheme';

/** Null where nothing was chosen, and for the server, which has it from the request. */
export function chosen(choice: Choice): string | null {
  if (typeof document === 'undefined') return null;
  const pairs = document.cookie.split('; ').map((pair) => pair.split('='));
  return pairs.find(([name]) => name === choice)?.[1] ?? null;
}

export function choose(choice: Choice, value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${choice}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`;
}
