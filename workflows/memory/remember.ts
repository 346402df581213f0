import type { CaseContext } from '../case-context.js';
import type { MachineEvent } from '../events.js';
import { courseMemory } from './concern-and-course.js';
import type { MemoryOf } from './memory-of.js';
import { planMemory } from './plan.js';
import { relayMemory, sharingMemory } from './sharing-and-relay.js';

const MEMORY: MemoryOf = { ...courseMemory, ...planMemory, ...sharingMemory, ...relayMemory };

type AnyRule = (input: { context: CaseContext; event: MachineEvent }) => Partial<CaseContext>;

/** What a case remembers of an event: the change to its context. An event without a rule only stands in the history. */
export function remember(context: CaseContext, event: MachineEvent): Partial<CaseContext> {
  const rule = MEMORY[event.type] as AnyRule | undefined;
  return rule ? rule({ context, event }) : {};
}
