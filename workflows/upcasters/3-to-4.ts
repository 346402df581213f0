import type { Upcaster } from './upcaster.js';

/**
 * Version 4 remembers the same. A guardian's no is to what they know of: a consent that is kept from them, or is another parent's
 * own, stands whatever they say. What a no stopped by the rules before stays stopped until the family says yes again.
 */
export const from3to4: Upcaster = { from: 3, upcast: (snapshot) => snapshot };
