import type pg from 'pg';
import type { CaseFacts, Somebody } from './facts.js';
import { drives, knows, opens, opensText, readsEntry, type Tie, tiesOf, worksIn } from './oracle.js';
import { type Row, row } from './rows.js';
import type { MatrixTown } from './town.js';

/** What there is in a case beside its entries; facts, read as somebody who sees everything. */
export interface Things {
  texts: ReadonlySet<number>;
  consents: readonly { id: string; entry: number; services: readonly string[] }[];
  referrals: readonly { id: string; entry: number; service: string; status: string }[];
  followUps: readonly { id: string; kind: string; owner: string; service: string }[];
  kept: readonly string[];
  family: readonly string[];
  reports: readonly string[];
  notices: readonly string[];
  emergencies: readonly { id: string; staff: string; told: boolean }[];
}

const SQL: Readonly<Record<keyof Things, string>> = {
  texts: 'select number from entry_key where case_id = $1',
  consents: 'select consent_id as id, entry, services from consent where case_id = $1',
  referrals:
    'select referral_id as id, entry, service_id as service, status from referral where case_id = $1',
  followUps: 'select id, kind, owner, service_id as service from follow_up where case_id = $1',
  kept: `select entry || ' ' || principal as id from kept_entry where case_id = $1`,
  family: 'select person_id as id from guardian_relation where case_id = $1',
  reports: 'select id from protection_report where case_id = $1',
  notices: `select principal as id from notice where case_id = $1`,
  emergencies: `select id, staff_id as staff, told from emergency_access where case_id = $1`,
};

export async function thingsIn(superuser: pg.Pool, caseId: string): Promise<Things> {
  const ask = async (part: keyof Things) => (await superuser.query(SQL[part], [caseId])).rows;
  const ids = async (part: keyof Things) => (await ask(part)).map(({ id }) => id as string);
  return {
    texts: new Set((await ask('texts')).map(({ number }) => number as number)),
    consents: await ask('consents'),
    referrals: await ask('referrals'),
    followUps: await ask('followUps'),
    kept: await ids('kept'),
    family: await ids('family'),
    reports: await ids('reports'),
    notices: await ids('notices'),
    emergencies: await ask('emergencies'),
  };
}

/** For every row there could be of a case, and every change: whether somebody may have it, by the oracle alone. */
export function expectedRows(
  who: Somebody,
  one: CaseFacts,
  things: Things,
  town: MatrixTown,
): Map<Row, boolean> {
  const ties = tiesOf(who, one);
  const [isKnown, isOpen] = [knows(ties), opens(ties)];
  const isStaff = who.kind === 'staff';
  const answers = new Map<Row, boolean>();
  const say = (what: string, detail: string | number, may: boolean) =>
    answers.set(row(what, one.id, detail), may);
  say('case', '', isKnown);
  say('key', '', isKnown);
  say('content', '', isOpen);
  say('child', '', isOpen || isAskedByName(who, one, ties) || who.id === one.childId);
  for (const entry of one.entries) {
    say('entry', entry.number, readsEntry(who, one, entry, ties));
    if (things.texts.has(entry.number)) say('text', entry.number, opensText(who, one, entry, ties));
  }
  const worksFor = (serviceId: string) =>
    who.roles.some(({ service }) => service && town.services[service] === serviceId);
  const readsEntryNumber = (number: number) => {
    const entry = one.entries.find((each) => each.number === number);
    return entry !== undefined && readsEntry(who, one, entry, ties);
  };
  const isWhole = ties.some((tie) => tie.opens === 'whole');
  for (const { id, entry, services } of things.consents)
    say(
      'consent',
      id,
      isStaff ? isWhole || (isOpen && services.some(worksFor)) : isOpen && readsEntryNumber(entry),
    );
  for (const { id, entry, service, status } of things.referrals)
    say(
      'referral',
      id,
      seesReferral({ isStaff, isWhole, isOpen, isKnown }, readsEntryNumber(entry), status, worksFor(service)),
    );
  for (const { id, kind, owner, service } of things.followUps)
    say(
      'followUp',
      id,
      isOpen ? isStaff || !NOT_FAMILYS.includes(kind) : isKnown && isTheirs(who, { owner, service }, town),
    );
  for (const id of things.kept) say('kept', id, isStaff && isOpen);
  for (const id of things.family) say('family', id, isOpen);
  for (const id of things.reports) say('report', id, who.name === one.reportedBy && who.town === one.town);
  for (const { id, entry } of one.files) {
    const found = one.entries.find(({ number }) => number === entry)!;
    say('file', id, readsEntry(who, one, found, ties));
    say('fileKey', entry, opensText(who, one, found, ties));
  }
  for (const { id, asker, isReleased } of one.documents) {
    say('document', id, reviews(who, ties) || (isReleased && who.name === asker && who.town === one.town));
    say('decides on the copy', id, reviews(who, ties) && !isReleased);
  }
  for (const { id, service } of one.sharingEnds) {
    say('sharingEnd', id, worksIn(who, service) && who.town === one.town);
    say('says that it is seen to', id, worksIn(who, service) && who.town === one.town);
  }
  for (const principal of things.notices)
    say('notice', principal, isToldBy(principal, who, one) && (isKnown || principal === 'role:auditor'));
  for (const { id, staff, told } of things.emergencies)
    say('emergency', id, staff === who.id || isAuditor(who, one) || (isOpen && (isStaff || told)));
  const readsOfFamily = isWhole || (isOpen && one.basis !== null && one.basis.kinds.includes('family'));
  say('address', '', isStaff && readsOfFamily && one.protection !== 6);
  say('changes the case', '', false);
  say('changes who is family', '', drives(ties) && things.family.length > 0);
  say('takes a guardian away', '', drives(ties) && things.family.length > 0);
  say('changes the address', '', isStaff && drives(ties) && one.protection !== 6);
  return answers;
}

/** Whoever drives the case goes through a copy before it is given out. */
const reviews = ({ kind }: Somebody, ties: readonly Tie[]): boolean => kind === 'staff' && drives(ties);

/** A notice is for one person, or for the auditor. */
const isToldBy = (principal: string, who: Somebody, one: CaseFacts): boolean =>
  principal === 'role:auditor' ? isAuditor(who, one) : principal === `${who.kind}:${who.id}`;

/** Told to nobody of the family: they would tell what is kept, or that a parent asked. */
const NOT_FAMILYS = ['keptEntry.review', 'information.answer'];

const isAuditor = ({ roles, town }: Somebody, one: CaseFacts): boolean =>
  town === one.town && roles.some(({ role }) => role === 'auditor');

const isAskedByName = (who: Somebody, one: CaseFacts, ties: readonly Tie[]): boolean =>
  ties.some(({ relation }) => relation === 'asked') && one.asked.some(({ named }) => named);

function seesReferral(
  {
    isStaff,
    isWhole,
    isOpen,
    isKnown,
  }: { isStaff: boolean; isWhole: boolean; isOpen: boolean; isKnown: boolean },
  readsIt: boolean,
  status: string,
  isOwn: boolean,
): boolean {
  if (!isStaff) return isOpen && readsIt;
  if (isWhole) return true;
  return isOpen ? status === 'accepted' || isOwn : isKnown && isOwn && status === 'sent';
}

/** What is to be done by oneself, by one's service, or is watched by its leader. */
function isTheirs(
  who: Somebody,
  { owner, service }: { owner: string; service: string },
  town: MatrixTown,
): boolean {
  const [kind, id] = owner.split(':');
  const serviceId = (held: { service: string | null }) =>
    held.service && town.services[held.service as keyof typeof town.services];
  const leads = (wanted: string | undefined) =>
    who.roles.some((held) => held.role === 'leader' && serviceId(held) === wanted);
  if (leads(service)) return true;
  if (kind === 'staff' || kind === 'person') return id === who.id;
  if (kind === 'leader') return leads(id);
  if (kind === 'service') return who.roles.some((held) => serviceId(held) === id);
  return kind === 'unit' && who.roles.some(({ role }) => role === 'coordinatingUnit');
}
