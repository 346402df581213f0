import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { Subject } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import { MODEL_VERSION } from '../../../workflows/model-version.js';
import { upcast } from '../../../workflows/upcasters/upcast.js';
import { todayInOslo } from '../../common/clock.js';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import type { CaseReading, FamilyMember, StoredCase, StoredSubject } from '../persistence/case-reading.js';
import type { FoundRows } from '../persistence/found-rows.js';
import { type Caller, servingIn } from './caller.js';
import type { Situation } from './decide.js';
import type { EntryOrigin } from './entry-origins.js';
import type { Family } from './fill-in.js';
import { ageOn } from './age.js';

/** A case as it stands before a command; a new one has no snapshot yet. */
export interface Before {
  id: string;
  childId: string;
  version: number;
  /** In the form of the present model. */
  snapshot: CaseSnapshot | null;
  /** As who sends the command knows it, where that is less than there is. */
  known?: CaseSnapshot | undefined;
  /** Brought here from an older model: the history keeps it, so that replay can go on from there. */
  wasOlder: boolean;
  /** Oslo date of the last write: what gave access then may have ended by itself since. */
  writtenOn: string;
  /** Link of the last history entry, base64. */
  head: string | null;
  key: { wrapped: string; masterKeyId: string } | null;
  guide: Guide;
  /** The version of the guide that the case moves to with this command. */
  movesTo?: Guide;
  /** The rows as they stand, where they are to be renewed. */
  found?: FoundRows;
  /** Of the entries that the command is about. */
  entries?: ReadonlyMap<number, EntryOrigin>;
  /** For a new case: the service that logs the concern. */
  startsIn?: string;
  relations: Caller['relations'];
  subject: StoredSubject | null;
  family: Family;
  /** As the rows said. */
  familySeen?: FamilyMember[];
  logIsFree: boolean;
}

export function storedCase(read: CaseReading, stored: StoredCase, guide: Guide): Before {
  return {
    id: stored.id,
    childId: stored.childId,
    version: stored.version,
    snapshot: upcast(stored.snapshot, stored.modelVersion),
    wasOlder: stored.modelVersion !== MODEL_VERSION,
    writtenOn: osloDate(stored.changedAt),
    head: stored.head,
    key:
      stored.wrappedKey && stored.masterKeyId
        ? { wrapped: stored.wrappedKey, masterKeyId: stored.masterKeyId }
        : null,
    guide,
    ...peopleOf(read, stored.childId),
  };
}

/** Nobody's yet, and nothing is known of the child: who logs a concern is not told whether others know it. */
export function newCase(
  ctx: RequestContext,
  { id, serviceId }: { id: string; serviceId: string },
  guide: Guide,
): Before {
  return {
    id,
    childId: '',
    version: 0,
    snapshot: null,
    wasOlder: false,
    writtenOn: todayInOslo(ctx.clock),
    head: null,
    key: null,
    guide,
    startsIn: serviceId,
    relations: [{ principal: principalOf(ctx.actor), relation: 'author', content: true }],
    subject: null,
    family: { childId: null, birthDate: null, members: [] },
    logIsFree: false,
  };
}

/** The new case, once it is known whose it is. */
export function withChild(before: Before, childId: string): Before {
  return { ...before, childId, family: { childId, birthDate: null, members: [] } };
}

/** All that a decision looks at, with the time it is taken at. */
export function situationOf(
  ctx: RequestContext,
  before: Before,
  directory: DirectoryView,
  by: Caller['by'],
): Situation {
  const today = todayInOslo(ctx.clock);
  const { relations, snapshot } = before;
  const serviceId = snapshot ? servingIn({ relations }, snapshot.context, ctx) : before.startsIn;
  const { kind, id } = ctx.actor;
  if (kind === 'client') throw new Error('another system changes no case');
  const actor = { kind, id, ...(kind === 'staff' && serviceId && { serviceId }) };
  return {
    snapshot,
    known: before.known,
    version: before.version,
    at: { now: ctx.clock.now().toISOString(), today, actor, subject: subjectOf(before, today) },
    guide: before.movesTo ?? before.guide,
    pinned: before.guide.version,
    caller: { actor, roles: ctx.roles, relations, by },
    directory,
    family: before.family,
    session: ctx.session,
    logIsFree: before.logIsFree,
    entries: before.entries ?? new Map(),
  };
}

function peopleOf(read: CaseReading, childId: string) {
  const subject = read.subject ?? null;
  const members = read.family ?? [];
  return {
    relations: read.relations,
    subject,
    family: {
      childId: subject?.kind === 'unborn' ? null : childId,
      birthDate: subject?.birthDate ?? null,
      members,
    },
    ...(read.family && { familySeen: read.family }),
    logIsFree: read.logIsFree ?? false,
  };
}

/** Of age is of age, whoever consented before; a child nobody has told about yet counts as a child. */
function subjectOf({ subject, family }: Pick<Before, 'subject' | 'family'>, today: string): Subject {
  const age = subject?.birthDate ? ageOn(subject.birthDate, today) : null;
  const guardians = family.members.filter(
    ({ relation, parentalResponsibility }) => relation === 'guardian' && parentalResponsibility,
  ).length;
  const kind = subject?.kind === 'unborn' ? 'unborn' : (age ?? 0) >= 18 ? 'adult' : 'child';
  return { kind, age, inCare: subject?.inCare ?? false, guardians };
}

function osloDate(instant: string): string {
  return todayInOslo({ now: () => new Date(instant) });
}
