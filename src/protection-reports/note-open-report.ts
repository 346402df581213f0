import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { type EffectRow, type OutboxEffect, OutboxEffects } from '../outbox/outbox-effects.js';

/** The intent of a row that leaves an open report in the log of its case. `payload`: reportId. Covert ones leave none. */
export const NOTE_OPEN_REPORT = 'openReport.note';

const payloadSchema = z.looseObject({ reportId: z.uuid() });

/**
 * An open report shows in its case. The row is written with the report, so the note comes whatever becomes of the
 * process that sent it; the case itself takes a report once.
 */
@Injectable()
export class NoteOpenReport implements OutboxEffect, OnModuleInit {
  readonly intent = NOTE_OPEN_REPORT;

  constructor(
    private readonly database: Database,
    private readonly cases: ApplyEventService,
    private readonly effects: OutboxEffects,
  ) {}

  onModuleInit(): void {
    this.effects.add(this);
  }

  async carryOut(ctx: RequestContext, { payload }: EffectRow): Promise<void> {
    const { reportId } = payloadSchema.parse(payload);
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ caseId: string }>(
        `select case_id as "caseId" from protection_report where id = $1 and kind = 'open' and case_id is not null`,
        [reportId],
      ),
    );
    const [report] = rows;
    if (report) await noteInCase(this.cases, ctx, report.caseId, reportId);
  }
}

/** Once, whoever does it and however often. @throws when there is reason to try again */
export async function noteInCase(
  cases: ApplyEventService,
  ctx: RequestContext,
  caseId: string,
  reportId: string,
): Promise<void> {
  const { outcome } = await cases.applyEvent(
    ctx,
    caseId,
    { events: [{ type: 'OPEN_REPORT_RECORDED', facts: { reportId }, texts: {} }] },
    { idempotencyKey: `open-report-${reportId}`, by: 'engine' },
  );
  if (outcome === 'stale') throw new Error('the case changed while a report was noted in it');
}
