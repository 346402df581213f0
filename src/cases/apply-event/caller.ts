import { mayEverSend, tieThatSends, type Tie } from '../../access/event-permissions.js';
import type { CaseContext } from '../../../workflows/case-context.js';
import { EVENTS, type Actor, type EventType } from '../../../workflows/events.js';
import { mayShareWith } from '../../../workflows/sharing.js';
import type { HeldRole, RequestContext } from '../../common/request-context.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import type { ApplyOptions, CommandEvent } from './command.js';
import type { EntryOrigin } from './entry-origins.js';

/** Who sends a command, and what that person is to the case. */
export interface Caller {
  actor: Actor;
  roles: readonly HeldRole[];
  relations: readonly (Tie & { principal: string })[];
  /** The door the command came through: an event of another door cannot be sent through it. */
  by: NonNullable<ApplyOptions['by'] | CommandEvent['by']>;
}

/** What a permission looks at beside the caller and the event. */
export interface Surroundings {
  context: CaseContext;
  directory: DirectoryView;
  today: string;
  entries: ReadonlyMap<number, EntryOrigin>;
}

/**
 * Permission by relation × event; the system does what is the engine's and nothing that is people's.
 * @returns who it is sent by, with whom they stand in for; undefined when they may not
 */
export function senderOf(
  caller: Caller,
  type: EventType,
  facts: Record<string, unknown>,
  around: Surroundings,
): Actor | undefined {
  if (!throughItsDoor(caller, type)) return undefined;
  if (EVENTS[type].by === 'engine') return caller.actor;
  const { actor, roles, relations } = caller;
  const { context, entries } = around;
  const principals = relations.map(({ principal }) => principal);
  const entry = entries.get(Number(facts.entry));
  const hasActiveHolder = holderIsActive(around);
  const situation = { actor, roles, principals, facts, context, hasActiveHolder, entry };
  const tie = tieThatSends(type, relations, situation);
  if (!tie?.insteadOf) return tie && actor;
  return { ...actor, forStaffId: tie.insteadOf.staffId };
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

/** The service for which somebody acts, as their relation to the case tells: their own before one as a deputy. */
export function servingIn(
  { relations }: Pick<Caller, 'relations'>,
  context: CaseContext,
  ctx: RequestContext,
) {
  if (ctx.actor.kind !== 'staff') return undefined;
  const own = relations.filter(({ insteadOf }) => !insteadOf);
  const found =
    serviceOfTies(own, context, ctx.actor.id) ??
    relations
      .map(({ insteadOf }) => insteadOf && serviceOfTies([insteadOf], context, insteadOf.staffId))
      .find(Boolean);
  if (found) return found;
  const [, serviceId] = /^(?:leader|service):(.+)$/.exec(relations[0]?.principal ?? '') ?? [];
  return serviceId ?? ctx.roles.find((role) => role.serviceId)?.serviceId ?? undefined;
}

function serviceOfTies(ties: readonly Pick<Tie, 'relation'>[], context: CaseContext, staffId: string) {
  const { holder, participants, homeServiceId, offer, emergencies = [] } = context;
  const names = new Set(ties.map(({ relation }) => relation));
  if (names.has('holder')) return holder?.serviceId;
  if (names.has('author')) return homeServiceId;
  if (names.has('offered')) return offer?.serviceId;
  const among = names.has('participant') ? participants : names.has('emergency') ? emergencies : [];
  return among.find((one) => one.staffId === staffId)?.serviceId;
}

function throughItsDoor({ by }: Caller, type: EventType): boolean {
  return EVENTS[type].by === by;
}
