/** Throws with the number of the rule of bti.md that is broken. */
export function rule(number: number, holds: boolean, what: string): void {
  if (!holds) throw new Error(`invariant ${number}: ${what}`);
}
