import { plus } from '../calendar.js';
import type { CaseContext } from '../case-context.js';
import { known, mustHave, notPast, problem, type PayloadRules, type Seen } from './problems.js';

/** Below it a young person's own reasons do not keep their health from the guardians; a professional's weighty ones do. */
const OWN_REASONS_FROM = 12;
/** From here on health is the young person's, and nobody asks why. */
const OWN_HEALTH_FROM = 16;
/** What is kept from a guardian is looked at again within this time. */
const REVIEW_WITHIN = { amount: 6, unit: 'months' } as const;

function youngPersonsHealth({ texts, at }: Seen<'ENTRY_KEPT_FROM_GUARDIANS'>) {
  const age = at.subject.age ?? 0;
  return [
    ...problem(
      at.actor.kind === 'person' && age < OWN_REASONS_FROM,
      'facts.ground',
      'KEPT.TOO_YOUNG_TO_DECIDE_ALONE',
      { age: OWN_REASONS_FROM },
    ),
    ...mustHave(texts, 'reason', age < OWN_HEALTH_FROM),
  ];
}

/** Ids of those of a kind who stand on the short list. */
function readersOf({ protection }: CaseContext, kind: string): string[] {
  return (protection?.readers ?? []).flatMap((one) => {
    const [ofKind, id] = one.split(':');
    return ofKind === kind && id ? [id] : [];
  });
}

/** Payload rules of what guardians read. Default is openness: to keep something takes a reason and a day to look again. */
export const insightRules = {
  ENTRY_KEPT_FROM_GUARDIANS: (seen) => {
    const { context, facts, texts, at } = seen;
    const isDanger = facts.ground === 'dangerToChild';
    const to = plus(at.today, REVIEW_WITHIN);
    const entries = { from: 1, to: at.number - 1 };
    const itself = Object.values(context.kept).some(({ saidIn }) => saidIn.includes(facts.entry));
    return [
      ...problem(facts.entry >= at.number, 'facts.entry', 'REFERENCE.UNKNOWN', entries),
      ...problem(itself, 'facts.entry', 'KEPT.GOES_WITH_ANOTHER', { ...entries, not: [facts.entry] }),
      ...problem(isDanger && facts.reviewBy === undefined, 'facts.reviewBy', 'FIELD.MISSING', { to }),
      ...notPast('facts.reviewBy', facts.reviewBy, at.today, to),
      ...mustHave(texts, 'reason', isDanger),
      ...(isDanger ? [] : youngPersonsHealth(seen)),
    ];
  },
  ENTRY_SHOWN_TO_GUARDIANS: ({ context, facts }) =>
    known(context.kept, String(facts.entry), 'facts.entry', ({ isShown }) => !isShown),
  PROTECTED_READER_REMOVED: ({ context, facts }) =>
    problem(
      !context.protection?.readers.includes(`${facts.reader.kind}:${facts.reader.id}`),
      'facts.reader.id',
      'REFERENCE.UNKNOWN',
      readersOf(context, facts.reader.kind),
    ),
  INFORMATION_ANSWERED: ({ context, facts }) =>
    known(context.informationAsked, facts.personId, 'facts.personId', ({ status }) => status === 'asked'),
  REFUSAL_APPEALED: ({ context, facts }) =>
    known(context.informationAsked, facts.personId, 'facts.personId', ({ status }) => status === 'refused'),
  APPEAL_DECIDED: ({ context, facts }) =>
    known(context.informationAsked, facts.personId, 'facts.personId', ({ status }) => status === 'appealed'),
} satisfies PayloadRules;
