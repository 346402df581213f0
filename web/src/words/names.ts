/** First name and initial, as children stand in lists: «Elias F.». */
export function shortName(given: string, family?: string | null): string {
  const initial = [...(family ?? '').trim()][0];
  const first = given.trim().split(/\s+/u)[0] ?? '';
  return initial ? `${first} ${initial.toLocaleUpperCase('nb-NO')}.` : first;
}

/** «Adam R.», of a whole name: a full name stands in no list. */
export function nameInList(name: string): string {
  const parts = name.trim().split(/\s+/u);
  return shortName(parts[0] ?? '', parts.length > 1 ? parts.at(-1) : undefined);
}

/** Of first and last name, for the mark of a person: «IP». */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map(
    (part) => [...(part ?? '')][0] ?? '',
  );
  return letters.join('').toLocaleUpperCase('nb-NO');
}
