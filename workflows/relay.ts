import { caseSetup, requires, tell } from './case.setup.js';

/**
 * The relay region: exactly one holder from the moment the log opens (invariant 3). A handover is an offer; the old
 * holder keeps the baton until it is accepted, and silence escalates instead of accepting.
 */
const assigned = {
  BATON_ASSIGNED: {
    guard: requires('isBeyondConcern', 'caseIsOpen'),
    target: 'held',
    actions: ['remember', tell('named', 'baton.assigned')],
  },
  COORDINATOR_APPOINTED: {
    guard: requires('isBeyondConcern', 'caseIsOpen'),
    target: 'held',
    actions: ['remember', tell('named', 'baton.assigned')],
  },
} as const;

/** Whoever holds the baton no longer works where they hold it for: the leader finds another, and the baton stays theirs till then. */
const presence = {
  HOLDER_LEFT: {
    guard: requires('caseIsOpen', 'holderIsHere'),
    actions: ['remember', tell('homeLeader', 'holder.left')],
  },
  HOLDER_RETURNED: { guard: requires('holderHasLeft'), actions: 'remember' },
} as const;

export const relayRegion = caseSetup.createStateConfig({
  initial: 'unassigned',
  states: {
    unassigned: {
      on: {
        ...assigned,
        RELAY_HOLDER_NAMED: {
          guard: requires('isBeyondConcern', 'caseIsOpen'),
          target: 'held',
          actions: ['remember', tell('named', 'baton.assigned')],
        },
      },
    },
    held: {
      on: {
        ...assigned,
        ...presence,
        BATON_OFFERED: {
          guard: requires('caseIsOpen'),
          target: 'offered',
          actions: ['remember', tell('offered', 'baton.offered')],
        },
      },
    },
    offered: {
      on: {
        ...assigned,
        ...presence,
        BATON_ACCEPTED: {
          guard: requires('isOfferedTheBaton', 'offeredServiceHasBasis'),
          target: 'held',
          actions: [tell('holder', 'baton.accepted'), 'remember'],
        },
        BATON_DECLINED: {
          guard: requires('isOfferedTheBaton'),
          target: 'held',
          actions: ['remember', tell('holder', 'baton.declined')],
        },
        BATON_OFFER_WITHDRAWN: { target: 'held', actions: 'remember' },
        BATON_OFFER_UNANSWERED: {
          guard: requires('offerIsStillNew'),
          actions: ['remember', tell('homeLeader', 'baton.unanswered')],
        },
        CASE_CLOSED: 'held',
        CASE_DISCONTINUED: 'held',
        CONCERN_DISMISSED: 'held',
      },
    },
  },
});
