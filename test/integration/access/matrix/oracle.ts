import {
  ASKED_AT,
  ASKED_ON,
  type CaseFacts,
  type EntryFacts,
  type ServiceName,
  type Somebody,
} from './facts.js';

/**
 * What bti.md and law-and-privacy.md say, written down a second time by somebody who has not looked at how it is done:
 * who knows of a case, who reads what of it, and who may do what. Imports nothing from src; the matrix compares.
 */

/** What somebody is to a case today, and how much that opens. `part`: some kinds of information. */
export interface Tie {
  relation: string;
  opens: 'nothing' | 'part' | 'whole' | 'family';
  /** For whom somebody stands in. */
  insteadOf?: string;
}

const WORKS_WITH_CHILDREN = ['practitioner', 'leader', 'coordinatingUnit'];
/** The service that every case of the town belongs to: where the concern was logged. */
const HOME: ServiceName = 'health';

export const worksIn = ({ roles }: Somebody, service: ServiceName): boolean =>
  roles.some((held) => held.service === service && WORKS_WITH_CHILDREN.includes(held.role));
export const leads = ({ roles }: Somebody, service: ServiceName): boolean =>
  roles.some((held) => held.service === service && held.role === 'leader');

/** Invariant 2: named sharing rests on a basis in force that names the service. */
const isShared = ({ basis }: CaseFacts, service: ServiceName): boolean =>
  service === HOME || (basis !== null && basis.services.includes(service) && basis.until >= ASKED_ON);

/** Relations as bti.md, "Roles", tells them; nobody has one across municipalities. */
export function tiesOf(who: Somebody, one: CaseFacts): Tie[] {
  if (who.town !== one.town) return [];
  if (who.kind === 'client') return [];
  if (who.kind === 'person') return familyTies(who, one);
  const own = staffTies(who, who, one);
  const away = who.standsInFor;
  if (!away || !worksIn(who, away.service) || !mayKnow(one, who.name)) return own;
  const asTheAbsent = { ...who, name: away.name, roles: [{ role: 'practitioner', service: away.service }] };
  const standing = personalTies(asTheAbsent, one).map((tie) => ({ ...tie, insteadOf: away.name }));
  return [...own, ...standing];
}

function familyTies({ name }: Somebody, one: CaseFacts): Tie[] {
  const isOnShortList = one.protection === null || one.shortList.includes(name);
  return one.family
    .filter((member) => member.name === name && isOnShortList)
    .map(({ relation }) => ({ relation, opens: 'family' }));
}

function staffTies(who: Somebody, self: Somebody, one: CaseFacts): Tie[] {
  return [...personalTies(who, one), ...serviceTies(self, one)];
}

/** What somebody is by name. */
function personalTies(who: Somebody, one: CaseFacts): Tie[] {
  const { name } = who;
  const ties: Tie[] = [];
  if (one.holder === null && one.author === name && worksIn(who, HOME))
    ties.push({ relation: 'author', opens: 'whole' });
  if (one.holder === name && worksIn(who, HOME)) ties.push({ relation: 'holder', opens: 'whole' });
  const taking = one.participants.find((each) => each.name === name);
  if (taking && worksIn(who, taking.service) && isShared(one, taking.service) && mayKnow(one, name))
    ties.push({ relation: 'participant', opens: taking.service === HOME ? 'whole' : 'part' });
  if (one.offeredTo === name && worksIn(who, HOME) && mayKnow(one, name))
    ties.push({ relation: 'offered', opens: 'nothing' });
  const open = one.emergencies.some(
    (each) => each.name === name && new Date(each.until) > new Date(ASKED_AT),
  );
  if (open && worksIn(who, 'school')) ties.push({ relation: 'emergency', opens: 'whole' });
  return ties;
}

/** What somebody is by where they work. */
function serviceTies(who: Somebody, one: CaseFacts): Tie[] {
  const ties: Tie[] = [];
  const takesPart = one.participants.some(({ service }) => service === 'school') && isShared(one, 'school');
  if (leads(who, HOME) || (leads(who, 'school') && takesPart && one.protection === null))
    ties.push({ relation: 'leader', opens: 'nothing' });
  const isAsked = one.asked.some(
    ({ service, named }) => worksIn(who, service) && (!named || isShared(one, service)),
  );
  if (isAsked && one.protection === null) ties.push({ relation: 'asked', opens: 'nothing' });
  const isCoordinator = who.roles.some(({ role }) => role === 'coordinatingUnit');
  if (isCoordinator && (one.level === 3 || one.isStuck) && one.protection === null)
    ties.push({ relation: 'oversight', opens: 'nothing' });
  // Of a stuck case that is referred to it the unit reads the content, as a service that the basis names.
  if (isCoordinator && one.isStuck && one.protection === null && isShared(one, 'unit'))
    ties.push({ relation: 'referred', opens: 'part' });
  return ties;
}

/** A protected address: only the short list, whatever else one is to the case. */
const mayKnow = ({ protection, shortList }: CaseFacts, name: string): boolean =>
  protection === null || shortList.includes(name);

export const knows = (ties: readonly Tie[]): boolean => ties.length > 0;
export const opens = (ties: readonly Tie[]): boolean => ties.some((tie) => tie.opens !== 'nothing');

/** Whether somebody reads an entry at all. */
export function readsEntry(
  who: Somebody,
  one: CaseFacts,
  entry: EntryFacts,
  ties: readonly Tie[] = tiesOf(who, one),
): boolean {
  const isQuestion = one.asked.some(({ entry: number }) => number === entry.number);
  return ties.some((tie) => {
    switch (tie.opens) {
      case 'whole':
        return true;
      case 'part':
        return worksIn(who, entry.service ?? HOME) || isOfSharedKinds(one, entry);
      case 'family':
        return readsAsFamily(who, entry);
      case 'nothing':
        return tie.relation === 'asked' && isQuestion;
    }
  });
}

/** A parent's own information is shared by that parent's own yes; or where the law says so, which asks no parent. */
function isOfSharedKinds({ basis }: CaseFacts, { kinds, about }: EntryFacts): boolean {
  if (!basis || kinds === null) return false;
  if (about !== null && basis.givenBy !== 'theLaw' && about !== basis.givenBy) return false;
  return kinds.every((kind) => basis.kinds.includes(kind));
}

/** Openness is the default; but what is kept, what is another parent's, and who opened it in an emergency before it is told. */
function readsAsFamily({ name }: Somebody, { keptFrom, about, type }: EntryFacts): boolean {
  if (type === 'EMERGENCY_ACCESS_OPENED' || type === 'EMERGENCY_ACCESS_ENDED' || type === 'ROWS_RENEWED')
    return false;
  return !keptFrom.includes(name) && (about === null || about === name);
}

/** Rule 10: out of view for all at once; its writer and who took it out can bring it to where it belongs. */
export function opensText(
  who: Somebody,
  one: CaseFacts,
  entry: EntryFacts,
  ties: readonly Tie[] = tiesOf(who, one),
): boolean {
  if (one.outOfView.includes(entry.number) && entry.writtenBy !== who.name) return false;
  return readsEntry(who, one, entry, ties);
}

/** Who drives the case: its author until there is a holder, then the holder; and who stands in for them. */
export const drives = (ties: readonly Tie[]): boolean =>
  ties.some(
    ({ relation, opens: open }) => (relation === 'author' || relation === 'holder') && open === 'whole',
  );
