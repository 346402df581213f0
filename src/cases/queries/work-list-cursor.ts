import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { MasterKeys } from '../../database/sealing/master-keys.js';
import { caseProblem } from '../case-problems.js';

/** The place after which the next page begins: a date ('infinity' for none) and a case. */
export type WorkListPlace = readonly [due: string, caseId: string];

const FIRST: WorkListPlace = ['-infinity', '00000000-0000-0000-0000-000000000000'];
const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * Where a page ended, sealed for the one who read it: whoever could make such places could ask what lies between two, and
 * so for dates that they are not shown.
 */
@Injectable()
export class WorkListCursors {
  private readonly key: KeyObject;

  constructor(masterKeys: MasterKeys) {
    this.key = createSecretKey(masterKeys.lasting('work-list-cursor'));
  }

  of({ actor }: RequestContext, place: WorkListPlace): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(Buffer.from(principalOf(actor)));
    const sealed = Buffer.concat([cipher.update(place.join(' ')), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws CASE.CURSOR_INVALID */
  read({ actor }: RequestContext, cursor: string | undefined): WorkListPlace {
    if (cursor === undefined) return FIRST;
    const bytes = Buffer.from(cursor, 'base64url');
    try {
      const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(Buffer.from(principalOf(actor)))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
      const [due, caseId] = opened.toString().split(' ');
      return [due!, caseId!];
    } catch {
      throw caseProblem('CASE.CURSOR_INVALID', {
        fields: [{ path: 'after', code: 'CURSOR.INVALID', allowed: [] }],
      });
    }
  }
}
