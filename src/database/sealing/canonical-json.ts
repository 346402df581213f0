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
    if (member !== undefined) text += `${text && ','}${quoted(key)}:${canonicalJson(member, known)}`;
  }
  return `{${text}}`;
}

/** The names of our members are few and short, and come again in every text; what a stranger sends is not kept beyond that. */
const names = new Map<string, string>();
const MOST_NAMES = 2_000;
const LONGEST_NAME = 64;

function quoted(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const text = JSON.stringify(name);
  if (names.size < MOST_NAMES && name.length <= LONGEST_NAME) names.set(name, text);
  return text;
}

/** Whether two values are the same content, as `canonicalJson` would say, found without writing either. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return (one ?? null) === (other ?? null);
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => isSameJson(item, other[at]))
    );
  const [mine, theirs] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  let members = 0;
  for (const name in mine) {
    if (mine[name] === undefined) continue;
    if (!Object.hasOwn(theirs, name) || theirs[name] === undefined) return false;
    if (!isSameJson(mine[name], theirs[name])) return false;
    members += 1;
  }
  for (const name in theirs) if (theirs[name] !== undefined) members -= 1;
  return members === 0;
}
