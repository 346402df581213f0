import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { noteOf } from '../../access/access-log/access-log.js';
import { todayInOslo } from '../../common/clock.js';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { retryWhole } from '../../database/retry-whole.js';
import type { CaseQuestion, CaseReading } from './case-reading.js';
import type { CaseWrite, WriteResult } from './case-write.js';

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
    if (!part) return this.call<CaseReading>(ctx, 'read_case', { ...rest, key });
    const look = noteOf(ctx, { part, caseId: question.caseId });
    const read = await this.call<CaseReading>(ctx, 'look_at_case', { ...rest, key, look });
    if (ctx.looking) ctx.looking.written += 1;
    return read;
  }

  async writeCase(ctx: RequestContext, write: CaseWrite): Promise<WriteResult> {
    try {
      return await retryWhole(() => this.call<WriteResult>(ctx, 'write_case', write));
    } catch (error) {
      const refused = error instanceof pg.DatabaseError ? REFUSED[error.code ?? ''] : undefined;
      if (refused) return refused;
      throw error;
    }
  }

  private async call<Answer>(
    ctx: RequestContext,
    name: 'read_case' | 'look_at_case' | 'write_case',
    payload: object,
  ): Promise<Answer> {
    const who = {
      municipality: ctx.municipalityId,
      actor: principalOf(ctx.actor),
      today: todayInOslo(ctx.clock),
    };
    const { rows } = await this.database.pool.query<{ answer: Answer }>({
      name,
      text: `select ${name}($1::jsonb) as answer`,
      // Last, so that nothing in a payload can say who asks.
      values: [JSON.stringify({ ...payload, ...who })],
    });
    return rows[0]!.answer;
  }
}
