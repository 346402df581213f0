import { Injectable } from '@nestjs/common';
import type { IDToken } from 'openid-client';
import { newToken } from '../identity/session-secrets.js';
import { type Attempt, LoginAttempts } from './login-attempts.js';
import { loginProblem } from './login-problems.js';
import { type ProviderClient, ProviderClients } from './provider-clients.js';

/** What a provider has vouched for, checked. */
export interface Vouching {
  attempt: Attempt;
  /** Of the id token, and of userinfo where the settings ask for it. */
  claims: IDToken;
  idToken: string;
}

/** The authorization code flow with PKCE, and PAR where the provider offers it. */
@Injectable()
export class AuthorizationService {
  constructor(
    private readonly clients: ProviderClients,
    private readonly attempts: LoginAttempts,
  ) {}

  /** @returns where to send the browser */
  async begin(
    asked: Pick<Attempt, 'provider' | 'redirectUri' | 'returnTo' | 'municipalityId'>,
    browser: string,
  ): Promise<URL> {
    const { client, settings } = await this.clients.of(asked.provider);
    const oidc = await import('openid-client');
    const verifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [newToken(), newToken()];
    const parameters = {
      ...settings.request,
      redirect_uri: asked.redirectUri,
      scope: settings.scopes.join(' '),
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(settings.level.ask.length > 0 && { acr_values: settings.level.ask.join(' ') }),
    };
    await this.attempts.begin(state, browser, { ...asked, nonce, verifier });
    if (!client.serverMetadata().pushed_authorization_request_endpoint)
      return oidc.buildAuthorizationUrl(client, parameters);
    return oidc.buildAuthorizationUrlWithPAR(client, parameters).catch(() => {
      throw loginProblem('LOGIN.PROVIDER_AWAY');
    });
  }

  /**
   * @param answer the query with which the browser came back
   * @throws LOGIN.ATTEMPT_UNKNOWN, LOGIN.BROKEN_OFF, LOGIN.ANSWER_NOT_VALID
   */
  async finish(provider: string, answer: URLSearchParams, browser: string | undefined): Promise<Vouching> {
    const known = await this.clients.of(provider);
    const state = answer.get('state') ?? '';
    const attempt = browser ? await this.attempts.takeBack(state, browser, provider) : null;
    if (!attempt) throw loginProblem('LOGIN.ATTEMPT_UNKNOWN');
    const { claims, idToken, accessToken } = await exchange(known, attempt, state, answer);
    if (!known.settings.userinfo) return { attempt, idToken, claims };
    const { fetchUserInfo } = await import('openid-client');
    const more = await fetchUserInfo(known.client, accessToken, claims.sub).catch(notValid);
    // What was signed comes before what was only sent.
    return { attempt, idToken, claims: { ...more, ...claims } };
  }
}

async function exchange(
  { client }: ProviderClient,
  { redirectUri, nonce, verifier }: Attempt,
  state: string,
  answer: URLSearchParams,
) {
  const { authorizationCodeGrant } = await import('openid-client');
  const back = new URL(redirectUri);
  back.search = answer.toString();
  const tokens = await authorizationCodeGrant(client, back, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  }).catch(notValid);
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw loginProblem('LOGIN.ANSWER_NOT_VALID');
  return { claims, idToken: tokens.id_token, accessToken: tokens.access_token };
}

/** What the provider said stays out of the answer: it may name the person. */
function notValid(error: unknown): never {
  const { name, error: code } = error as { name?: string; error?: string };
  const brokenOff =
    name === 'AuthorizationResponseError' && (code === 'access_denied' || code === 'login_required');
  throw loginProblem(brokenOff ? 'LOGIN.BROKEN_OFF' : 'LOGIN.ANSWER_NOT_VALID');
}
