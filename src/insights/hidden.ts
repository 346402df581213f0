/** Why fields are null; null when none is. One reason for both kinds of suppression: which kind it is would tell more. */
export function tooFewChildren(
  fields: string[],
  threshold: number,
): { fields: string[]; code: 'TOO_FEW_CHILDREN'; why: string } | null {
  if (fields.length === 0) return null;
  const why = `Fewer than ${threshold} children, or a number of fewer than ${threshold} could be worked out together with other answers.`;
  return { fields, code: 'TOO_FEW_CHILDREN', why };
}
