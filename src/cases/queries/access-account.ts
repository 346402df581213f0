import type { CaseContext } from '../../../workflows/case-context.js';

/** What `account_of_access` answers: rows of `case_access`, and of the case who, when and by which entry. */
export interface StoredAccount {
  /** Asked by the auditor, who knows of no case. */
  audits: boolean;
  homeServiceId: string;
  createdAt: string;
  context: Pick<
    CaseContext,
    | 'holder'
    | 'offer'
    | 'consents'
    | 'participants'
    | 'family'
    | 'familyEntries'
    | 'referrals'
    | 'stuckSince'
    | 'spells'
  >;
  rows: StoredAccess[];
  entries: Record<string, { type: string; at: string }>;
}

export interface StoredAccess {
  principal: string;
  relation: string;
  content: boolean;
  /** Last day. */
  until: string | null;
  /** Instant at which it ends in the middle of a day. */
  until_at?: string | null;
  service_id: string | null;
  /** Kinds of information; null for all. */
  kinds?: string[] | null;
}

/** Why somebody has access: a code, since when, and the entry of the history and the basis that it rests on. */
export interface AccessReason {
  code: ReasonCode;
  since: string;
  entry: number | null;
  /** Id of the consent or other basis that covers the service. */
  basis: string | null;
}

export type ReasonCode =
  | 'loggedTheConcern'
  | 'holdsTheBaton'
  | 'isOfferedTheBaton'
  | 'takesPart'
  | 'wasAsked'
  | 'leadsTheService'
  | 'isFamily'
  | 'isTheChild'
  | 'isAskedForConsent'
  | 'wasReferredTo'
  | 'overseesHighLevels'
  | 'deputises'
  | 'openedInEmergency'
  | 'other';

/** From what the case remembers: who it let in, by which entry, on which basis. */
export function reasonOf(row: StoredAccess, account: StoredAccount): AccessReason {
  const { context, createdAt } = account;
  const [, id = ''] = row.principal.split(':');
  const at = (entry: number | null | undefined) =>
    (entry ? account.entries[String(entry)]?.at : undefined) ?? createdAt;
  const basis = basisFor(row.service_id, context);
  switch (row.relation) {
    case 'author':
      return { code: 'loggedTheConcern', since: createdAt, entry: 1, basis: null };
    case 'holder':
      return { code: 'holdsTheBaton', since: context.holder?.since ?? createdAt, entry: null, basis };
    case 'offered':
      return { code: 'isOfferedTheBaton', since: context.offer?.since ?? createdAt, entry: null, basis };
    case 'participant': {
      const part = context.participants.find(({ staffId }) => staffId === id);
      return { code: 'takesPart', since: at(part?.entry), entry: part?.entry ?? null, basis };
    }
    case 'asked': {
      const referral = Object.values(context.referrals).findLast((one) => one.serviceId === id);
      return {
        code: 'wasAsked',
        since: referral?.since ?? createdAt,
        entry: referral?.entry ?? null,
        basis: basisFor(id, context),
      };
    }
    case 'leader':
      return { code: 'leadsTheService', since: createdAt, entry: null, basis: basisFor(id, context) };
    case 'child':
    case 'guardian':
    case 'fosterParent':
    case 'representative': {
      const entry = context.familyEntries[id] ?? null;
      const code = row.relation === 'child' ? 'isTheChild' : 'isFamily';
      return { code, since: at(entry), entry, basis: null };
    }
    case 'invited': {
      const asked = Object.values(context.consents).find(
        ({ asks = [], status }) => status === 'asked' && asks.some(({ personId }) => personId === id),
      );
      const entry = asked?.entry ?? null;
      return { code: 'isAskedForConsent', since: at(entry), entry, basis: null };
    }
    case 'referred':
      return { code: 'wasReferredTo', since: context.stuckSince ?? createdAt, entry: null, basis };
    case 'oversight':
      return {
        code: 'overseesHighLevels',
        since: context.stuckSince ?? context.spells.at(-1)?.from ?? createdAt,
        entry: null,
        basis: null,
      };
    case 'deputy':
      return { code: 'deputises', since: createdAt, entry: null, basis: null };
    case 'emergency':
      return {
        code: 'openedInEmergency',
        since: lastOf('EMERGENCY_ACCESS_OPENED', account),
        entry: null,
        basis: null,
      };
    default:
      return { code: 'other', since: createdAt, entry: null, basis: null };
  }
}

/** The basis in force that names the service; the last of them, when there are several. */
function basisFor(serviceId: string | null, { consents }: StoredAccount['context']): string | null {
  if (serviceId === null) return null;
  return (
    Object.entries(consents).findLast(
      ([, one]) => one.status === 'inForce' && one.services.includes(serviceId),
    )?.[0] ?? null
  );
}

function lastOf(type: string, { entries, createdAt }: StoredAccount): string {
  return Object.values(entries).findLast((one) => one.type === type)?.at ?? createdAt;
}
