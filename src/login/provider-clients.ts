import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { JWTVerifyGetKey } from 'jose';
import type { Configuration } from 'openid-client';
import { LoginSettings, type LoginProvider } from '../identity/login-settings.js';
import { clientAuthentication, requireClientKeys } from './client-key.js';
import { loginProblem } from './login-problems.js';
import { isLoopback } from './own-address.js';

/** A provider as we talk to it. */
export interface ProviderClient {
  settings: LoginProvider;
  client: Configuration;
  /** With which it signs. */
  keys: JWTVerifyGetKey;
}

const TIMEOUT_SECONDS = 10;

/**
 * What the providers say of themselves, asked at the first login: the API starts whether or not they answer. What could
 * not be read is asked for again by the next login.
 */
@Injectable()
export class ProviderClients implements OnModuleInit {
  private readonly log = new Logger(ProviderClients.name);
  private readonly known = new Map<string, Promise<ProviderClient>>();

  constructor(private readonly settings: LoginSettings) {}

  /** Without a provider the API starts; without its own key towards one it does not. */
  onModuleInit(): Promise<void> {
    return requireClientKeys(this.settings.providers());
  }

  /** @throws LOGIN.NO_SUCH_PROVIDER, LOGIN.PROVIDER_AWAY */
  async of(id: string): Promise<ProviderClient> {
    const settings = this.settings.provider(id);
    if (!settings)
      throw loginProblem('LOGIN.NO_SUCH_PROVIDER', {
        allowed: this.settings.providers().map(({ id: known }) => known),
      });
    const known = this.known.get(id) ?? discover(settings);
    this.known.set(id, known);
    try {
      return await known;
    } catch (error) {
      this.known.delete(id);
      this.log.error({ provider: id, error: (error as Error).name, code: (error as { code?: string }).code });
      throw loginProblem('LOGIN.PROVIDER_AWAY', { headers: { 'Retry-After': '10' } });
    }
  }
}

async function discover(settings: LoginProvider): Promise<ProviderClient> {
  const [oidc, { createRemoteJWKSet }] = await Promise.all([import('openid-client'), import('jose')]);
  const server = new URL(settings.issuer);
  const plain = server.protocol === 'http:' && isLoopback(server.hostname);
  const execute = plain ? [oidc.allowInsecureRequests] : [];
  const found = await oidc.discovery(server, settings.clientId, undefined, oidc.None(), {
    execute,
    timeout: TIMEOUT_SECONDS,
  });
  const metadata = found.serverMetadata();
  if (!metadata.jwks_uri || !metadata.token_endpoint) throw new Error('the provider names no keys');
  const client = new oidc.Configuration(
    metadata,
    settings.clientId,
    { id_token_signed_response_alg: settings.idTokenAlgorithm },
    await clientAuthentication(settings.key, metadata.token_endpoint),
  );
  client.timeout = TIMEOUT_SECONDS;
  if (plain) oidc.allowInsecureRequests(client);
  // TLS alone would do by the standard; a signature holds also where a proxy reads along.
  oidc.enableNonRepudiationChecks(client);
  return {
    settings,
    client,
    keys: createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: 5_000 }),
  };
}
