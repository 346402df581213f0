import { caseSetup, requires, tell } from './case.setup.js';

/**
 * The consent region: a summary of where the family's permission to share stands. Who consented to what stands in the
 * context. Refused, expired (paused) and withdrawn are three different things.
 */
const given = {
  CONSENT_GIVEN: { guard: requires('noObjectionStands'), target: 'given', actions: 'remember' },
  BASIS_RECORDED: { actions: 'remember' },
  BASIS_ENDED: { guard: requires('hasLegalBasis'), actions: 'remember' },
} as const;

const refused = {
  CONSENT_REFUSED: [
    { guard: 'anyConsentHolds', actions: ['remember', tell('homeLeader', 'consent.refused')] },
    { target: 'refused', actions: ['remember', tell('homeLeader', 'consent.refused')] },
  ],
} as const;

/** When guardians differ, the guide says what one no does; by default sharing stops until it is settled. */
const objected = {
  GUARDIAN_OBJECTED: [
    {
      guard: 'oneNoStopsSharing',
      target: 'paused',
      actions: ['remember', tell('holder', 'sharing.stopped')],
    },
    { actions: 'remember' },
  ],
} as const;

const ended = {
  CONSENT_WITHDRAWN: [
    { guard: 'anotherConsentHolds', actions: ['remember', tell('holder', 'consent.withdrawn')] },
    { target: 'withdrawn', actions: ['remember', tell('holder', 'consent.withdrawn')] },
  ],
  CONSENT_EXPIRED: [
    { guard: 'anotherConsentHolds', actions: ['remember', tell('holder', 'consent.expired')] },
    { target: 'paused', actions: ['remember', tell('holder', 'consent.expired')] },
  ],
} as const;

const closing = { CASE_CLOSED: 'none', CASE_DISCONTINUED: 'none', CONCERN_DISMISSED: 'none' } as const;

export const consentRegion = caseSetup.createStateConfig({
  initial: 'none',
  states: {
    none: { on: { ...given, ...refused, ...objected } },
    given: {
      on: {
        ...given,
        ...refused,
        ...objected,
        ...ended,
        ...closing,
        CONSENT_EXPIRING: { target: 'expiring', actions: ['remember', tell('holder', 'consent.expiring')] },
        CONSENT_EXTENDED: { guard: requires('noObjectionStands', 'hasConsentToExtend'), actions: 'remember' },
      },
    },
    expiring: {
      on: {
        ...given,
        ...refused,
        ...objected,
        ...ended,
        ...closing,
        CONSENT_EXPIRING: { actions: 'remember' },
        CONSENT_EXTENDED: {
          guard: requires('noObjectionStands', 'hasConsentToExtend'),
          target: 'given',
          actions: 'remember',
        },
      },
    },
    paused: {
      on: {
        ...given,
        ...refused,
        ...closing,
        CONSENT_EXTENDED: {
          guard: requires('noObjectionStands', 'hasConsentToExtend'),
          target: 'given',
          actions: 'remember',
        },
        CONSENT_EXPIRED: { actions: 'remember' },
        CONSENT_WITHDRAWN: {
          guard: requires('hasConsentToEnd'),
          actions: ['remember', tell('holder', 'consent.withdrawn')],
          target: 'withdrawn',
        },
        OBJECTION_SETTLED: settledFrom('paused'),
      },
    },
    withdrawn: { on: { ...given, ...refused, ...closing, OBJECTION_SETTLED: settledFrom('withdrawn') } },
    refused: { on: { ...given, ...closing, OBJECTION_SETTLED: settledFrom('refused') } },
  },
});

/** Settled in favour of sharing: what was objected to holds again. Settled against, or with nothing left: it is off. */
function settledFrom(state: 'paused' | 'withdrawn' | 'refused') {
  const objection = requires('objectionStands');
  return [
    { guard: { type: 'settledForSharing' as const }, target: 'given' as const, actions: 'remember' as const },
    {
      guard: objection,
      target: state === 'paused' ? ('withdrawn' as const) : state,
      actions: 'remember' as const,
    },
  ];
}
