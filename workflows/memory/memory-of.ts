import type { CaseContext } from '../case-context.js';
import type { EventType, MachineEventOf } from '../events.js';

/** For each event, the change it makes to what the case remembers. */
export type MemoryOf = {
  [T in EventType]?: (input: { context: CaseContext; event: MachineEventOf<T> }) => Partial<CaseContext>;
};
