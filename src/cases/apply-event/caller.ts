import { maySend, mayEverSend, type Tie } from '../../access/event-permissions.js';
import type { CaseContext } from '../../../workflows/case-context.js';
import { EVENTS, type Actor, type EventType } from '../../../workflows/events.js';
import { mayShareWith } from '../../../workflows/sharing.js';
import type { HeldRole, RequestContext } from '../../common/request-context.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import type { ApplyOptions } from './command.js';
import type { EntryOrigin } from './entry-origins.js';

/** Who sends a command, and what that person is to the case. */
export interface Caller {
  actor: Actor;
  roles: readonly HeldRole[];
  relations: readonly (Tie & { principal: string })[];
  /** The door the command came through: an event of another door cannot be sent through it. */
  by: NonNullable<ApplyOptions['by']>;
}

/** What a permission looks at beside the caller and the event. */
export interface Surroundings {
  context: CaseContext;
  directory: DirectoryView;
  today: string;
  entries: ReadonlyMap<number, EntryOrigin>;
}

/** Permission by relation × event; the system does what is the engine's and nothing that is people's. */
export function mayCallerSend(
  caller: Caller,
  type: EventType,
  facts: Record<string, unknown>,
  around: Surroundings,
): boolean {
  if (!throughItsDoor(caller, type)) return false;
  if (EVENTS[type].by === 'engine') return true;
  const { actor, roles, relations } = caller;
  const { context, entries } = around;
  const principals = relations.map(({ principal }) => principal);
  const entry = entries.get(Number(facts.entry));
  const hasActiveHolder = holderIsActive(around);
  return maySend(type, relations, { actor, roles, principals, facts, context, hasActiveHolder, entry });
}

function holderIsActive({ context, directory, today }: Surroundings): boolean {
  const { holder } = context;
  if (!holder || !directory.worksIn(holder.staffId, holder.serviceId)) return false;
  return mayShareWith(context, holder.serviceId, [], today);
}

/** The same without looking at what the event says: for the list of what somebody can do. */
export function mayCallerEverSend(caller: Caller, type: EventType): boolean {
  if (!throughItsDoor(caller, type)) return false;
  return EVENTS[type].by === 'engine' || mayEverSend(type, caller.relations);
}

/** A concern is logged for a service that one works in. */
export function worksFor({ roles }: Caller, serviceId: unknown): boolean {
  return roles.some((role) => role.serviceId !== null && role.serviceId === serviceId);
}

export function seesContent(caller: Pick<Caller, 'relations'>): boolean {
  return caller.relations.some(({ content }) => content);
}

/** The service for which somebody acts, as their relation to the case tells. */
export function servingIn(
  { relations }: Pick<Caller, 'relations'>,
  context: CaseContext,
  ctx: RequestContext,
) {
  if (ctx.actor.kind !== 'staff') return undefined;
  const { holder, participants, homeServiceId, offer } = context;
  const names = new Set(relations.map(({ relation }) => relation));
  if (names.has('holder')) return holder?.serviceId;
  if (names.has('author')) return homeServiceId;
  if (names.has('offered')) return offer?.serviceId;
  if (names.has('participant'))
    return participants.find(({ staffId }) => staffId === ctx.actor.id)?.serviceId;
  const [, serviceId] = /^(?:leader|service):(.+)$/.exec(relations[0]?.principal ?? '') ?? [];
  return serviceId ?? ctx.roles.find((role) => role.serviceId)?.serviceId ?? undefined;
}

function throughItsDoor({ by }: Caller, type: EventType): boolean {
  return EVENTS[type].by === by;
}
