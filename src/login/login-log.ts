import { Injectable, Logger } from '@nestjs/common';
import type { SessionSubject } from '../identity/sessions.js';

/**
 * What becomes of every login, as lines of the log (docs/security/logging.md). An employee is named by id; of a family
 * nothing is said but that somebody came: that somebody is known here at all is confidential.
 */
@Injectable()
export class LoginLog {
  private readonly log = new Logger('login');

  opened(provider: string, acr: string | null, { kind, id, municipalityId }: SessionSubject): void {
    const who = kind === 'staff' ? { municipalityId, staffId: id } : {};
    this.log.log({ event: 'login.opened', provider, acr, kind, ...who });
  }

  /** @param provider of the settings; left out for one that there is not */
  refused(code: string, provider?: string): void {
    this.log.warn({ event: 'login.refused', code, ...(provider && { provider }) });
  }

  ended(how: 'signedOut' | 'signedOutEverywhere' | 'byProvider', sessions: number): void {
    this.log.log({ event: 'login.ended', how, sessions });
  }

  /** Something that says it is a provider, and is not believed. */
  logoutRefused(provider: string): void {
    this.log.warn({ event: 'login.logoutRefused', provider });
  }
}
