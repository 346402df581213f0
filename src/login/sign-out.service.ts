import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { Sessions } from '../identity/sessions.js';
import type { SignedOutDto } from './login.dto.js';
import { LoginLog } from './login-log.js';
import { ownAddress } from './own-address.js';
import { ProviderClients } from './provider-clients.js';

@Injectable()
export class SignOutService {
  constructor(
    private readonly environment: Environment,
    private readonly sessions: Sessions,
    private readonly clients: ProviderClients,
    private readonly log: LoginLog,
  ) {}

  async here({ session }: RequestContext, request: FastifyRequest): Promise<SignedOutDto> {
    const known = session ? await this.sessions.end(session.id) : null;
    if (session) this.log.ended('signedOut', 1);
    return { ended: session ? 1 : 0, logoutUrl: known && (await this.atProvider(known, request)) };
  }

  async everywhere(ctx: RequestContext, request: FastifyRequest): Promise<SignedOutDto> {
    const { ended, logoutUrl } = await this.here(ctx, request);
    const { municipalityId, actor } = ctx;
    if (actor.kind !== 'staff' && actor.kind !== 'person') return { ended, logoutUrl };
    const others = await this.sessions.endAllOf({ municipalityId, kind: actor.kind, id: actor.id });
    this.log.ended('signedOutEverywhere', others);
    return { ended: ended + others, logoutUrl };
  }

  /** Signed out here is signed out, whether or not the provider can be asked. */
  private async atProvider(
    { provider, idToken }: { provider: string; idToken: string },
    request: FastifyRequest,
  ): Promise<string | null> {
    const known = await this.clients.of(provider).catch(() => null);
    if (!known?.client.serverMetadata().end_session_endpoint) return null;
    const [{ buildEndSessionUrl }, { decodeJwt }] = await Promise.all([
      import('openid-client'),
      import('jose'),
    ]);
    return buildEndSessionUrl(known.client, {
      ...(saysNothingOfAnybody(decodeJwt(idToken)) && { id_token_hint: idToken }),
      post_logout_redirect_uri: `${ownAddress(request, this.environment.PUBLIC_URL)}/api/v1/login/signed-out`,
    }).href;
  }
}

const OF_THE_PROTOCOL: ReadonlySet<string> = new Set([
  ...[
    'iss',
    'sub',
    'aud',
    'exp',
    'iat',
    'nbf',
    'jti',
    'nonce',
    'auth_time',
    'acr',
    'amr',
    'azp',
    'sid',
    'typ',
  ],
  ...['at_hash', 'c_hash', 's_hash'],
]);

/**
 * An address is kept by browsers and written down on the way, and id tokens hold names and national ids. Without one the
 * provider knows us by `client_id`, and may ask whether to sign out.
 */
function saysNothingOfAnybody(claims: Readonly<Record<string, unknown>>): boolean {
  const isOpaque = !/@|^\d{11}$/.test(String(claims.sub));
  return isOpaque && Object.keys(claims).every((claim) => OF_THE_PROTOCOL.has(claim));
}
