import { idnr } from '@navikt/fnrvalidator';

export interface NationalId {
  digits: string;
  /** 'YYYY-MM-DD'. */
  birthDate: string;
  /** From the synthetic ranges (month + 40 or + 80): belongs to no living person. */
  synthetic: boolean;
}

/** A national id or D-number that can exist; null for anything else. */
export function readNationalId(text: string): NationalId | null {
  const digits = text.replaceAll(/[\s.-]/g, '');
  const found = idnr(digits);
  if (found.status !== 'valid') return null;
  const birthDate = birthDateOf(digits);
  return birthDate ? { digits, birthDate, synthetic: /hnr|tnr/.test(found.type) } : null;
}

/** Days of D-numbers are 40 higher, months of synthetic numbers 40 or 80; the century stands in the individual number. */
function birthDateOf(digits: string): string | null {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  const year = yearOf(Number(digits.slice(4, 6)), Number(digits.slice(6, 9)));
  return year === null ? null : `${year}-${two(month)}-${two(day)}`;
}

function yearOf(lastTwo: number, individual: number): number | null {
  if (individual < 500) return 1900 + lastTwo;
  if (lastTwo < 40) return 2000 + lastTwo;
  if (individual < 750 && lastTwo >= 54) return 1800 + lastTwo;
  return individual >= 900 ? 1900 + lastTwo : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
