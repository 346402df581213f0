/** Reckoning modulo a prime: exact where fractions would be rounded, and small enough for products to stay whole. */
export const PRIME = 67_108_859;

export function modulo(number: number): number {
  const rest = number % PRIME;
  return rest < 0 ? rest + PRIME : rest;
}

/** By Fermat: a to the power of p − 2. */
export function inverse(number: number): number {
  let result = 1;
  for (let [base, power] = [number, PRIME - 2]; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = modulo(result * base);
    base = modulo(base * base);
  }
  return result;
}
