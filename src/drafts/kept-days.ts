/** Days from the last save; long enough for a holiday, short enough that nothing of a child lies about. */
export const KEPT_DAYS = 14;
