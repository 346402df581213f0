import { createPrivateKey, type JsonWebKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ClientAuth } from 'openid-client';
import { EnvironmentError } from '../config/environment.js';
import type { LoginProvider } from '../identity/login-settings.js';

/**
 * How we prove to a provider who we are: a signed statement, no shared secret (`private_key_jwt`, RFC 7523). Entra ID
 * also wants to know by which certificate, and some want the address of the token endpoint as audience.
 * @param key its file: PEM (PKCS #8), or a JWK with `kid` and `alg`
 */
export async function clientAuthentication(
  key: LoginProvider['key'],
  tokenEndpoint: string,
): Promise<ClientAuth> {
  const [{ importJWK }, { modifyAssertion, PrivateKeyJwt }] = await Promise.all([
    import('jose'),
    import('openid-client'),
  ]);
  const { jwk, kid, alg } = readKey(await readFile(key.file, 'utf8'));
  const imported = await importJWK(jwk, alg);
  if (!('algorithm' in imported)) throw new WrongKey('a key for signing is asymmetric');
  const thumbprint = key.certificate && thumbprintOf(await readFile(key.certificate, 'utf8'));
  return PrivateKeyJwt(kid ? { key: imported, kid } : imported, {
    [modifyAssertion]: (header: Record<string, unknown>, payload: Record<string, unknown>) => {
      if (thumbprint) header['x5t#S256'] = thumbprint;
      if (key.audience === 'tokenEndpoint') payload.aud = tokenEndpoint;
    },
  });
}

/**
 * A key that is not there would be noticed by the first who wants to log in.
 * @throws EnvironmentError that names every provider whose key cannot be used, and nothing of the key
 */
export async function requireClientKeys(providers: readonly LoginProvider[]): Promise<void> {
  const tried = providers.map(async ({ id, key }) => {
    const reason = await readBoth(key).then(() => null, reasonOf);
    return reason ? [{ variable: 'STAFETT_LOGIN_FILE', reason: `the key of "${id}": ${reason}` }] : [];
  });
  const wrong = (await Promise.all(tried)).flat();
  if (wrong.length > 0) throw new EnvironmentError(wrong);
}

async function readBoth({ file, certificate }: LoginProvider['key']): Promise<void> {
  readKey(await readFile(file, 'utf8'));
  if (certificate) thumbprintOf(await readFile(certificate, 'utf8'));
}

/** What a library says of a key may quote it. */
function reasonOf(error: unknown): string {
  const { code, path } = error as NodeJS.ErrnoException;
  if (path !== undefined) return `${path} cannot be read (${code ?? 'unknown reason'})`;
  return error instanceof WrongKey ? error.message : NO_KEY;
}

const NO_KEY = 'is no private key: PEM (PKCS #8) or a JWK, with a certificate in PEM beside it';

class WrongKey extends Error {}

function readKey(text: string): { jwk: JsonWebKey; kid: string | undefined; alg: string } {
  if (text.trimStart().startsWith('{')) {
    const jwk = JSON.parse(text) as JsonWebKey & { kid?: string; alg?: string };
    const key = createPrivateKey({ key: jwk, format: 'jwk' });
    return { jwk, kid: jwk.kid, alg: jwk.alg ?? algorithmOf(key) };
  }
  const key = createPrivateKey(text);
  return { jwk: key.export({ format: 'jwk' }), kid: undefined, alg: algorithmOf(key) };
}

function algorithmOf(key: KeyObject): string {
  if (key.asymmetricKeyType === 'rsa') return 'RS256';
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (curve === 'prime256v1') return 'ES256';
  if (curve === 'secp384r1') return 'ES384';
  throw new WrongKey('a key for login is RSA, or EC on P-256 or P-384');
}

function thumbprintOf(certificate: string): string {
  const { fingerprint256 } = new X509Certificate(certificate);
  return Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');
}
