import type { CaseContext, ConsentGiver, ConsentRecord } from '../case-context.js';
import type { At } from '../events.js';
import { guardiansDiffer, knownTo, lastDayOf } from '../sharing.js';
import { consentAskedMemory, noLongerAsked, noToAsked } from './consent-asked.js';
import { ownDays, paperOf, saidYes } from './giving.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of consents and other bases for sharing. */

function consentIs(context: CaseContext, id: string, change: Partial<ConsentRecord>): Partial<CaseContext> {
  const before = context.consents[id];
  return before ? { consents: { ...context.consents, [id]: { ...before, ...change } } } : {};
}

function everyConsent(context: CaseContext, from: ConsentRecord['status'], to: ConsentRecord['status']) {
  return {
    consents: Object.fromEntries(
      Object.entries(context.consents).map(([id, one]) => [
        id,
        one.kind === 'consent' && one.status === from ? { ...one, status: to } : one,
      ]),
    ),
  };
}

function sharingStops(context: CaseContext, by: ConsentGiver, { now, number }: At): Partial<CaseContext> {
  const { consents } = everyConsent({ ...context, consents: knownTo(context, by) }, 'inForce', 'objected');
  return {
    objectedAt: context.objectedAt ?? now,
    objectedIn: [...(context.objectedIn ?? []), number],
    consents: { ...context.consents, ...consents },
  };
}

function saidNo(
  { refusedBy, refusals = [] }: CaseContext,
  { role, personId: id }: ConsentGiver,
  { now: at, number: entry }: At,
): Partial<CaseContext> {
  const personId = role === 'guardian' && id ? id : null;
  return {
    refusedAt: at,
    refusedBy: personId ? [...new Set([...refusedBy, personId])] : refusedBy,
    refusals: [...refusals, { entry, at, personId }],
  };
}

/** What an extended consent starts anew with: another paper, other days. */
function anew({
  ownFrom: _days,
  paperSince: _since,
  paperEntry: _entry,
  ...record
}: ConsentRecord): ConsentRecord {
  return record;
}

export const sharingMemory = {
  ...consentAskedMemory,
  CONSENT_GIVEN: ({ context, event }) => {
    const { consentId, services, kinds, givenBy, how, validFrom, validUntil, comesOfAgeOn } = event.facts;
    const consent: ConsentRecord = {
      kind: 'consent',
      entry: event.at.number,
      givenBy,
      services,
      kinds,
      validFrom,
      validUntil: validUntil ?? lastDayOf({ validFrom, givenBy, comesOfAgeOn }, event.guide),
      status: 'inForce',
      expiring: false,
      ...ownDays({ kinds, givenBy, comesOfAgeOn }, event),
      ...paperOf(how, event.at.now),
    };
    return { ...saidYes(context, givenBy), consents: { ...context.consents, [consentId]: consent } };
  },
  CONSENT_EXTENDED: ({ context, event }) => {
    const { consentId, givenBy, how, validUntil, comesOfAgeOn } = event.facts;
    const before = context.consents[consentId];
    if (!before) return saidYes(context, givenBy);
    const extended: ConsentRecord = {
      ...anew(before),
      givenBy,
      validUntil,
      status: 'inForce',
      expiring: false,
      ...ownDays({ kinds: before.kinds, givenBy, comesOfAgeOn }, event),
      ...paperOf(how, event.at.now),
    };
    return { ...saidYes(context, givenBy), consents: { ...context.consents, [consentId]: extended } };
  },
  CONSENT_EXPIRING: ({ context, event }) => consentIs(context, event.facts.consentId, { expiring: true }),
  CONSENT_EXPIRED: ({ context, event }) => consentIs(context, event.facts.consentId, { status: 'expired' }),
  CONSENT_WITHDRAWN: ({ context, event }) =>
    consentIs(context, event.facts.consentId, { status: 'withdrawn' }),
  CONSENT_REFUSED: ({ context, event: { facts, at, guide } }) => {
    const answered = { ...context, ...noToAsked(context, facts, at.number) };
    // A no to what is asked is about that, and leaves standing what was said yes to before.
    const isObjection = facts.consentId === undefined && guardiansDiffer(context, facts.by, at, guide);
    const change = isObjection ? sharingStops(answered, facts.by, at) : saidNo(answered, facts.by, at);
    return { consents: answered.consents, ...change };
  },
  GUARDIAN_OBJECTED: ({ context, event: { facts, at, guide } }) => {
    const answered = { ...context, ...noToAsked(context, facts, at.number) };
    if (guide.consent.oneGuardiansNo !== 'stopsSharing') return { consents: answered.consents };
    return sharingStops(answered, facts.by, at);
  },
  OBJECTION_SETTLED: ({ context, event }) => ({
    objectedAt: null,
    ...(context.objectedIn && { objectedIn: [] }),
    refusedBy: [],
    ...(event.facts.outcome === 'sharingResumes'
      ? everyConsent(context, 'objected', 'inForce')
      : everyConsent({ ...context, ...noLongerAsked(context) }, 'objected', 'ended')),
  }),
  BASIS_RECORDED: ({ context, event }) => {
    const { consentId, services, kinds, validUntil } = event.facts;
    const basis: ConsentRecord = {
      kind: 'legalBasis',
      entry: event.at.number,
      givenBy: [],
      services,
      kinds,
      validFrom: event.at.today,
      validUntil: validUntil ?? null,
      status: 'inForce',
      expiring: false,
    };
    return { consents: { ...context.consents, [consentId]: basis } };
  },
  COPIES_HANDLED: ({ context, event }) => {
    const { [event.facts.serviceId]: _handled, ...endings } = context.endings ?? {};
    return { endings };
  },
  FILE_ADDED: ({ context, event }) => {
    const { consentId } = event.facts;
    return consentId ? consentIs(context, consentId, { paperEntry: event.at.number }) : {};
  },
  OPEN_REPORT_RECORDED: ({ context, event }) => ({
    openReports: [...(context.openReports ?? []), event.facts.reportId],
  }),
  BASIS_ENDED: ({ context, event }) => consentIs(context, event.facts.consentId, { status: 'ended' }),
} satisfies MemoryOf;
