import type { CaseContext } from '../case-context.js';

/** Remembers an entry as one that changes nothing in the case. */
export const aside = ({ asides = [] }: CaseContext, entry: number) => ({ asides: [...asides, entry] });
