import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { ReportSnapshot } from '../../workflows/protection-report.step.js';
import { todayInOslo } from '../common/clock.js';
import { newId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { Database, type Transaction } from '../database/database.js';
import { NOTIFY } from '../outbox/notice.js';
import { type EffectRow, type OutboxEffect, OutboxEffects } from '../outbox/outbox-effects.js';
import { decideReport } from './decide-report.js';
import { ProtectionReportRepository } from './protection-report.repository.js';

/** The intent of a row that gives the reports of a service which nobody follows up to somebody. */
export const NAME_REPORT_READER = 'report.nameReader';

const payloadSchema = z.looseObject({
  serviceId: z.uuid(),
  /** Who is to follow them up. */
  staffId: z.uuid(),
  /** Who was asked, and said so. */
  by: z.uuid(),
});
type Asked = z.infer<typeof payloadSchema>;

const ASKED_ABOUT = `
  select w.report_id as id, is_family_of_report(w.report_id, $3) as "isFamily"
  from who_names_a_reader() w
  where w.service_id = $1 and w.staff_id = $2 and works_with_children($3) order by w.report_id`;

/**
 * Whoever is named by somebody who does not know which report it is. One who is family of the child is not let in; whoever
 * named them is not told, for that would say whom it is about, and the coordinating unit is asked instead.
 */
@Injectable()
export class NameReportReader implements OutboxEffect, OnModuleInit {
  readonly intent = NAME_REPORT_READER;

  constructor(
    private readonly database: Database,
    private readonly repository: ProtectionReportRepository,
    private readonly effects: OutboxEffects,
  ) {}

  onModuleInit(): void {
    this.effects.add(this);
  }

  async carryOut(ctx: RequestContext, { payload }: EffectRow): Promise<void> {
    const asked = payloadSchema.parse(payload);
    await this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<{ id: string; isFamily: boolean }>(ASKED_ABOUT, [
        asked.serviceId,
        asked.by,
        asked.staffId,
      ]);
      for (const { id, isFamily } of rows) {
        if (isFamily)
          await transaction.client.query('update protection_report set asks_unit = true where id = $1', [id]);
        else await this.name(transaction, ctx, id, asked);
      }
      if (rows.some(({ isFamily }) => !isFamily)) await tell(transaction, ctx, asked);
    });
  }

  /** An entry in the chain of the report, by whoever named. */
  private async name(
    transaction: Transaction,
    ctx: RequestContext,
    id: string,
    { staffId, by }: Asked,
  ): Promise<void> {
    const report = await this.repository.find(transaction, id);
    if (!report) return;
    const event = { type: 'READER_NAMED', facts: { staffId }, texts: {} };
    const actor = { kind: 'staff' as const, id: by };
    const at = { now: ctx.clock.now().toISOString(), today: todayInOslo(ctx.clock), actor };
    const decision = decideReport([event], report.snapshot as ReportSnapshot, at, report.version);
    if (!decision.ok) return;
    const { answerDue, assessmentDue } = report;
    const isWritten = await this.repository.update(transaction, {
      report,
      ...decision,
      answerDue,
      assessmentDue,
    });
    if (!isWritten) throw new Error('a report changed while its reader was named');
  }
}

async function tell(
  { client }: Transaction,
  ctx: RequestContext,
  { staffId, serviceId }: Asked,
): Promise<void> {
  const payload = { to: `staff:${staffId}`, about: 'report.readerNamed', serviceId };
  await client.query(
    'insert into outbox (id, municipality_id, intent, payload, created_at) values ($1, $2, $3, $4, $5)',
    [newId(), ctx.municipalityId, NOTIFY, JSON.stringify(payload), ctx.clock.now()],
  );
}
