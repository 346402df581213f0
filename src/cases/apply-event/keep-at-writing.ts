import type { FieldProblem } from '../../../workflows/payload-rules.js';
import type { CommandEvent, Refused } from './command.js';
import type { DecidedEntry, Situation } from './decide.js';

/** The entry that keeps another from guardians, and the situation in which it is recorded right after that one. */
export interface Keeping {
  event: CommandEvent;
  situation: Situation;
}

/**
 * What is written and kept from guardians in one command: two entries of one transaction, so there is no instant in which
 * a guardian reads the first. Undefined where the event is not to be kept.
 */
export function keepAtOnce(
  { keptFromGuardians }: CommandEvent,
  { at: { number, actor }, kinds, about }: DecidedEntry,
  situation: Situation,
): Keeping | undefined {
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
