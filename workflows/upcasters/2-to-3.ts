import type { Upcaster } from './upcaster.js';

/**
 * Version 3 remembers the same and rules more out: every service that takes part counts at the border of a level, however it
 * came in, and a legal basis that runs out ends sharing for good. What was taken by the rules before stays as it was taken.
 */
export const from2to3: Upcaster = { from: 2, upcast: (snapshot) => snapshot };
