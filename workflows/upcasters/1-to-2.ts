import type { CaseContext } from '../case-context.js';
import type { Upcaster } from './upcaster.js';

/** What a case of model 1 could not have remembered yet, by the name in its context. */
const NOTHING_OF_IT_YET = {
  /** Nothing was kept from guardians before there was a way to. */
  kept: {},
  informationAsked: {},
} satisfies Partial<CaseContext>;

/** Version 2 remembers more; what version 1 remembers means the same. */
export const from1to2: Upcaster = {
  from: 1,
  upcast(snapshot) {
    const { value, context } = snapshot as { value: unknown; context: object };
    return { value, context: { ...structuredClone(NOTHING_OF_IT_YET), ...context } };
  },
};
