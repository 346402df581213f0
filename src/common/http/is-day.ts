import { IsISO8601, Matches } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** ISO 8601 has weeks, days of the year and more that are neither here. */
const isoLike = (pattern: RegExp) => (): PropertyDecorator => (target, name) => {
  Matches(pattern)(target, name);
  IsISO8601({ strict: true })(target, name);
};

/** A day: 2026-11-22. */
export const IsDay = isoLike(DAY);

/** An instant: 2026-11-22T09:50:00Z. */
export const IsInstant = isoLike(INSTANT);
