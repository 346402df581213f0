import type { CommandEvent } from '../src/cases/apply-event/command.js';
import { plusDays } from './plus-days.js';

/** A case that is worked on: by whom, and how far its everyday has come. */
export interface WorkedCase {
  id: string;
  childId: string;
  holder: string;
  colleague: string;
  serviceId: string;
  /** Number of its last history entry. */
  version: number;
  turn: number;
}

/** So many events, and the case stands where it stood. */
export const TURNS = 4;

const NOTE =
  'Synthetic note of an ordinary length: what was said in the talk, who was there, what was agreed on until the next time, and who takes care of it. Nobody is named in it.';

/**
 * What is written into a case on most days, in turn: a next date (a follow-up moves), a contact (another one moves), the
 * baton offered to a colleague (two follow-ups, an access row and a notice in the outbox) and the offer withdrawn.
 */
export function everydayEvent(
  one: Pick<WorkedCase, 'turn' | 'colleague' | 'serviceId'>,
  today: string,
): CommandEvent {
  switch (one.turn % TURNS) {
    case 0: {
      const date = plusDays(today, 14 + (Math.floor(one.turn / TURNS) % 2) * 7);
      return { type: 'NEXT_DATE_SET', facts: { date, waitingFor: 'meeting' }, texts: { what: NOTE } };
    }
    case 1:
      return { type: 'CONTACT_RECORDED', facts: { with: 'guardians', on: today }, texts: { note: NOTE } };
    case 2: {
      const { colleague: staffId, serviceId } = one;
      return {
        type: 'BATON_OFFERED',
        facts: { staffId, serviceId, wishAsked: 'both' },
        texts: { message: NOTE, wish: 'Both are glad with it.' },
      };
    }
    default:
      return { type: 'BATON_OFFER_WITHDRAWN', facts: {}, texts: {} };
  }
}
