import type {
  CaseContext,
  CaseSnapshot,
  ConsentRecord,
  ReferralRecord,
} from '../../../workflows/case-context.js';
import { withoutAnswer } from '../../../workflows/consent-asked.js';
import type { Projection } from '../../../workflows/projection.js';
import { type Audience, audienceOf } from '../../access/fields/audiences.js';
import type { Actor, RequestContext } from '../../common/request-context.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { passedOver } from '../asides.js';

/** Somebody who reads a case, and what of its lists is theirs to see. */
export interface Reader {
  audience: Audience;
  /** Drives the case, or leads the service whose it is: minds who may know of a protected address. */
  isDrivingOrLeading: boolean;
  seesConsent(one: readonly [string, ConsentRecord]): boolean;
  seesReferral(one: readonly [string, ReferralRecord]): boolean;
}

interface Held {
  principal: string;
  relation: string;
  content: boolean;
}

/** Who the reader is to the case, by the relations that hold and what the bases open to them today. */
export function readerOf(
  { roles }: Pick<RequestContext, 'roles'>,
  held: readonly Held[],
  { access, summary }: Projection,
): Reader {
  const kindsOf = ({ principal, relation }: Held) =>
    access.find((row) => row.principal === principal && row.relation === relation)?.kinds ?? null;
  const audience = audienceOf(held.map((one) => ({ ...one, kinds: kindsOf(one) })));
  const own = new Set(roles.map(({ serviceId }) => serviceId));
  const isPart = audience === 'partReader';
  return {
    audience,
    isDrivingOrLeading: held.some(
      ({ relation, principal }) =>
        relation === 'author' || relation === 'holder' || principal === `leader:${summary.homeServiceId}`,
    ),
    seesConsent: ([, { services }]) => !isPart || services.some((id) => own.has(id)),
    seesReferral: ([, { status, serviceId }]) => !isPart || status === 'accepted' || own.has(serviceId),
  };
}

/** The case without what is kept from a member of the family; the same object for everybody else. */
export function asSeenBy(snapshot: CaseSnapshot, reader: Actor): CaseSnapshot {
  const { context } = snapshot;
  const { asides = [] } = passedOver(context, reader);
  if (reader.kind !== 'person' || asides.length === 0) return snapshot;
  const seen = <One extends { entry: number }>(records: Record<string, One>): Record<string, One> =>
    Object.fromEntries(Object.entries(records).filter(([, { entry }]) => !asides.includes(entry)));
  const { goals, interventions, consents, referrals, asked } = context;
  return {
    ...snapshot,
    context: {
      ...context,
      kept: {},
      goals: seen(goals),
      interventions: seen(interventions),
      consents: withoutAnswers(seen(consents), asides),
      referrals: seen(referrals),
      ...(asked && { asked: seen(asked) }),
    },
  };
}

/** What somebody answered, where that is kept too. */
function withoutAnswers(consents: CaseContext['consents'], entries: readonly number[]) {
  return Object.fromEntries(
    Object.entries(consents).map(([id, one]) => [id, entries.reduce(withoutAnswer, one)]),
  );
}

/**
 * Who may know of a case with a protected address, with names; null where it is not protected. People of the family tell
 * whose case it is: they are for those who read the content.
 */
export function protectionOf(
  { protection }: CaseContext,
  directory: DirectoryView,
  { audience }: Pick<Reader, 'audience'>,
) {
  if (!protection) return null;
  const knowsOnly = audience === 'onlooker' || audience === 'asked';
  const shown = protection.readers.filter((one) => !knowsOnly || !one.startsWith('person:'));
  const readers = shown.map((principal) => {
    const [kind = '', id = ''] = principal.split(':');
    const names: Record<string, () => string | null> = {
      staff: () => directory.nameOfStaff(id),
      service: () => directory.service(id)?.name ?? null,
    };
    return { kind, id, name: names[kind]?.() ?? null };
  });
  return { code: protection.code, readers };
}
