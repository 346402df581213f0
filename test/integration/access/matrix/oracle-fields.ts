import type { Tie } from './oracle.js';

/** That a case exists, its level, dates and holder: what leaders and the coordinating unit see (bti.md, Roles). */
const THAT_IT_EXISTS: Readonly<Record<string, readonly string[]>> = {
  case: [
    'id',
    'content',
    'relations',
    'status',
    'level',
    'levelSince',
    'nextDue',
    'missingNextDate',
    'stuck',
    'acute',
    'holder',
    'homeService',
    'allowedEvents',
  ],
  followUp: ['id', 'caseId', 'kind', 'serviceId', 'level', 'dueDate', 'daysLate', 'when', 'owner'],
};

/** Who the protection of an address is told to: whoever drives the case or works in its service, and its leader. */
const seesProtection = (ties: readonly Tie[]): boolean =>
  ties.some(({ opens }) => opens === 'whole') || ties.every(({ opens }) => opens === 'nothing');

/** Whether a field of a case is ever shown to somebody with these relations. */
export function showsField(part: string, field: string, ties: readonly Tie[]): boolean {
  if (ties.length === 0) return false;
  const isOpen = ties.some(({ opens }) => opens !== 'nothing');
  if (field === 'protection')
    return seesProtection(ties) && (isOpen || !ties.some(({ relation }) => relation === 'asked'));
  if (THAT_IT_EXISTS[part]?.includes(field)) return true;
  // A service that is asked reads the question that was put to it: one entry.
  if (part === 'entry') return isOpen || ties.some(({ relation }) => relation === 'asked');
  return isOpen;
}
