import type { CaseContext } from '../case-context.js';
import { aside } from './aside.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of those who read it in an emergency. */

/** Somebody writes who is nobody else to the case. */
function isOnlyHereInEmergency({ emergencies = [], holder, participants }: CaseContext, staffId: string) {
  const takesPart = holder?.staffId === staffId || participants.some((one) => one.staffId === staffId);
  return !takesPart && emergencies.some((one) => one.staffId === staffId);
}

export const emergencyMemory = {
  NOTE_WRITTEN: ({ context, event: { at } }) =>
    isOnlyHereInEmergency(context, at.actor.id)
      ? { ...aside(context, at.number), emergencyNotes: [...(context.emergencyNotes ?? []), at.number] }
      : {},
  EMERGENCY_ACCESS_OPENED: ({ context, event }) => {
    const { staffId, serviceId, until } = event.facts;
    const others = (context.emergencies ?? []).filter((one) => one.staffId !== staffId);
    const opened = { staffId, serviceId, until, entry: event.at.number };
    return { ...aside(context, event.at.number), emergencies: [...others, opened] };
  },
  EMERGENCY_ACCESS_ENDED: ({ context, event }) => ({
    ...aside(context, event.at.number),
    emergencies: (context.emergencies ?? []).filter(({ entry }) => entry !== event.facts.entry),
  }),
} satisfies MemoryOf;
