import type { Translated } from '../common/language.js';

/** Why fields are null; null when none is. One reason for both kinds of suppression: which kind it is would tell more. */
export function tooFewChildren(
  fields: string[],
  threshold: number,
): { fields: string[]; code: 'TOO_FEW_CHILDREN'; why: Translated } | null {
  if (fields.length === 0) return null;
  const why = {
    nb: `Færre enn ${threshold} barn, eller et antall under ${threshold} kunne regnes ut sammen med andre svar.`,
    nn: `Færre enn ${threshold} barn, eller eit tal under ${threshold} kunne reknast ut saman med andre svar.`,
    en: `Fewer than ${threshold} children, or a number of fewer than ${threshold} could be worked out together with other answers.`,
  };
  return { fields, code: 'TOO_FEW_CHILDREN', why };
}
