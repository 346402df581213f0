import { plus } from '../calendar.js';
import type { CaseContext, ConsentGiver, ConsentRecord } from '../case-context.js';
import type { At, MachineEvent } from '../events.js';
import { guardiansDiffer, lastDayOf } from '../sharing.js';
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

function sharingStops(context: CaseContext, { now, number }: At): Partial<CaseContext> {
  return {
    objectedAt: context.objectedAt ?? now,
    objectedIn: [...(context.objectedIn ?? []), number],
    ...everyConsent(context, 'inForce', 'objected'),
  };
}

/** Who says yes takes back their own no, and nobody else's. */
function saidYes({ refusedBy, refusals }: CaseContext, givenBy: readonly ConsentGiver[]) {
  const stands = (id: string | null) => !givenBy.some(({ personId }) => personId === id);
  return {
    refusedAt: null,
    refusedBy: refusedBy.filter(stands),
    ...(refusals && { refusals: refusals.filter(({ personId }) => personId !== null && stands(personId)) }),
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

/** Days from which the young person decides on some of the kinds; none where they have said yes themselves. */
function ownDays(
  {
    kinds,
    givenBy,
    comesOfAgeOn,
  }: Pick<ConsentRecord, 'kinds' | 'givenBy'> & { comesOfAgeOn?: string | undefined },
  { at, guide }: Pick<MachineEvent, 'at' | 'guide'>,
): Partial<ConsentRecord> {
  if (!comesOfAgeOn || givenBy.some(({ role }) => role === 'youngPerson' || role === 'adult')) return {};
  const ages = guide.consent.ages as Record<string, number | undefined>;
  const days = [...kinds.map((kind) => ages[kind] ?? 18), 18]
    .map((age) => plus(comesOfAgeOn, { amount: (Math.min(age, 18) - 18) * 12, unit: 'months' }))
    .filter((day) => day > at.today);
  return days.length > 0 ? { ownFrom: [...new Set(days)].sort() } : {};
}

/** On paper it is to be put into the case. */
const paperOf = (how: string, now: string): Partial<ConsentRecord> =>
  how === 'onPaper' ? { paperSince: now } : {};

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
  CONSENT_REFUSED: ({ context, event: { facts, at, guide } }) =>
    guardiansDiffer(context, facts.by, at, guide) ? sharingStops(context, at) : saidNo(context, facts.by, at),
  GUARDIAN_OBJECTED: ({ context, event }) =>
    event.guide.consent.oneGuardiansNo === 'stopsSharing' ? sharingStops(context, event.at) : {},
  OBJECTION_SETTLED: ({ context, event }) => ({
    objectedAt: null,
    ...(context.objectedIn && { objectedIn: [] }),
    refusedBy: [],
    ...everyConsent(context, 'objected', event.facts.outcome === 'sharingResumes' ? 'inForce' : 'ended'),
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
