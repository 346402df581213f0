import type { At } from '../../../workflows/events.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import type { CommandEvent, Refused } from './command.js';
import type { EntryOrigin } from './entry-origins.js';

interface Written {
  at: At;
  kinds: readonly string[];
  about: string | null;
}

/** Of what a decision rests on, the entries that a command may be about. */
interface WithEntries {
  entries: ReadonlyMap<number, EntryOrigin>;
}

/** The entry that keeps another from guardians, and the situation in which it is recorded right after that one. */
interface Keeping<Situation> {
  event: CommandEvent;
  situation: Situation;
}

/**
 * What is written and kept from guardians in one command: two entries of one transaction, so there is no instant in which
 * a guardian reads the first. Undefined where the event is not to be kept.
 */
export function keepAtOnce<Situation extends WithEntries>(
  { keptFromGuardians }: CommandEvent,
  { at: { number, actor }, kinds, about }: Written,
  situation: Situation,
): Keeping<Situation> | undefined {
  if (!keptFromGuardians) return undefined;
  const { reason, ...facts } = keptFromGuardians;
  const written = {
    writtenBy: `${actor.kind}:${actor.id}`,
    restrictedBy: [],
    restsOnIt: [],
    kinds,
    about,
  };
  return {
    event: {
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: { entry: number, ...facts },
      texts: reason === undefined ? {} : { reason },
    },
    situation: { ...situation, entries: new Map([...situation.entries, [number, written]]) },
  };
}

/** What is wrong with it, at the field of the event that is to be kept. */
export function atKeeping({ fields, ...refusal }: Omit<Refused, 'outcome' | 'index'>) {
  return { ...refusal, fields: fields.map(whereItWasSent) };
}

function whereItWasSent({ path, ...rest }: FieldProblem): FieldProblem {
  // That there is no such entry can only be said of the one it comes with.
  const name = path.replace(/^(facts|texts)\./, '');
  return { ...rest, path: name === 'entry' ? 'keptFromGuardians' : `keptFromGuardians.${name}` };
}
