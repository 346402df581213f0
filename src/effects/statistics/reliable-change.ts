/** Jacobson and Truax 1991: a change of which chance gives less than one in twenty. */
export const RELIABLE_CHANGE_LIMIT = 1.96;

/** RCI = (x₂ − x₁) / (SD₁·√2·√(1 − r)), with the standard deviation and reliability of the instrument in its population. */
export function reliableChangeIndex(
  change: number,
  { standardDeviation, reliability }: { standardDeviation: number; reliability: number },
): number {
  return change / (standardDeviation * Math.SQRT2 * Math.sqrt(1 - reliability));
}
