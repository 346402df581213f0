import type { CaseFacts, Somebody } from './facts.js';
import { drives, knows, opens, opensText, readsEntry, type Tie, worksIn } from './oracle.js';
import { mayRecord } from './oracle-events.js';

/**
 * What somebody meets behind a door that their role opens, by bti.md and law-and-privacy.md; written down apart from src.
 * `hidden`: exactly what there is of a case that does not exist. `refused`: they know of the case, and this is not theirs.
 * `open`: theirs, though what they send may still be wrong.
 */
export type Behind = 'hidden' | 'refused' | 'open';

interface Asked {
  who: Somebody;
  one: CaseFacts;
  ties: readonly Tie[];
  /** Roles of theirs that the door opens to. */
  roles: readonly string[];
}

const isStaff = ({ who }: Asked): boolean => who.kind === 'staff';
const readsContent = ({ ties }: Asked): boolean => opens(ties);
const drivesIt = (asked: Asked): boolean => isStaff(asked) && drives(asked.ties);
const hasMother = ({ one }: Asked): boolean => one.family.some(({ name }) => name === 'mother');
/** Of the family there is somebody who reads the log, and could be handed it. */
const motherReads = (asked: Asked): boolean =>
  hasMother(asked) && (asked.one.protection === null || asked.one.shortList.includes('mother'));
const isAuditorThere = ({ who, one, roles }: Asked): boolean =>
  who.town === one.town && roles.includes('auditor');

/** An address is the family's information: for staff who read the whole, or on a basis that covers it. */
const readsAddress = (asked: Asked): boolean =>
  isStaff(asked) &&
  (asked.ties.some((tie) => tie.opens === 'whole') ||
    (opens(asked.ties) && (asked.one.basis?.kinds.includes('family') ?? false)) ||
    // Where none is kept, that is what they are told.
    (opens(asked.ties) && asked.one.protection === 6));

/** Called to it is who takes part, for whichever service; and those of the family who may read when it is. */
function isCalledToMeeting({ who, one, ties }: Asked): boolean {
  const CALLED = ['author', 'holder', 'participant', 'guardian', 'child'];
  const called = ties.filter((tie) => CALLED.includes(tie.relation));
  if (!one.hasMeeting || !opens(called)) return false;
  const meeting = one.entries.find(({ type }) => type === 'NEXT_DATE_SET');
  return who.kind === 'staff' || (meeting !== undefined && readsEntry(who, one, meeting, called));
}

function readsFile({ who, one, ties }: Asked): boolean {
  const entry = one.entries.find(({ number }) => number === one.files[0]?.entry);
  return entry !== undefined && opensText(who, one, entry, ties);
}

/** Its writer, or whoever took it out of view, brings it to where it belongs; in person. */
function mayMove({ who, one, ties }: Asked): boolean {
  const entry = one.entries.find(({ number }) => number === one.outOfView[0]);
  return entry?.writtenBy === who.name && readsEntry(who, one, entry, ties);
}

type Rule = (asked: Asked) => boolean;
/** Whose it is; and whether the others who know of the case are told that it is not theirs, or find nothing. */
const RULES: Readonly<Record<string, readonly [isTheirs: Rule, isElse: 'refused' | 'hidden']>> = {
  'GET ': [() => true, 'hidden'],
  'GET /history': [() => true, 'hidden'],
  'GET /changes': [() => true, 'hidden'],
  'GET /plan': [() => true, 'hidden'],
  'GET /follow-ups': [() => true, 'hidden'],
  'GET /emergency-access': [() => true, 'hidden'],
  'GET /access': [() => true, 'hidden'],
  'GET /family-page': [readsContent, 'hidden'],
  'GET /looks': [readsContent, 'hidden'],
  'GET /family-page/:personId': [(asked) => drivesIt(asked) && motherReads(asked), 'hidden'],
  'POST /family-page/:personId/prints': [(asked) => drivesIt(asked) && motherReads(asked), 'hidden'],
  'GET /next-meeting': [isCalledToMeeting, 'hidden'],
  'GET /files/:fileId': [readsFile, 'hidden'],
  'GET /measurements': [readsContent, 'refused'],
  'GET /address': [readsAddress, 'refused'],
  'PUT /address': [drivesIt, 'refused'],
  'DELETE /address': [drivesIt, 'refused'],
  'PUT /family/child': [drivesIt, 'refused'],
  'PUT /family/:personId': [drivesIt, 'refused'],
  'DELETE /family/:personId': [drivesIt, 'refused'],
  'POST /events': [({ ties }) => mayRecord('NOTE_WRITTEN', ties), 'refused'],
  'POST /files': [({ ties }) => mayRecord('FILE_ADDED', ties), 'refused'],
  'POST /measurements': [readsContent, 'refused'],
  // Who asks on paper is written down by whoever drives the case, whether or not there is a log that is open to them.
  'POST /access-requests': [(asked) => (isStaff(asked) ? drivesIt(asked) : readsContent(asked)), 'refused'],
  'POST /entries/:number/move': [mayMove, 'hidden'],
  'POST /archive-package': [drivesIt, 'hidden'],
};

const reports = ({ who, one }: Asked): boolean => who.name === one.reportedBy && who.town === one.town;
const isGivenCopy = ({ who, one }: Asked): boolean =>
  one.documents[0]!.isReleased && who.name === one.documents[0]!.asker && who.town === one.town;
const isAskedByName = ({ one, ties }: Asked): boolean =>
  ties.some(({ relation }) => relation === 'asked') && one.asked.some(({ named }) => named);

/** What belongs to a case and has an address of its own: whose it is, and nothing to everybody else. */
const THINGS: Readonly<Record<string, Rule>> = {
  'GET /api/v1/people/:id': (asked) =>
    readsContent(asked) || isAskedByName(asked) || asked.who.id === asked.one.childId,
  'GET /api/v1/protection-reports/:id': reports,
  'GET /api/v1/protection-reports/:id/looks': reports,
  'POST /api/v1/protection-reports/:id/events': reports,
  'GET /api/v1/access-documents/:id': (asked) => drivesIt(asked) || isGivenCopy(asked),
  'GET /api/v1/access-documents/:id/pdf': (asked) =>
    isGivenCopy(asked) || (drivesIt(asked) && asked.one.documents[0]!.isReleased),
  'POST /api/v1/access-documents/:id/review': drivesIt,
  'POST /api/v1/access-documents/:id/extension': drivesIt,
  // Asked for the consent that opens the log; to them too the case is otherwise one that does not exist.
  'POST /api/v1/consent-questions/:id/answers': ({ who, one }) =>
    who.town === one.town && one.invited.includes(who.name),
  'POST /api/v1/sharing-ends/:id/handled': ({ who, one }) =>
    who.town === one.town && worksIn(who, one.sharingEnds[0]!.service),
  'GET /api/v1/access-log/audit/access': isAuditorThere,
};

/** Whether there is in this case what the route is about. */
export function isThere(route: string, { documents, sharingEnds }: CaseFacts): boolean {
  if (route.includes('/access-documents/')) return documents.length > 0;
  return !route.includes('/sharing-ends/') || sharingEnds.length > 0;
}

export const isOfAThing = (route: string): boolean => Object.hasOwn(THINGS, route);

const PREFIX = '/api/v1/cases/:id';

/** Undefined for a route of a case that nobody has thought of. */
export function behindDoor(route: string, asked: Asked): Behind | undefined {
  if (isOfAThing(route)) return THINGS[route]!(asked) ? 'open' : 'hidden';
  const [isTheirs, otherwise = 'hidden'] = RULES[route.replace(PREFIX, '')] ?? [];
  if (!isTheirs) return undefined;
  if (route.endsWith('/access') && isAuditorThere(asked)) return 'open';
  if (!knows(asked.ties)) return 'hidden';
  return isTheirs(asked) ? 'open' : otherwise;
}
