import type { CaseContext } from '../case-context.js';
import type { MachineEvent } from '../events.js';
import { archiveAndRightsMemory } from './archive-and-rights.js';
import { aside } from './aside.js';
import { courseMemory } from './concern-and-course.js';
import { familyAskedMemory } from './family-asked.js';
import { insightMemory, staysKept, whoseOwn } from './family-insight.js';
import { emergencyMemory } from './emergencies.js';
import type { MemoryOf } from './memory-of.js';
import { otherServicesMemory } from './other-services.js';
import { planMemory } from './plan.js';
import { endingsAfter } from '../sharing-ends.js';
import { protectionMemory } from './protection.js';
import { relayMemory } from './relay.js';
import { sharingMemory } from './sharing.js';

const MEMORY: MemoryOf = {
  ...courseMemory,
  ...planMemory,
  ...sharingMemory,
  ...otherServicesMemory,
  ...relayMemory,
  ...emergencyMemory,
  ...familyAskedMemory,
  ...insightMemory,
  ...protectionMemory,
  ...archiveAndRightsMemory,
  ROWS_RENEWED: ({ context, event }) => aside(context, event.at.number),
};

type AnyRule = (input: { context: CaseContext; event: MachineEvent }) => Partial<CaseContext>;

/** What a case remembers of an event: the change to its context. An event without a rule only stands in the history. */
export function remember(context: CaseContext, event: MachineEvent): Partial<CaseContext> {
  const rule = MEMORY[event.type] as AnyRule | undefined;
  const change = {
    ...whoseOwn(context, event),
    ...staysKept(context, event),
    ...rule?.({ context, event }),
  };
  return { ...change, ...endingsAfter(context, change, event) };
}
