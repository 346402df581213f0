import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { MasterKeys } from '../database/sealing/master-keys.js';

const VERSION_BYTES = 4;
const BLOCK = 16;

/**
 * Versions as opaque entity tags: one for each reader of each case, so that two readers cannot compare what they know
 * and nobody can count. One block holds the version and a keyed hash of whose it is, so that it can be read back here.
 */
export class CaseTags {
  private readonly cipherKey: KeyObject;
  private readonly hashKey: KeyObject;

  constructor(keys: Pick<MasterKeys, 'lasting'>) {
    this.cipherKey = createSecretKey(keys.lasting('case-tag/cipher'));
    this.hashKey = createSecretKey(keys.lasting('case-tag/hash'));
  }

  /** @param reader principal of the one who reads @returns an ETag with its quotes */
  tagOf(caseId: string, version: number, reader: string): string {
    const cipher = createCipheriv('aes-256-ecb', this.cipherKey, null).setAutoPadding(false);
    const tag = Buffer.concat([cipher.update(this.block(caseId, version, reader)), cipher.final()]);
    return `"${tag.toString('base64url')}"`;
  }

  /** @returns null for a tag that is not ours, of another case or of another reader */
  versionOf(tag: string, caseId: string, reader: string): number | null {
    const [, text] = /^(?:W\/)?"([\w-]{22})"$/.exec(tag.trim()) ?? [];
    if (text === undefined) return null;
    const decipher = createDecipheriv('aes-256-ecb', this.cipherKey, null).setAutoPadding(false);
    const block = Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]);
    const version = block.readUInt32BE(0);
    return block.equals(this.block(caseId, version, reader)) ? version : null;
  }

  private block(caseId: string, version: number, reader: string): Buffer {
    const head = Buffer.alloc(VERSION_BYTES);
    head.writeUInt32BE(version);
    const hash = createHmac('sha256', this.hashKey).update(head).update(`${caseId} ${reader}`).digest();
    return Buffer.concat([head, hash]).subarray(0, BLOCK);
  }
}
