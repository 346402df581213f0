import { Temporal } from 'temporal-polyfill';

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whitsun. */
const EASTER_OFFSETS = [-3, -2, 0, 1, 39, 49, 50];
const FIXED_DAYS = ['01-01', '05-01', '05-17', '12-25', '12-26'];

const holidaysByYear = new Map<number, ReadonlySet<string>>();

/** Is the date ('YYYY-MM-DD') one of the twelve Norwegian public holidays? Christmas Eve is not. */
export function isNorwegianHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  let days = holidaysByYear.get(year);
  if (!days) {
    days = holidaysOf(year);
    holidaysByYear.set(year, days);
  }
  return days.has(date);
}

function holidaysOf(year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  return new Set([
    ...FIXED_DAYS.map((day) => `${year}-${day}`),
    ...EASTER_OFFSETS.map((days) => easter.add({ days }).toString()),
  ]);
}

/** The Gregorian computus of Meeus, Jones and Butcher. */
function easterSunday(year: number): Temporal.PlainDate {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((goldenNumber + 11 * epact + 22 * weekday) / 451);
  const dayOfMarch = 22 + epact + weekday - 7 * late;
  return Temporal.PlainDate.from({ year, month: 3, day: 1 }).add({ days: dayOfMarch - 1 });
}
