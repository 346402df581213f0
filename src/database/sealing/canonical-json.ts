/**
 * JSON with sorted keys and no spaces: the same text for the same content, whatever PostgreSQL or a library made of the
 * order of keys. Members that are undefined are left out, as in JSON.
 * @param known the texts of what was written before and has not changed since, for values that share parts
 */
export function canonicalJson(value: unknown, known?: WeakMap<object, string>): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const before = known?.get(value);
  if (before !== undefined) return before;
  const text = Array.isArray(value)
    ? `[${value.map((one) => canonicalJson(one ?? null, known)).join(',')}]`
    : membersOf(value as Record<string, unknown>, known);
  known?.set(value, text);
  return text;
}

function membersOf(members: Record<string, unknown>, known?: WeakMap<object, string>): string {
  let text = '';
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(member, known)}`;
  }
  return `{${text}}`;
}
