import type { CaseFacts, ConsentTime } from '../facts.js';
import type { CaseInTheMaking, Office } from './case-in-the-making.js';
import { consentEnds } from './consent.js';
import { familyOf, isInCare } from './family.js';

/** What is true of a case that was made: by what was told in it, not by what the code makes of that. */
export async function factsOf(one: CaseInTheMaking): Promise<CaseFacts> {
  const { caseId, childId, wanted, told, office } = one;
  const isClosed = wanted.level === 'closed';
  const facts = {
    id: caseId,
    childId,
    town: office.townName,
    ...wanted,
    isStuck: wanted.isStuck ?? false,
    author: 'author',
    holder: wanted.level === 0 ? null : 'holder',
    participants: isClosed ? [] : told.participants,
    offeredTo: isClosed ? null : told.offeredTo,
    asked: isClosed ? [] : told.asked,
    basis: basisOf(one),
    isLogOpened: one.isLogOpened,
    family: one.isLogOpened ? insightOf(one) : [],
    invited: wanted.consent === 'none' ? askedOf(one) : [],
    shortList: wanted.protection ? ['participant', `child ${childId}`] : [],
    emergencies: told.emergencies,
    outOfView: told.outOfView,
    reportedBy: one.driver,
    report: told.report,
    outsideReferral: told.outsideReferral,
    files: told.files,
    documents: [],
    sharingEnds: [],
    hasMeeting: !isClosed,
  };
  const kept = [...told.kept].map(([number, keptFrom]) => ({ number, keptFrom }));
  const entries = await entriesOf(office, caseId, kept);
  // The mother knows it by another number, where something is kept from her.
  const asksForAnother = entries.find(({ type }) => type === 'FAMILY_ASKED')?.number ?? null;
  return { ...facts, asksForAnother, entries };
}

/** On the day they were given. */
const HAVE_ENDED: readonly ConsentTime[] = ['withdrawn', 'objected', 'otherBasisEnded'];

function basisOf({ hasBasis, wanted: { level, consent } }: CaseInTheMaking): CaseFacts['basis'] {
  if (!hasBasis) return null;
  const asked = isInCare(level) ? 'childProtection' : 'mother';
  return {
    services: ['school', 'ppt', 'unit'],
    kinds: ['school'],
    givenBy: consent.startsWith('otherBasis') ? 'theLaw' : asked,
    until: HAVE_ENDED.includes(consent) ? '2026-09-01' : consentEnds(consent),
  };
}

function insightOf({ wanted, childId }: CaseInTheMaking): CaseFacts['family'] {
  const guardians = familyOf(wanted).filter(({ hasInsight }) => hasInsight);
  return [
    { name: `child ${childId}`, relation: 'child' },
    ...guardians.map(({ name }) => ({ name, relation: 'guardian' as const })),
  ];
}

/** Whose yes it takes, and who may read: not those of a closed case, one in care, or one that nobody may know of. */
function askedOf({ wanted }: CaseInTheMaking): string[] {
  if (wanted.level === 0 || wanted.level === 'closed' || isInCare(wanted.level) || wanted.protection)
    return [];
  const guardians = familyOf(wanted).filter((one) => one.relation === 'guardian' && one.hasInsight);
  return guardians.map(({ name }) => name);
}

/** What was written, as it stands in the rows; what is kept from whom, as it was said. */
export async function entriesOf(
  { superuser, town }: Office,
  caseId: string,
  kept: readonly { number: number; keptFrom: readonly string[] }[],
): Promise<CaseFacts['entries']> {
  const keptFrom = new Map(kept.map((one) => [one.number, one.keptFrom]));
  const { rows } = await superuser.query(
    `select number, type, actor_id as by, actor_service_id as service, kinds, about from case_event
     where case_id = $1 order by number`,
    [caseId],
  );
  return rows.map(({ number, type, by, service, kinds, about }) => ({
    number,
    type,
    writtenBy: town.nameOf(by) ?? by,
    service: town.serviceNamed(service),
    kinds,
    about: about && town.nameOf(about),
    keptFrom: keptFrom.get(number) ?? [],
  }));
}
