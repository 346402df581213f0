import type { TokenIssuer } from '../../../support/token-issuer.js';
import { ASKED_AT, type Scope, SCOPES, type Somebody } from './facts.js';

const AUDIENCE = 'https://stafett.example.no';
const ORGANISATIONS: Readonly<Record<string, string>> = {
  Solvik: '0192:310000001',
  Nordby: '0192:310000002',
};

/** What the installation lets each scope do. */
export const PERMISSIONS: Readonly<Record<Scope, readonly string[]>> = {
  directory: ['directory.read'],
  administration: ['directory.manage'],
  guides: ['guide.read'],
  consentTexts: ['consentText.read'],
  insight: ['insight.read'],
};

/** Systems with each scope, one with all of them, and one with none of ours; of the other municipality one is enough. */
export function systemsIn(town: string): Somebody[] {
  const one = (name: string, scopes: readonly Scope[]): Somebody => ({
    ...{ name, town, kind: 'client', roles: [], scopes },
    id: `maskinporten.${name}-${town}`,
  });
  const ofEverything = one('systemOfEverything', SCOPES);
  if (town !== 'Solvik') return [ofEverything];
  return [...SCOPES.map((scope) => one(`${scope}System`, [scope])), ofEverything, one('systemOfNothing', [])];
}

/** As the login file has an issuer of tokens. */
export function systemsOf(issuer: string) {
  const scopes = Object.entries(PERMISSIONS).map(([scope, permissions]) => [`stafett:${scope}`, permissions]);
  const consumers = Object.entries(ORGANISATIONS).map(([town, organisation]) => [organisation, town]);
  return {
    ...{ id: 'maskinporten', issuer, jwks: `${issuer}/jwks`, audience: AUDIENCE, algorithms: ['ES256'] },
    scopes: Object.fromEntries(scopes) as object,
    consumers: Object.fromEntries(consumers) as object,
  };
}

/** As a system gets it for its client credentials, good for two minutes of the day on which everything is asked. */
export function tokenOf(issuer: TokenIssuer, { town, id, scopes = [] }: Somebody): Promise<string> {
  const now = Math.floor(Date.parse(ASKED_AT) / 1_000);
  return issuer.sign({
    ...{ iss: issuer.url, aud: AUDIENCE, iat: now, exp: now + 120 },
    client_id: id.replace('maskinporten.', ''),
    scope: ['openid', ...scopes.map((scope) => `stafett:${scope}`)].join(' '),
    consumer: { authority: 'iso6523-actorid-upis', ID: ORGANISATIONS[town] },
  });
}
