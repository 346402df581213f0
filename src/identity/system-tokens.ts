import { Injectable } from '@nestjs/common';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { Clock } from '../common/clock.js';
import { claimAt, LoginSettings, type SystemIssuer } from './login-settings.js';
import { Municipalities } from './municipalities.js';

/** A system that another organisation, or the municipality itself, lets ask. */
export interface SystemCaller {
  municipalityId: string;
  /** `<issuer>.<client>`, for the logs. */
  id: string;
  /** What its scopes allow. */
  permissions: ReadonlySet<string>;
}

const MOST_CHARACTERS = 4_000;
const CLOCK_TOLERANCE_SECONDS = 10;

/** Access tokens that systems get with client credentials (Maskinporten): checked against the keys of their issuer. */
@Injectable()
export class SystemTokens {
  private readonly keys = new Map<string, JWTVerifyGetKey>();

  constructor(
    private readonly settings: LoginSettings,
    private readonly municipalities: Municipalities,
    private readonly clock: Clock,
  ) {}

  /** @returns null for anything but an unchanged token of an issuer we know, for us, that has not run out */
  async callerOf(token: string): Promise<SystemCaller | null> {
    if (this.settings.systems.length === 0 || token.length > MOST_CHARACTERS) return null;
    const { decodeJwt } = await import('jose');
    const issuer = this.settings.systems.find((one) => one.issuer === issuerOf(token, decodeJwt));
    const claims = issuer && (await this.verified(issuer, token));
    return claims ? this.asCaller(issuer, claims) : null;
  }

  private async verified(issuer: SystemIssuer, token: string): Promise<JWTPayload | null> {
    const { jwtVerify, errors } = await import('jose');
    try {
      const { payload } = await jwtVerify(token, await this.keysOf(issuer), {
        issuer: issuer.issuer,
        audience: issuer.audience,
        algorithms: [...issuer.algorithms],
        requiredClaims: ['exp', 'iat'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: this.clock.now(),
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
      throw error;
    }
  }

  private async asCaller(issuer: SystemIssuer, claims: JWTPayload): Promise<SystemCaller | null> {
    const consumer = claimAt(claims, issuer.consumer);
    const name =
      typeof consumer === 'string' && Object.hasOwn(issuer.consumers, consumer)
        ? issuer.consumers[consumer]
        : undefined;
    const municipalityId = name && (await this.municipalities.called(name))?.id;
    if (!municipalityId) return null;
    const scopes = typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
    const permissions = scopes.flatMap((scope) =>
      Object.hasOwn(issuer.scopes, scope) ? (issuer.scopes[scope] ?? []) : [],
    );
    if (permissions.length === 0) return null;
    const client = typeof claims.client_id === 'string' ? claims.client_id : (claims.sub ?? 'unknown');
    return { municipalityId, id: `${issuer.id}.${client}`.slice(0, 200), permissions: new Set(permissions) };
  }

  private async keysOf({ id, jwks }: SystemIssuer): Promise<JWTVerifyGetKey> {
    const known = this.keys.get(id);
    if (known) return known;
    const { createRemoteJWKSet } = await import('jose');
    const keys = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 5_000 });
    this.keys.set(id, keys);
    return keys;
  }
}

/** Which issuer to ask; nothing is believed yet. */
function issuerOf(token: string, decode: (token: string) => JWTPayload): string | undefined {
  try {
    return decode(token).iss;
  } catch {
    return undefined;
  }
}
