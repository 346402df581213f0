import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readId } from '../common/ids.js';
import { MasterKeys } from '../database/sealing/master-keys.js';

/**
 * A case by a name that opens nothing: for leaders and auditors, who speak of cases that they do not read. The same for
 * the same case, and only here is it known which.
 */
@Injectable()
export class CaseReferences {
  private readonly key: KeyObject;

  constructor(masterKeys: MasterKeys) {
    this.key = createSecretKey(masterKeys.lasting('case-reference'));
  }

  of(caseId: string): string {
    const cipher = createCipheriv('aes-256-ecb', this.key, null).setAutoPadding(false);
    const block = Buffer.from(caseId.replaceAll('-', ''), 'hex');
    return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
  }

  /** Null for what is no reference; what is one of no case leads to an id of no case. */
  read(reference: string): string | null {
    if (!/^[\w-]{22}$/.test(reference)) return null;
    const decipher = createDecipheriv('aes-256-ecb', this.key, null).setAutoPadding(false);
    const block = Buffer.from(reference, 'base64url');
    const hex = Buffer.concat([decipher.update(block), decipher.final()]).toString('hex');
    return readId(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  }
}
