/** The day before somebody turns 18, 'YYYY-MM-DD': guardians read until then. */
export function lastDayAsChild(birthDate: string): string {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + 18, month - 1, day - 1)).toISOString().slice(0, 10);
}

/** The day on which somebody becomes so old, 'YYYY-MM-DD'; born on 29 February, on 1 March of other years. */
export function birthdayOf(birthDate: string, age: number): string {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + age, month - 1, day)).toISOString().slice(0, 10);
}

/** Whole years between two dates, both 'YYYY-MM-DD'; never below 0. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const hadBirthday = today.slice(5) >= birthDate.slice(5);
  return Math.max(0, hadBirthday ? years : years - 1);
}
