import { Injectable } from '@nestjs/common';
import type { ReportAt, ReportEvent } from '../../workflows/protection-report.events.js';
import {
  REPORT_MODEL_VERSION,
  type ReportSnapshot,
  startReport,
  stepReport,
} from '../../workflows/protection-report.step.js';
import { osloDateOf } from '../common/clock.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { snapshotHash } from '../database/sealing/history-chain.js';
import type { ProtectionReport } from './protection-report.entity.js';
import type { ProtectionReportEvent } from './protection-report-event.entity.js';
import { ProtectionReportRepository } from './protection-report.repository.js';

/** Compares every report with its own history. Says where it differs; neither what is written nor who wrote it. */
@Injectable()
export class VerifyReportsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProtectionReportRepository,
  ) {}

  /** Of one municipality, as the system reads them. Each with what is wrong, one line each; none when all holds. */
  async *verify(
    ctx: RequestContext,
  ): AsyncGenerator<{ reportId: string; entries: number; problems: string[] }> {
    const ids = await this.database.runInTransaction(ctx, (transaction) => this.repository.ids(transaction));
    for (const reportId of ids) {
      const found = await this.database.runInTransaction(ctx, async (transaction) => {
        const report = await this.repository.find(transaction, reportId);
        return report && { report, ...(await this.repository.stored(transaction, report)) };
      });
      if (!found) continue;
      const { report, events, seals } = found;
      const problems = [...this.wrongLinks(report, events), ...seals, ...wrongStates(report, events)];
      yield { reportId, entries: events.length, problems };
    }
  }

  private wrongLinks(report: ProtectionReport, events: readonly ProtectionReportEvent[]): string[] {
    const problems: string[] = [];
    let previous: Buffer | null = null;
    for (const [index, event] of events.entries()) {
      if (event.number !== index + 1) problems.push(`entry ${index + 1} is missing`);
      if (!this.repository.linkOf(event, previous).equals(event.link))
        problems.push(`the chain breaks at entry ${event.number} (${event.type})`);
      previous = event.link;
    }
    if (report.version !== events.length)
      problems.push(`its version is ${report.version}, its history has ${events.length} entries`);
    if (!previous?.equals(report.head)) problems.push('the chain does not end where the report says');
    return problems;
  }
}

/** Steps the history again, and compares each state with the hash that its entry kept. */
function wrongStates(report: ProtectionReport, events: readonly ProtectionReportEvent[]): string[] {
  const problems: string[] = [];
  const stored = report.snapshot as ReportSnapshot;
  if (!events.at(-1)?.snapshotHash.equals(snapshotHash(stored)) || stored.value !== report.status)
    problems.push('its snapshot is not that of its last entry');
  if (events.some(({ modelVersion }) => modelVersion !== REPORT_MODEL_VERSION)) return problems;
  let snapshot: ReportSnapshot | null = null;
  for (const entry of events) {
    const result = taken(snapshot, entry);
    if (!result.ok)
      return [...problems, `entry ${entry.number} (${entry.type}) cannot be replayed: ${result.code}`];
    snapshot = result.snapshot;
    if (!snapshotHash(snapshot).equals(entry.snapshotHash))
      problems.push(`entry ${entry.number} (${entry.type}) leads to another state than it did`);
  }
  return problems;
}

function taken(before: ReportSnapshot | null, entry: ProtectionReportEvent) {
  const { type, facts, texts, at, number, actorKind, actorId } = entry;
  const event = { type, facts, texts } as unknown as ReportEvent;
  const actor = { kind: actorKind, id: actorId } as ReportAt['actor'];
  const when: ReportAt = { now: at.toISOString(), today: osloDateOf(at), number, actor };
  return before
    ? stepReport(before, event, when)
    : startReport(event as Extract<ReportEvent, { type: 'REPORT_DRAFTED' }>, when);
}
