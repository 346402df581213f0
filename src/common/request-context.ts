import { Clock, SystemClock } from './clock.js';
import { newId } from './ids.js';
import type { Language } from './language.js';

/** Who acts: a member of staff, a guardian or young person, another system, or this system itself (a worker). */
export interface Actor {
  kind: 'staff' | 'person' | 'client' | 'system';
  id: string;
}

/** A role someone holds at this moment; `serviceId` is null for roles of the whole municipality. */
export interface HeldRole {
  role: string;
  serviceId: string | null;
}

/** The services in which somebody holds a role, of one kind where it is named. */
export const servicesOf = ({ roles }: { roles: readonly HeldRole[] }, role?: string): string[] => [
  ...new Set(
    roles.flatMap((held) => (held.serviceId && (!role || held.role === role) ? [held.serviceId] : [])),
  ),
];

/** First parameter of every service: one municipality, one actor, one request. */
export interface RequestContext {
  municipalityId: string;
  actor: Actor;
  /** Empty for the system; a guardian or young person holds `guardian` or `youngPerson`. */
  roles: readonly HeldRole[];
  /** Held, but not in this session: its login was of too low a level. */
  withheld?: readonly HeldRole[];
  /** What another system may do: it holds no role. */
  permissions?: ReadonlySet<string>;
  requestId: string;
  language: Language;
  clock: Clock;
  /** How the caller is logged in; `address` is the client's. */
  session?: { id: string; acr: string | null; address: string };
  /** Came through the door of a question: what else the person is to cases does not count here. */
  asAsked?: true;
  /** Where a request's looks at cases are accounted for; a worker has none. */
  looking?: Looking;
}

/** What one request has looked at. The object is the request's, so it is shared by every copy of its context. */
export interface Looking {
  /** Of the client. */
  address: string;
  /** Rows of the access log that were committed for it. */
  written: number;
}

/** The actor as principals, policies and history write it: `staff:<id>`, `person:<id>`, `system:<id>`. */
export function principalOf(actor: Actor): string {
  return `${actor.kind}:${actor.id}`;
}

/** As whom row security lets a request in: `asked:<id>` sees what that person is asked, and no case. */
export function enteredAs({ actor, asAsked }: Pick<RequestContext, 'actor' | 'asAsked'>): string {
  return asAsked ? `asked:${actor.id}` : principalOf(actor);
}

/** The context of work that no person asked for. `id` names the worker or command, e.g. `follow-ups`. */
export function systemContext(
  municipalityId: string,
  id: string,
  options: { clock?: Clock; requestId?: string } = {},
): RequestContext {
  return {
    municipalityId,
    actor: { kind: 'system', id },
    roles: [],
    requestId: options.requestId ?? newId(),
    language: 'nb',
    clock: options.clock ?? new SystemClock(),
  };
}
