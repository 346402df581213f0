import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../common/clock.js';
import { languageOf } from '../common/language.js';
import type { HeldRole, RequestContext } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { deriveSecret } from '../config/master-key.js';
import { readSession, type SessionSubject, signSession } from './session-token.js';
import { StaffDirectory } from './staff-directory.js';

const SESSION_MINUTES = 60;
/** Roles are read again after this long, so a role that ended stops opening doors within it. */
const ROLES_KEPT_MS = 10_000;
const ROLES_KEPT_OF = 5_000;

/** The one door through which a request becomes somebody. Real login replaces what is behind it, not what is before. */
@Injectable()
export class IdentityService {
  private readonly key: Buffer;
  private readonly kept = new Map<string, { roles: HeldRole[]; until: number }>();

  constructor(
    environment: Environment,
    private readonly clock: Clock,
    private readonly staff: StaffDirectory,
  ) {
    this.key = deriveSecret(environment.STAFETT_MASTER_KEY, 'session-token');
  }

  /** Who asks, or null for somebody who is not logged in, whose session has ended, or who holds no role any more. */
  async actorOf(request: FastifyRequest): Promise<RequestContext | null> {
    const token = /^Bearer ([\w.-]{1,600})$/i.exec(request.headers.authorization ?? '')?.[1];
    const subject = token ? readSession(token, this.clock.now().getTime(), this.key) : null;
    if (!subject) return null;
    const roles = await this.rolesOf(subject);
    if (roles.length === 0) return null;
    return {
      municipalityId: subject.municipalityId,
      actor: { kind: subject.kind, id: subject.id },
      roles,
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
      clock: this.clock,
    };
  }

  /** A session that ends by itself after an hour. */
  open(subject: SessionSubject): { token: string; expiresAt: string } {
    const expiresAt = this.clock.now().getTime() + SESSION_MINUTES * 60_000;
    return { token: signSession(subject, expiresAt, this.key), expiresAt: new Date(expiresAt).toISOString() };
  }

  private async rolesOf(subject: SessionSubject): Promise<HeldRole[]> {
    // A person of the family holds no role_assignment; whose guardian they are stands with the case.
    if (subject.kind === 'person') return [{ role: 'guardian', serviceId: null }];
    const now = this.clock.now();
    const name = `${subject.municipalityId}/${subject.id}`;
    const kept = this.kept.get(name);
    if (kept && kept.until > now.getTime()) return kept.roles;
    const roles = await this.staff.rolesOf(subject.municipalityId, subject.id);
    if (this.kept.size >= ROLES_KEPT_OF) this.kept.clear();
    this.kept.set(name, { roles, until: now.getTime() + ROLES_KEPT_MS });
    return roles;
  }
}
