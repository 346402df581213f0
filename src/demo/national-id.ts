/**
 * Synthetic national ids, which no person has: the month is raised by 80 (the tax administration's Tenor) or 40 (NAV's
 * Dolly). Made from the public rules; test/demo checks every one with the validator that the application uses.
 */
export type SyntheticKind = 'tenor' | 'dolly';

const MONTH_RAISED_BY: Record<SyntheticKind, number> = { tenor: 80, dolly: 40 };
const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * @param birthDate YYYY-MM-DD, 1900 to 2039
 * @param place which of the ids of that date and sex, 0, 1, …
 */
export function syntheticNationalId(
  birthDate: string,
  sex: 'female' | 'male',
  place: number,
  kind: SyntheticKind = 'tenor',
): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const date = `${day}${Number(month) + MONTH_RAISED_BY[kind]}${year.slice(2)}`;
  let left = place;
  for (const individual of individualNumbers(Number(year), sex)) {
    const id = withChecksums(`${date}${individual}`);
    if (id !== null && left-- === 0) return id;
  }
  throw new Error(`no synthetic id number ${place} is left for ${birthDate}`);
}

/** Three digits that tell the century, the last of them the sex: even for women. */
function* individualNumbers(year: number, sex: 'female' | 'male'): Generator<string> {
  const [first, last] = year < 2000 ? [0, 499] : [500, 999];
  for (let number = first; number <= last; number += 1)
    if ((number % 2 === 0) === (sex === 'female')) yield String(number).padStart(3, '0');
}

/** Null where a checksum would need two digits: that number is not given out. */
function withChecksums(nine: string): string | null {
  const first = checksum(nine, FIRST_WEIGHTS);
  const second = checksum(`${nine}${first}`, SECOND_WEIGHTS);
  return first < 10 && second < 10 ? `${nine}${first}${second}` : null;
}

function checksum(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (11 - (sum % 11)) % 11;
}
