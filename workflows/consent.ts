import { caseSetup, requires, tell } from './case.setup.js';

/** Another basis is no word of the family's: that it runs out leaves the region where it is, and is told all the same. */
const anotherBasisRunsOutSoon = {
  guard: 'isAnotherBasis',
  actions: ['remember', tell('holder', 'basis.expiring')],
} as const;
const anotherBasisRunsOut = {
  guard: 'isAnotherBasis',
  actions: ['remember', tell('holder', 'basis.expired')],
} as const;

const whenItEnds = { actions: ['remember', tell('holder', 'consent.withdrawn')] } as const;
const whenItRunsOut = { actions: ['remember', tell('holder', 'consent.expired')] } as const;

/**
 * The consent region: a summary of where the family's permission to share stands. Who consented to what stands in the
 * context. Refused, expired (paused), objected to (paused) and withdrawn are different things, and none is a wall: in
 * every state the family may say yes, no or stop.
 */
const always = {
  CONSENT_GIVEN: { guard: requires('noObjectionStands'), target: 'given', actions: 'remember' },
  CONSENT_ASKED: { actions: 'remember' },
  /** Each answers alone; only the last yes of all that are needed gives it. */
  CONSENT_AGREED: [
    { guard: 'othersMustAnswerStill', actions: ['remember', tell('holder', 'consent.answered')] },
    {
      guard: requires('consentIsAsked', 'noObjectionStands'),
      target: 'given',
      actions: ['remember', tell('holder', 'consent.answered')],
    },
  ],
  CONSENT_NO_LONGER_ASKED: { guard: requires('consentIsAsked'), actions: 'remember' },
  BASIS_RECORDED: { actions: 'remember' },
  BASIS_ENDED: { guard: requires('hasLegalBasis'), actions: 'remember' },
  CONSENT_EXPIRING: [anotherBasisRunsOutSoon, { actions: ['remember', tell('holder', 'consent.expiring')] }],
  CONSENT_EXPIRED: [anotherBasisRunsOut, { guard: requires('someBasisHasRunOut'), ...whenItRunsOut }],
  GUARDIAN_OBJECTED: { actions: 'remember' },
} as const;

/** An objection where nothing is shared stands until it is settled; while something is shared it stops that first. */
const canBeSettled = {
  OBJECTION_SETTLED: { guard: requires('objectionStands'), actions: 'remember' },
} as const;

const canBeExtended = {
  CONSENT_EXTENDED: {
    guard: requires('noObjectionStands', 'hasConsentToExtend'),
    target: 'given',
    actions: 'remember',
  },
} as const;

const canBeRefused = {
  CONSENT_REFUSED: {
    target: 'refused',
    actions: ['remember', tell('homeLeader', 'consent.refused')],
  },
} as const;

/** While something is shared: a no stops it, unless another consent still holds that the same guardian said yes to. */
const whileSharing = {
  CONSENT_REFUSED: [
    {
      guard: 'guardiansDiffer',
      target: 'paused',
      actions: ['remember', tell('homeLeader', 'consent.refused'), tell('holder', 'sharing.stopped')],
    },
    { guard: 'anyConsentHolds', actions: ['remember', tell('homeLeader', 'consent.refused')] },
    canBeRefused.CONSENT_REFUSED,
  ],
  /** When guardians differ, the guide says what one no does; by default sharing stops until it is settled. */
  GUARDIAN_OBJECTED: [
    {
      guard: 'oneNoStopsSharing',
      target: 'paused',
      actions: ['remember', tell('holder', 'sharing.stopped')],
    },
    { actions: 'remember' },
  ],
  CONSENT_EXPIRING: [
    anotherBasisRunsOutSoon,
    { target: 'expiring', actions: ['remember', tell('holder', 'consent.expiring')] },
  ],
} as const;

/** What was objected to holds again when it is settled so. */
const resumes = { guard: 'objectedConsentHoldsAgain', target: 'given', actions: 'remember' } as const;
const mayResume = { OBJECTION_SETTLED: [resumes, canBeSettled.OBJECTION_SETTLED] } as const;

const closing = { CASE_CLOSED: 'none', CASE_DISCONTINUED: 'none', CONCERN_DISMISSED: 'none' } as const;
/** Written down in the log of the wrong child: here nobody ever consented. */
const lastConsentGoes = { guard: 'entryIsTheLastConsent', target: 'none' } as const;
const wrongChild = { ENTRY_RESTRICTED: lastConsentGoes } as const;
const fromHere = { ...closing, ...wrongChild } as const;

export const consentRegion = caseSetup.createStateConfig({
  initial: 'none',
  states: {
    none: { on: { ...always, ...canBeRefused, ...canBeSettled } },
    given: {
      on: {
        ...always,
        ...whileSharing,
        // A no to something new, while what was said yes to goes on.
        ...canBeSettled,
        CONSENT_EXTENDED: { guard: requires('noObjectionStands', 'hasConsentToExtend'), actions: 'remember' },
        CONSENT_WITHDRAWN: [
          { guard: 'anotherConsentHolds', ...whenItEnds },
          { target: 'withdrawn', ...whenItEnds },
        ],
        CONSENT_EXPIRED: [
          anotherBasisRunsOut,
          { guard: 'anotherConsentHolds', ...whenItRunsOut },
          { guard: requires('someBasisHasRunOut'), target: 'paused', ...whenItRunsOut },
        ],
        ...fromHere,
      },
    },
    expiring: {
      on: {
        ...always,
        ...whileSharing,
        ...canBeSettled,
        CONSENT_EXTENDED: [
          { guard: 'anotherConsentIsExpiring', actions: 'remember' },
          canBeExtended.CONSENT_EXTENDED,
        ],
        CONSENT_WITHDRAWN: [
          { guard: 'anotherConsentIsExpiring', ...whenItEnds },
          { guard: 'anotherConsentHolds', target: 'given', ...whenItEnds },
          { target: 'withdrawn', ...whenItEnds },
        ],
        CONSENT_EXPIRED: [
          anotherBasisRunsOut,
          { guard: 'anotherConsentIsExpiring', ...whenItRunsOut },
          { guard: 'anotherConsentHolds', target: 'given', ...whenItRunsOut },
          { guard: requires('someBasisHasRunOut'), target: 'paused', ...whenItRunsOut },
        ],
        ...fromHere,
      },
    },
    paused: {
      on: {
        ...always,
        ...canBeRefused,
        ...canBeExtended,
        CONSENT_WITHDRAWN: [
          { guard: 'anotherConsentIsObjectedTo', ...whenItEnds },
          { guard: requires('hasConsentToEnd'), target: 'withdrawn', ...whenItEnds },
        ],
        OBJECTION_SETTLED: [
          resumes,
          { guard: 'objectionEndsSharing', target: 'withdrawn', actions: 'remember' },
          canBeSettled.OBJECTION_SETTLED,
        ],
        ...fromHere,
        ENTRY_RESTRICTED: [{ guard: 'onlyObjectionGoes', target: 'given' }, lastConsentGoes],
      },
    },
    withdrawn: {
      on: {
        ...always,
        ...canBeRefused,
        ...canBeExtended,
        ...mayResume,
        CONSENT_WITHDRAWN: { guard: requires('hasConsentToEnd'), ...whenItEnds },
        ...fromHere,
      },
    },
    refused: {
      on: {
        ...always,
        ...canBeExtended,
        ...mayResume,
        CONSENT_REFUSED: { actions: 'remember' },
        CONSENT_WITHDRAWN: { guard: requires('hasConsentToEnd'), target: 'withdrawn', ...whenItEnds },
        ...fromHere,
        /** Written down in the log of the wrong child: here nobody said no. */
        ENTRY_RESTRICTED: [
          { guard: 'onlyRefusalGoesAfterWithdrawal', target: 'withdrawn' },
          { guard: 'onlyRefusalGoesWhilePaused', target: 'paused' },
          { guard: 'onlyRefusalGoes', target: 'none' },
          lastConsentGoes,
        ],
      },
    },
  },
});
