import { claimAt, type LoginProvider } from '../identity/login-settings.js';

/**
 * How surely a provider says who somebody is: as `acr_values` are written, one value, or several with spaces between. Null
 * where it says nothing of it.
 */
export function levelOf(
  { level }: Pick<LoginProvider, 'level'>,
  claims: Readonly<Record<string, unknown>>,
): string | null {
  const told = claimAt(claims, level.claim);
  if (typeof told === 'string') return /\s/.test(told) ? null : told;
  if (!Array.isArray(told)) return null;
  // Entra ID tells which of its authentication contexts were satisfied, as a list.
  const asked = new Set(Object.values(level.required).flat());
  const satisfied = told.filter((one): one is string => typeof one === 'string' && asked.has(one));
  return satisfied.length > 0 ? [...new Set(satisfied)].join(' ') : null;
}
