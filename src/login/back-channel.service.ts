import { Injectable } from '@nestjs/common';
import type { JWTPayload } from 'jose';
import { Clock } from '../common/clock.js';
import { LoginDatabase } from '../database/database.js';
import { hashToken } from '../identity/session-secrets.js';
import { Sessions } from '../identity/sessions.js';
import { LoginLog } from './login-log.js';
import { type ProviderClient, ProviderClients } from './provider-clients.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const MOST_CHARACTERS = 8_000;
const OLDEST_SECONDS = 120;
const KEPT = '1 hour';

/** Ends sessions because their provider says so. */
@Injectable()
export class BackChannelService {
  constructor(
    private readonly clients: ProviderClients,
    private readonly sessions: Sessions,
    private readonly database: LoginDatabase,
    private readonly clock: Clock,
    private readonly log: LoginLog,
  ) {}

  /**
   * What is told is done before it is remembered as done: a provider that hears of a failure tells it again.
   * @returns false for anything but an unused logout token of this provider, for us; nothing has ended then
   */
  async logOut(provider: string, token: string): Promise<boolean> {
    const claims = await this.unused(provider, token);
    if (!claims) {
      this.log.logoutRefused(provider);
      return false;
    }
    const { sid, sub } = claims;
    const whose = typeof sid === 'string' ? { session: sid } : { subject: String(sub) };
    this.log.ended('byProvider', await this.sessions.endAtProvider(provider, whose));
    await this.remember(provider, String(claims.jti));
    return true;
  }

  private async unused(provider: string, token: string): Promise<JWTPayload | null> {
    const known = await this.clients.of(provider);
    if (token === '' || token.length > MOST_CHARACTERS) return null;
    const claims = await this.checked(known, token);
    return claims && !(await this.isUsed(provider, String(claims.jti))) ? claims : null;
  }

  private async checked(
    { client, settings, keys }: ProviderClient,
    token: string,
  ): Promise<JWTPayload | null> {
    const { jwtVerify, errors } = await import('jose');
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: client.serverMetadata().issuer,
        audience: settings.clientId,
        algorithms: [settings.idTokenAlgorithm],
        requiredClaims: ['iat', 'jti', 'events'],
        maxTokenAge: OLDEST_SECONDS,
        clockTolerance: 10,
        currentDate: this.clock.now(),
      });
      const typed = protectedHeader.typ === undefined || /^(logout\+)?jwt$/i.test(protectedHeader.typ);
      return typed && isLogout(payload) ? payload : null;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  private async isUsed(provider: string, jti: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      'select from logout_token where provider = $1 and token_hash = $2',
      [provider, hashToken(jti)],
    );
    return rowCount !== 0;
  }

  private async remember(provider: string, jti: string): Promise<void> {
    await this.database.pool.query(
      `with old as (delete from logout_token where ends_at < $3)
       insert into logout_token (provider, token_hash, ends_at) values ($1, $2, $3::timestamptz + $4::interval)
       on conflict do nothing`,
      [provider, hashToken(jti), this.clock.now(), KEPT],
    );
  }
}

/** An id token must never do as a logout token: it has a nonce, and no such event. */
function isLogout({ events, nonce, sid, sub }: JWTPayload): boolean {
  const event =
    typeof events === 'object' && events !== null ? (events as Record<string, unknown>)[EVENT] : null;
  const isEvent = typeof event === 'object' && event !== null;
  return isEvent && nonce === undefined && (typeof sid === 'string' || typeof sub === 'string');
}
