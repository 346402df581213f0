import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../common/clock.js';
import { languageOf } from '../common/language.js';
import type { HeldRole, RequestContext } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { LoginSettings, rolesWithinLevel } from './login-settings.js';
import { requireOwnPage } from './same-site.js';
import { sessionTokenOf } from './session-cookie.js';
import { SessionSecrets } from './session-secrets.js';
import {
  type OpenedSession,
  type Session,
  type SessionEnd,
  Sessions,
  type SessionSubject,
} from './sessions.js';
import { SystemTokens } from './system-tokens.js';

export interface WhoAsks {
  /** Null for somebody who is not logged in, whose session has ended, or who holds no role any more. */
  caller: RequestContext | null;
  /** The request brought a cookie that does not open anything any more. */
  ended: boolean;
}

type Acting = Pick<Session, 'kind' | 'roles' | 'provider' | 'acr' | 'stoodInFor'>;

const NOBODY: WhoAsks = { caller: null, ended: false };
const ENDED: WhoAsks = { caller: null, ended: true };

/** The one door through which a request becomes somebody: a session of a person, or a token of a system. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly secrets: SessionSecrets,
    private readonly settings: LoginSettings,
    private readonly systems: SystemTokens,
  ) {}

  /**
   * `Authorization: Bearer` is for systems, and with it a cookie says nothing.
   * @throws SESSION.FOREIGN_ORIGIN, SESSION.CSRF_TOKEN_WRONG for a session that something else than its own page uses
   */
  async whoAsks(request: FastifyRequest): Promise<WhoAsks> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.system(request, authorization);
    const token = sessionTokenOf(request);
    if (token === undefined) return NOBODY;
    const session = await this.sessions.of(token);
    if (!session) return ENDED;
    const { roles, withheld } = this.rolesIn(session);
    if (roles.length === 0) return ENDED;
    requireOwnPage(request, token, this.secrets, this.environment.PUBLIC_URL);
    if (!onlyLooksAtTheSession(request)) await this.sessions.seen(session);
    const { id, municipalityId, kind, subjectId, acr } = session;
    return {
      caller: {
        ...this.contextOf(request, municipalityId),
        actor: { kind, id: subjectId },
        roles,
        withheld,
        session: { id, acr, address: request.ip },
      },
      ended: false,
    };
  }

  /** A session without a provider, for those who run in the process: tests. */
  open(subject: SessionSubject): Promise<OpenedSession> {
    return this.sessions.open(subject);
  }

  /** Of these sessions, those that are open, of somebody who still has a role, with what the level of the login gives of them. */
  async stillOpen(ids: readonly string[]): Promise<(SessionEnd & { roles: HeldRole[] | null })[]> {
    const open = await this.sessions.stillOpen(ids);
    return open.flatMap(({ roles: held, ...session }) => {
      const roles = held && this.rolesIn({ ...session, roles: held }).roles;
      return roles?.length === 0 ? [] : [{ ...session, roles }];
    });
  }

  /** What the level of the login is enough for. Sessions of a provider that was taken out of the settings are none. */
  private rolesIn({ kind, roles, provider, acr, stoodInFor }: Acting): {
    roles: HeldRole[];
    withheld: HeldRole[];
  } {
    // Row security alone decides what somebody without a case sees: nothing.
    const held = kind === 'person' && roles.length === 0 ? [GUARDIAN] : roles;
    if (provider === null) return { roles: held, withheld: [] };
    const settings = this.settings.provider(provider);
    return settings ? rolesWithinLevel(settings, held, acr, stoodInFor ?? []) : { roles: [], withheld: [] };
  }

  private async system(request: FastifyRequest, authorization: string): Promise<WhoAsks> {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    const system = token ? await this.systems.callerOf(token) : null;
    if (!system) return NOBODY;
    return {
      caller: {
        ...this.contextOf(request, system.municipalityId),
        actor: { kind: 'client', id: system.id },
        roles: [],
        permissions: system.permissions,
      },
      ended: false,
    };
  }

  private contextOf(request: FastifyRequest, municipalityId: string) {
    return {
      municipalityId,
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
      clock: this.clock,
    };
  }
}

const GUARDIAN: HeldRole = { role: 'guardian', serviceId: null };

/** A page that asks how long there is left must not thereby make it longer. */
function onlyLooksAtTheSession({ method, routeOptions }: FastifyRequest): boolean {
  return method === 'GET' && routeOptions.url === '/api/v1/session';
}
