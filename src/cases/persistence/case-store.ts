import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { noteOf } from '../../access/access-log/access-log.js';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { askedBy, Database } from '../../database/database.js';
import { retryWhole } from '../../database/retry-whole.js';
import { asDeputy } from './as-deputy.js';
import type { RelationChange } from '../apply-event/command.js';
import type { CaseQuestion, CaseReading } from './case-reading.js';
import type { CaseWrite, WriteResult } from './case-write.js';
import { type FoundRows, foundRows } from './found-rows.js';

/** Raised by write_case when it had begun and took everything back. */
const REFUSED: Record<string, WriteResult> = {
  ST001: { status: 'keyUsed' },
  ST002: { status: 'logTaken' },
};

/**
 * Reads and writes whole cases, one round trip each, in one transaction each, under the row security of who asks.
 * Nothing but `apply-event` writes.
 */
@Injectable()
export class CaseStore {
  constructor(private readonly database: Database) {}

  async readCase(ctx: RequestContext, question: CaseQuestion): Promise<CaseReading> {
    const { idempotencyKey: key, look: part, ...rest } = question;
    if (!part) return withDeputies(ctx, await this.call<CaseReading>(ctx, 'read_case', { ...rest, key }));
    const look = noteOf(ctx, { part, caseId: question.caseId });
    const read = await this.call<CaseReading>(ctx, 'look_at_case', { ...rest, key, look });
    if (ctx.looking) ctx.looking.written += 1;
    return withDeputies(ctx, read);
  }

  async writeCase(ctx: RequestContext, write: CaseWrite): Promise<WriteResult> {
    try {
      const name = write.relation || write.file || write.familySeen ? 'write_case_with' : 'write_case';
      return await retryWhole(() => this.call<WriteResult>(ctx, name, write));
    } catch (error) {
      const refused = error instanceof pg.DatabaseError ? REFUSED[error.code ?? ''] : undefined;
      if (refused) return refused;
      throw error;
    }
  }

  /** The rows that follow from a case, as they stand. */
  rowsOf(ctx: RequestContext, caseId: string): Promise<FoundRows> {
    return this.database.runInTransaction(ctx, (transaction) => foundRows(transaction, caseId));
  }

  /**
   * Who is family, where that changes nothing of who reads the case. Waits for who writes the case, and they for it.
   * @returns `stale` when the case has another version than the one it was decided on
   */
  async stateRelation(
    ctx: RequestContext,
    statement: { caseId: string; expectedVersion: number; relation: RelationChange },
  ): Promise<'written' | 'stale' | 'unknown'> {
    const { status } = await retryWhole(() =>
      this.call<{ status: 'written' | 'stale' | 'unknown' }>(ctx, 'state_relation', statement),
    );
    return status;
  }

  private async call<Answer>(
    ctx: RequestContext,
    name: 'read_case' | 'look_at_case' | 'write_case' | 'write_case_with' | 'state_relation',
    payload: object,
  ): Promise<Answer> {
    const { rows } = await this.database.pool.query<{ answer: Answer }>({
      name,
      text: `select ${name}($1::jsonb) as answer from set_config('stafett.now', $2, true)`,
      // Last, so that nothing in a payload can say who asks.
      values: [JSON.stringify({ ...payload, ...askedBy(ctx) }), ctx.clock.now().toISOString()],
    });
    return rows[0]!.answer;
  }
}

function withDeputies({ actor }: RequestContext, read: CaseReading): CaseReading {
  return { ...read, relations: read.relations.map(asDeputy(principalOf(actor))) };
}
