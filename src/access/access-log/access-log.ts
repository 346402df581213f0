import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../common/request-context.js';
import type { Transaction } from '../../database/database.js';
import { type LookPart, streamOf } from './look-parts.js';

/** One look, as the route knows it; who, when and from where are taken from the transaction's context. */
export interface Look {
  part: LookPart;
  /** `refused`: the answer was that of a case that does not exist. */
  outcome: 'shown' | 'refused';
  /** Null where the request named none that could be one. */
  caseId?: string | null;
  childId?: string;
  /** What a list showed: ids of cases or of people. */
  listed?: readonly string[];
  /** What else it was about: a report, a finding, a member of staff. */
  subjectId?: string;
  /** A code or the id of where the reason is written; never text. Left out: the relation is the reason. */
  purpose?: string;
  /** It only makes sense by something the family must not know of: kept from them. */
  covert?: boolean;
}

/**
 * The account of every look at a case. Rows are only added; a worker seals them. Looks at a case view (`look_at_case`) do
 * not wait for the disk: up to half a second of them can be lost when the database server dies (ADR 9).
 */
@Injectable()
export class AccessLog {
  /** Written in the read's own transaction: what is not accounted for is not shown. */
  async look(transaction: Transaction, look: Look): Promise<void> {
    const { ctx, client } = transaction;
    await client.query({ name: 'note_look', text: NOTE, values: [JSON.stringify(noteOf(ctx, look))] });
    transaction.looks += 1;
  }
}

const NOTE = 'select note_look($1::jsonb)';

/** The payload of `note_look`. */
export function noteOf(ctx: RequestContext, look: Omit<Look, 'outcome'> & Partial<Look>): object {
  return {
    ...look,
    stream: streamOf(look.part),
    at: ctx.clock.now().toISOString(),
    roles: ctx.roles,
    address: ctx.session?.address ?? ctx.looking?.address,
  };
}
