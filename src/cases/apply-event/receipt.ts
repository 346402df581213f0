import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../database/sealing/canonical-json.js';
import { MasterKeys } from '../../database/sealing/master-keys.js';
import type { Outcome } from './command.js';

/** Tells whether two requests are the same without keeping what they say: the hash is keyed, for texts can be guessed. */
@Injectable()
export class RequestHash {
  private readonly key: KeyObject;

  constructor(masterKeys: MasterKeys) {
    this.key = createSecretKey(masterKeys.lasting('request-hash'));
  }

  of(...request: readonly [where: string, asked: object, child?: unknown]): string {
    return createHmac('sha256', this.key).update(canonicalJson(request)).digest('base64');
  }
}

/** The same key and request: the same answer. With another request the key means two things. */
export function answerOf(receipt: { requestHash: string; response: unknown }, requestHash: string): Outcome {
  return receipt.requestHash === requestHash ? (receipt.response as Outcome) : { outcome: 'keyReused' };
}
