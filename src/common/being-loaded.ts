/** Stands behind the name of a municipality until its demo is whole. */
export const BEING_LOADED = ' (demo lastes inn)';
