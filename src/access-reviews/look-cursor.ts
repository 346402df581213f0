import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MasterKeys } from '../database/sealing/master-keys.js';
import { lookProblem } from './look-problems.js';

/** The place before which the next page begins. */
export interface LookPlace {
  at: Date;
  id: string;
}

/** After everything. */
const NEWEST: LookPlace = { at: new Date('9999-12-31T00:00:00Z'), id: '9223372036854775807' };

/** Where a page ended, sealed in one block: the number of a look would tell how many others there were between two. */
@Injectable()
export class LookCursors {
  private readonly key: KeyObject;

  constructor(masterKeys: MasterKeys) {
    this.key = createSecretKey(masterKeys.lasting('look-cursor'));
  }

  of({ at, id }: LookPlace): string {
    const block = Buffer.alloc(16);
    block.writeBigInt64BE(BigInt(at.getTime()));
    block.writeBigInt64BE(BigInt(id), 8);
    const cipher = createCipheriv('aes-256-ecb', this.key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
  }

  /** @throws LOOK.CURSOR_INVALID */
  read(cursor: string | undefined): LookPlace {
    if (cursor === undefined) return NEWEST;
    if (!/^[\w-]{22}$/.test(cursor)) throw wrong();
    const decipher = createDecipheriv('aes-256-ecb', this.key, null).setAutoPadding(false);
    const block = Buffer.concat([decipher.update(Buffer.from(cursor, 'base64url')), decipher.final()]);
    const at = new Date(Number(block.readBigInt64BE()));
    const id = block.readBigInt64BE(8);
    if (Number.isNaN(at.getTime()) || id < 0n) throw wrong();
    return { at, id: String(id) };
  }
}

function wrong() {
  return lookProblem('LOOK.CURSOR_INVALID', {
    fields: [{ path: 'after', code: 'CURSOR.INVALID', allowed: [] }],
  });
}
