import type { CaseContext } from '../../workflows/case-context.js';
import { keptEntriesOf } from '../../workflows/projections/kept-entries.js';
import type { Actor } from '../common/request-context.js';
import type { Command } from './apply-event/command.js';

/**
 * Entries about emergency access change nothing in the case, nor do those by which its rows are derived anew. So no version
 * that a reader has seen counts them, nobody's command is stale because of them, and the family, which reads of the former
 * elsewhere and not always, finds no gap where they stand (docs/access.md).
 */
type Asides = Pick<CaseContext, 'asides'>;

/** The entries that a reader's numbers pass over: for one of the family also what is kept from them. */
export function passedOver(context: CaseContext, reader: Actor): Asides {
  if (reader.kind !== 'person') return context;
  const unseen = keptEntriesOf({ ...context, kept: context.kept ?? {} })
    .filter(({ principal }) => principal === `person:${reader.id}`)
    .map(({ entry }) => entry);
  return { asides: [...new Set([...(context.asides ?? []), ...unseen])].sort((one, other) => one - other) };
}

/** The version as readers see it. */
export function countedVersion(version: number, { asides = [] }: Asides): number {
  return version - asides.length;
}

/** Number of the entry that is the last of so many counted ones. */
export function lastEntryOf(counted: number, { asides = [] }: Asides): number {
  return asides.reduce((number, aside) => (aside <= number ? number + 1 : number), counted);
}

/** The number of an entry as the family sees it. */
export function numberForFamily(number: number, { asides = [] }: Asides): number {
  return number - asides.filter((aside) => aside < number).length;
}

/** Which entries there are is told to the family by their own page: here the numbers would count what is kept from them. */
export function withoutEntryNumbers<Field extends { path: string; allowed: unknown }>(
  fields: readonly Field[],
  reader: Pick<Actor, 'kind'>,
): Field[] {
  if (reader.kind !== 'person') return [...fields];
  return fields.map((field) =>
    field.path === 'facts.entry' ? { ...field, allowed: { type: 'integer', minimum: 1 } } : field,
  );
}

/** A command with the numbers that its sender of the family knows entries by, as the numbers that they have. */
export function asFamilyNumbers({ events }: Command, over: Asides): Command {
  return {
    events: events.map((event) => {
      const { entry } = event.facts;
      if (typeof entry !== 'number' || !Number.isInteger(entry)) return event;
      return { ...event, facts: { ...event.facts, entry: lastEntryOf(entry, over) } };
    }),
  };
}
