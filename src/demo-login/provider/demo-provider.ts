import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import Provider, {
  type ClientMetadata,
  type Configuration,
  interactionPolicy,
  type JWK,
} from 'oidc-provider';
import { Accounts } from './accounts.js';
import { interactions } from './interactions.js';
import { messagePage, signOutPage } from './login-page.js';

/** A key pair of this run: P-256, as JWKs. */
export interface KeyPair {
  private: JWK;
  public: JWK;
}

export interface DemoProviderOptions {
  /** A free one for 0. */
  port: number;
  /** Public part of the key by which the API proves who it is. */
  clientKey: JWK;
  /** Where the API listens, to be told of logouts; not told when unset. */
  apiUrl?: string | undefined;
  /** Whether authorization requests are taken by PAR, and by nothing else; a provider that has none when false. */
  pushed?: boolean | undefined;
}

export interface DemoProvider {
  url: string;
  close(): Promise<void>;
}

/** Ours stand here; a real provider has many. */
export const STAFF_CLIENT = 'stafett-staff';
export const FAMILY_CLIENT = 'stafett-family';
export const SYSTEM_CLIENT = 'stafett-demo-system';
export const SYSTEM_CONSUMER = '0192:310000000';
export const AUDIENCE = 'https://stafett.example.no';
export const SYSTEM_SCOPES = ['stafett:directory.read', 'stafett:insight.read'];

export function newKeyPair(): KeyPair {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const marks = { kid: randomUUID(), alg: 'ES256', use: 'sig' };
  return {
    private: { ...pair.privateKey.export({ format: 'jwk' }), ...marks } as JWK,
    public: { ...pair.publicKey.export({ format: 'jwk' }), ...marks } as JWK,
  };
}

/**
 * A real OpenID provider, on loopback, for the demo and the tests: it stands for Entra ID (staff), ID-porten (family)
 * and Maskinporten (systems), and asks nobody for a password. Never where there are real people.
 */
export async function startDemoProvider(options: DemoProviderOptions): Promise<DemoProvider> {
  const server = createServer().listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accounts = new Accounts();
  const provider = new Provider(url, configuration(options, accounts));
  sendBackToLoopback(provider);
  provider.use(interactions(provider, accounts));
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return { url, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  if (server.listening) await once(server, 'close');
}

function configuration(
  { clientKey, apiUrl, pushed = true }: DemoProviderOptions,
  accounts: Accounts,
): Configuration {
  return {
    clients: [
      client(STAFF_CLIENT, clientKey, apiUrl),
      client(FAMILY_CLIENT, clientKey, apiUrl),
      system(clientKey),
    ],
    jwks: { keys: [newKeyPair().private] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    acrValues: ['substantial', 'high'],
    claims: { openid: ['sub', 'tenant', 'groups', 'pid'] },
    scopes: ['openid', ...SYSTEM_SCOPES],
    // What a scope gives stands in the id token, as with Entra ID and ID-porten.
    conformIdTokenClaims: false,
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['ES256'],
      idTokenSigningAlgValues: ['ES256'],
    },
    findAccount: (_ctx, sub) => {
      const account = accounts.find(sub);
      return account && { accountId: sub, claims: async () => ({ sub, ...account.claims }) };
    },
    // By itself it asks nobody on loopback, and there the API is that is told of logouts.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}`, policy: onlyLogin() },
    loadExistingGrant: async ({ oidc }) => {
      const { client: asking, session } = oidc;
      const grant = new oidc.provider.Grant({ clientId: asking!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    extraTokenClaims: (_ctx, token) =>
      token.kind === 'ClientCredentials'
        ? { consumer: { authority: 'iso6523-actorid-upis', ID: SYSTEM_CONSUMER } }
        : undefined,
    renderError: (ctx, { error }) => {
      ctx.type = 'html';
      ctx.body = messagePage(`Feil: ${error.replaceAll(/[^a-z_]/g, '')}`);
    },
    ttl: {
      Session: 3_600,
      Interaction: 600,
      Grant: 3_600,
      IdToken: 600,
      AccessToken: 600,
      ClientCredentials: 120,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      clientCredentials: { enabled: true },
      // Demanded, as HelseID does, so that a login that no longer pushes is noticed.
      pushedAuthorizationRequests: { enabled: pushed, requirePushedAuthorizationRequests: pushed },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_ctx, resource) => ({
          scope: SYSTEM_SCOPES.join(' '),
          audience: resource,
          accessTokenTTL: 120,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => void (ctx.body = signOutPage(form)),
        postLogoutSuccessSource: (ctx) => void (ctx.body = messagePage('Du er logget ut')),
      },
    },
  };
}

function client(id: string, key: JWK, apiUrl: string | undefined): ClientMetadata {
  const backChannel = id === STAFF_CLIENT ? 'demo-staff' : 'demo-family';
  return {
    client_id: id,
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    id_token_signed_response_alg: 'ES256',
    jwks: { keys: [key] },
    grant_types: ['authorization_code'],
    response_types: ['code'],
    // Checked below: the API's port is not known when the provider starts.
    redirect_uris: ['http://127.0.0.1/'],
    post_logout_redirect_uris: ['http://127.0.0.1/'],
    ...(apiUrl && {
      backchannel_logout_uri: `${apiUrl}/api/v1/login/${backChannel}/back-channel`,
      backchannel_logout_session_required: true,
    }),
  };
}

function system(key: JWK): ClientMetadata {
  return {
    client_id: SYSTEM_CLIENT,
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    id_token_signed_response_alg: 'ES256',
    jwks: { keys: [key] },
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: SYSTEM_SCOPES.join(' '),
  };
}

/** Nobody is asked for consent; the two clients are the same installation. */
function onlyLogin() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

const OURS = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\/api\/v1\/login\/[a-z-]+(\/callback)?$/;

function sendBackToLoopback(provider: Provider): void {
  const allowed = (uri: string) => OURS.test(uri);
  Object.assign(provider.Client.prototype, {
    redirectUriAllowed: allowed,
    postLogoutRedirectUriAllowed: allowed,
  });
}
