import { FAMILY_WISHES } from '../event-fields.js';
import { known, mustHave, problem, type PayloadRules } from './problems.js';

/** So many questions wait at most: the case stays small, and nobody answers more at once. */
const MOST_WAITING = 12;

/** Payload rules of what the family asks: in one's own name, or written down by staff for somebody of the family. */
export const familyAskedRules = {
  FAMILY_ASKED: ({ context, facts, texts, at }) => {
    const { asked = {}, family } = context;
    const isOwn = at.actor.kind === 'person';
    const personId = facts.personId ?? (isOwn ? at.actor.id : undefined);
    const waiting = Object.values(asked);
    const again = waiting.some((one) => one.wish === facts.wish && one.personId === personId);
    const who = isOwn ? [at.actor.id] : family.map((one) => one.personId);
    return [
      ...problem(personId === undefined, 'facts.personId', 'FIELD.MISSING', who),
      ...problem(
        personId !== undefined && !who.includes(personId),
        'facts.personId',
        'REFERENCE.UNKNOWN',
        who,
      ),
      ...problem(
        again && facts.wish !== 'answer',
        'facts.wish',
        'ASKED.ALREADY',
        FAMILY_WISHES.filter(
          (wish) =>
            wish === 'answer' || !waiting.some((one) => one.wish === wish && one.personId === personId),
        ),
      ),
      ...problem(waiting.length >= MOST_WAITING, 'facts.wish', 'ASKED.TOO_MANY', { most: MOST_WAITING }),
      ...mustHave(texts, 'words', facts.wish === 'answer'),
    ];
  },
  FAMILY_ANSWERED: ({ context, facts }) => known(context.asked ?? {}, String(facts.entry), 'facts.entry'),
} satisfies PayloadRules;
