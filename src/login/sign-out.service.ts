import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { Sessions } from '../identity/sessions.js';
import type { SignedOutDto } from './login.dto.js';
import { ownAddress } from './own-address.js';
import { ProviderClients } from './provider-clients.js';

@Injectable()
export class SignOutService {
  constructor(
    private readonly environment: Environment,
    private readonly sessions: Sessions,
    private readonly clients: ProviderClients,
  ) {}

  async here({ session }: RequestContext, request: FastifyRequest): Promise<SignedOutDto> {
    const known = session ? await this.sessions.end(session.id) : null;
    return { ended: session ? 1 : 0, logoutUrl: known && (await this.atProvider(known, request)) };
  }

  async everywhere(ctx: RequestContext, request: FastifyRequest): Promise<SignedOutDto> {
    const { ended, logoutUrl } = await this.here(ctx, request);
    const { municipalityId, actor } = ctx;
    if (actor.kind !== 'staff' && actor.kind !== 'person') return { ended, logoutUrl };
    const others = await this.sessions.endAllOf({ municipalityId, kind: actor.kind, id: actor.id });
    return { ended: ended + others, logoutUrl };
  }

  /** Signed out here is signed out, whether or not the provider can be asked. */
  private async atProvider(
    { provider, idToken }: { provider: string; idToken: string },
    request: FastifyRequest,
  ): Promise<string | null> {
    const known = await this.clients.of(provider).catch(() => null);
    if (!known?.client.serverMetadata().end_session_endpoint) return null;
    const { buildEndSessionUrl } = await import('openid-client');
    return buildEndSessionUrl(known.client, {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${ownAddress(request, this.environment.PUBLIC_URL)}/api/v1/login/signed-out`,
    }).href;
  }
}
