import type { CaseContext } from '../case-context.js';
import type { MachineEvent } from '../events.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of its own record: what was wrong in it, who asks for it, and its end. */

/** Only that there was a case, where, and how far it came: everything else goes with the keys. */
function dispose({ event }: { event: MachineEvent }): Partial<CaseContext> {
  return {
    disposed: { at: event.at.now },
    accessRequests: undefined,
    accessExtended: undefined,
    asked: undefined,
    groups: [],
    guideStepsDone: [],
    sharedWith: [],
    coordinator: null,
    rights: null,
    consents: {},
    refusedBy: [],
    referrals: {},
    advice: [],
    participants: [],
    family: [],
    familyEntries: {},
    goals: {},
    interventions: {},
    ageAtPlan: null,
    planRound: 0,
    answered: {},
    kept: {},
    informationAsked: {},
    refusals: undefined,
    objectedIn: undefined,
    endings: undefined,
    openReports: undefined,
    emergencies: undefined,
    parentsOwn: undefined,
    protection: undefined,
  };
}

export const archiveAndRightsMemory = {
  ACCESS_REQUESTED: ({ context, event }) => ({
    accessRequests: {
      ...context.accessRequests,
      [event.facts.requestId]: event.facts.askedOn ?? event.at.now,
    },
  }),
  ACCESS_ANSWERED: ({ context, event }) => {
    const { [event.facts.requestId]: _answered, ...left } = context.accessRequests ?? {};
    const extended = context.accessExtended?.filter((id) => id in left) ?? [];
    return {
      accessRequests: Object.keys(left).length > 0 ? left : undefined,
      ...(context.accessExtended && { accessExtended: extended.length > 0 ? extended : undefined }),
    };
  },
  ACCESS_EXTENDED: ({ context, event }) => ({
    accessExtended: [...new Set([...(context.accessExtended ?? []), event.facts.requestId])],
  }),
  ARCHIVE_RECEIPT_RECORDED: ({ event }) => ({
    archived: { reference: event.facts.reference, on: event.at.today },
  }),
  CASE_DISPOSED: dispose,
  CONCERN_DISPOSED: dispose,
  CONCERN_LAPSED: dispose,
} satisfies MemoryOf;
