import type { ConsentGiver, ConsentRecord } from './case-context.js';
import type { At } from './events.js';
import type { Guide } from './guide.js';

/** Of whom a consent is asked: the child at that moment, and the ages and numbers of the guide. */
export interface AskedOf {
  at: At;
  guide: Guide;
}

type Role = ConsentGiver['role'];

/** Whose yes is needed for each kind of information, by the guide's ages (bti.md, "Roles"). */
export function whoIsAsked(kinds: readonly string[], { at, guide }: AskedOf): Role[] {
  if (at.subject.kind === 'unborn') return ['pregnantWoman'];
  const age = at.subject.age ?? 0;
  if (at.subject.kind === 'adult' || age >= 18) return ['adult'];
  const ages = guide.consent.ages as Record<string, number | undefined>;
  const ownKinds = kinds.filter((kind) => age >= (ages[kind] ?? 18));
  const also = guide.consent.youngPersonAlsoFrom;
  const youngPersonMust = ownKinds.length > 0 || (also !== undefined && age >= also);
  const guardian = at.subject.inCare ? 'childProtection' : 'guardian';
  return [
    ...(youngPersonMust ? ['youngPerson' as const] : []),
    ...(ownKinds.length < kinds.length ? [guardian as Role] : []),
  ];
}

/** Who speaks in the place of whom: one side's yes is taken back by the same side. */
const SIDE: Record<Role, string> = {
  guardian: 'guardian',
  representative: 'guardian',
  youngPerson: 'oneself',
  adult: 'oneself',
  pregnantWoman: 'pregnantWoman',
  childProtection: 'childProtection',
};

export const sameSide = (one: Role, other: Role): boolean => SIDE[one] === SIDE[other];

/** The guardians among them; the same one twice is one, and so are those whose names are not written down. */
export const guardiansAmong = (givers: readonly ConsentGiver[]): ConsentGiver[] =>
  givers.filter(({ role }) => sameSide(role, 'guardian'));

/** How many of them must say yes; whoever asks may ask every one, though the guide lets one be enough. */
export const guardiansNeeded = ({ at, guide }: AskedOf, everyGuardian = false): number =>
  everyGuardian || guide.consent.guardians === 'all' ? Math.max(1, at.subject.guardians) : 1;

/** The roles whose yes is missing still, of all that must say it. */
export function giversMissing(
  { kinds, givenBy, everyGuardian }: Pick<ConsentRecord, 'kinds' | 'givenBy' | 'everyGuardian'>,
  asked: AskedOf,
): Role[] {
  const guardians = new Set(guardiansAmong(givenBy).map(({ personId }) => personId)).size;
  return whoIsAsked(kinds, asked).filter((role) =>
    role === 'guardian'
      ? guardians < guardiansNeeded(asked, everyGuardian)
      : !givenBy.some((one) => one.role === role || (role === 'adult' && one.role === 'youngPerson')),
  );
}
