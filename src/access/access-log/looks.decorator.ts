import { SetMetadata } from '@nestjs/common';
import type { LookPart } from './look-parts.js';

export const LOOKS = 'stafett.looks';

export interface LooksOptions {
  /** Path parameter with what is looked at. Left out: `caseId` where the path has it, else `id`. */
  of?: string;
  /**
   * The route changes the case. What is done stands in its history; only what was refused is a look: it tells where the
   * case stands.
   */
  writes?: true;
}

export interface LooksAt extends LooksOptions {
  part: LookPart;
}

/**
 * What of a case a route shows. Every route with a case in its path has this, or start-up fails. A service that reads in a
 * transaction writes the look there (`AccessLog.look`); what it leaves out is written before the answer goes.
 */
export const Looks = (part: LookPart, options: LooksOptions = {}) =>
  SetMetadata(LOOKS, { part, ...options } satisfies LooksAt);
