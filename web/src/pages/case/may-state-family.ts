import type { Case } from './case-queries';

/** Those who drive a case state who is family in it (the table of events, FAMILY_CHANGED). */
const DRIVERS = ['holder', 'author'];

export const mayStateFamily = ({ content, status, relations }: Case): boolean =>
  content && status === 'open' && relations.some((relation) => DRIVERS.includes(relation));
