import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES;

/** Something sealed was changed, cut, moved to another place, or is opened with another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/**
 * AES-256-GCM; format byte, nonce, ciphertext, tag. `place` says where the bytes belong (case, entry): put anywhere else
 * they do not open.
 *
 * Keys go to Node as key objects: it takes seven times as long with a Buffer.
 */
export function seal(key: Buffer, content: Buffer, place: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce).setAAD(Buffer.from(place));
  return Buffer.concat([
    Buffer.of(FORMAT),
    nonce,
    cipher.update(content),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** @throws SealBroken */
export function unseal(key: Buffer, sealed: Buffer, place: string): Buffer {
  if (sealed.length < HEADER_BYTES + TAG_BYTES || sealed[0] !== FORMAT)
    throw new SealBroken('not sealed bytes');
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), sealed.subarray(1, HEADER_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const content = decipher.update(sealed.subarray(HEADER_BYTES, sealed.length - TAG_BYTES));
    return Buffer.concat([content, decipher.final()]);
  } catch {
    throw new SealBroken('the seal does not hold');
  }
}
