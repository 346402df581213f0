import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { isId, newId } from '../common/ids.js';
import { stopped, todayInOslo } from '../common/clock.js';
import type { RequestContext } from '../common/request-context.js';
import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import { RequestHash } from '../cases/apply-event/receipt.js';
import { CaseLookup } from '../cases/case-lookup.js';
import { Database, type Transaction } from '../database/database.js';
import { resolveDue } from '../follow-ups/working-calendar.js';
import { DirectoryService } from '../directory/directory.service.js';
import { PeopleService } from '../people/people.service.js';
import { allowedReportEvents, type ReportSnapshot } from '../../workflows/protection-report.step.js';
import type { FieldProblem } from '../../workflows/payload-rules.js';
import type { ReportEventType } from '../../workflows/protection-report.events.js';
import { decideReport, type ReportDecision } from './decide-report.js';
import { NOTE_OPEN_REPORT, noteInCase } from './note-open-report.js';
import type { ProtectionReport } from './protection-report.entity.js';
import { ProtectionReportRepository, type ReportEntry } from './protection-report.repository.js';
import type { ReportApplied, ReportCommandEvent, ReportOutcome } from './report-outcome.js';

export interface NewReport {
  serviceId: string;
  caseId?: string;
  childId?: string;
  events: readonly ReportCommandEvent[];
}

export interface ReportView {
  report: ProtectionReport;
  history: ReportEntry[];
  allowed: ReportEventType[];
}

/** What a report names must be known to the reporter; null when it is. */
export type WrongSubject = 'serviceId' | 'caseId' | 'childId' | null;

/**
 * Reports to child protection, the police or the health and care services. The duty is personal and waits for nothing:
 * no case, no consent, no step. A covert one is known to its readers alone; an open one is noted in its case.
 */
@Injectable()
export class ProtectionReportsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProtectionReportRepository,
    private readonly cases: ApplyEventService,
    private readonly lookup: CaseLookup,
    private readonly people: PeopleService,
    private readonly requests: RequestHash,
    private readonly directory: DirectoryService,
    private readonly log: AccessLog,
  ) {}

  async wrongSubject(ctx: RequestContext, { serviceId, caseId, childId }: NewReport): Promise<WrongSubject> {
    if (!ctx.roles.some((role) => role.serviceId === serviceId)) return 'serviceId';
    if (caseId !== undefined && !(await this.lookup.isKnown(ctx, caseId))) return 'caseId';
    if (childId !== undefined && !(await this.people.find(ctx, childId))) return 'childId';
    return null;
  }

  async begin(ctx: RequestContext, asked: NewReport, key: string): Promise<ReportOutcome> {
    const receipt = { key, requestHash: this.requests.of('report', asked) };
    return this.once(ctx, receipt, async (transaction) => {
      const decision = decideReport(asked.events, null, this.at(ctx), 0);
      if (!decision.ok) return decision.refused;
      const report = this.drafted(ctx, asked, decision);
      const answerDue = answerDueOf(decision.snapshot);
      await this.repository.insert(transaction, { report, ...decision, ...dueOf(decision.snapshot) });
      await this.noteToCome(transaction, ctx, report, decision);
      return appliedOf(report, decision, answerDue);
    });
  }

  async record(
    ctx: RequestContext,
    id: string,
    events: readonly ReportCommandEvent[],
    { key, expectedVersion }: { key: string; expectedVersion: number | null },
  ): Promise<ReportOutcome> {
    const receipt = { key, requestHash: this.requests.of(id, { events }) };
    return this.once(ctx, receipt, async (transaction) => {
      const report = await this.repository.find(transaction, id);
      if (!report) return { outcome: 'unknown' };
      if (report.version !== expectedVersion) return { outcome: 'stale' };
      const decision = decideReport(events, report.snapshot as ReportSnapshot, this.at(ctx), report.version);
      if (!decision.ok) return decision.refused;
      const answerDue = answerDueOf(decision.snapshot);
      const unknown = await this.unknownReaders(ctx, events);
      if (unknown) return unknown;
      const dates = dueOf(decision.snapshot);
      const isWritten = await this.repository.update(transaction, { report, ...decision, ...dates });
      if (isWritten) await this.noteToCome(transaction, ctx, report, decision);
      return isWritten ? appliedOf(report, decision, answerDue) : { outcome: 'stale' };
    });
  }

  /** One transaction that leaves its receipt, or nothing at all when it was refused or the key was used before. */
  private async once(
    ctx: RequestContext,
    receipt: { key: string; requestHash: string },
    work: (transaction: Transaction) => Promise<ReportOutcome>,
  ): Promise<ReportOutcome> {
    const answered = (transaction: Transaction) => this.repository.receipt(transaction, ctx, receipt.key);
    try {
      const outcome = await this.database.runInTransaction(ctx, async (transaction) => {
        const earlier = await answered(transaction);
        if (earlier) return answerOf(earlier, receipt.requestHash);
        const done = await work(transaction);
        if (done.outcome !== 'applied') return done;
        const isFirst = await this.repository.leaveReceipt(transaction, ctx, { ...receipt, response: done });
        if (!isFirst) throw new KeyUsedMeanwhile();
        return done;
      });
      if (outcome.outcome !== 'stale') return await this.noteAtOnce(ctx, outcome);
    } catch (error) {
      if (!(error instanceof KeyUsedMeanwhile)) throw error;
    }
    // Somebody else was faster; perhaps the same request, sent twice.
    const meanwhile = await this.database.runInTransaction(ctx, answered);
    return meanwhile ? answerOf(meanwhile, receipt.requestHash) : { outcome: 'stale' };
  }

  /** Null for a report that is not the reader's to know of, and for none at all. */
  async find(ctx: RequestContext, id: string): Promise<ReportView | null> {
    if (!isId(id)) return null;
    return this.database.runInTransaction(ctx, async (transaction) => {
      const report = await this.repository.find(transaction, id);
      const outcome = report ? 'shown' : 'refused';
      await this.log.look(transaction, { part: 'protectionReport', subjectId: id, outcome });
      if (!report) return null;
      const history = await this.repository.history(transaction, report);
      return { report, history, allowed: allowedReportEvents(report.snapshot as ReportSnapshot) };
    });
  }

  mine(ctx: RequestContext): Promise<ProtectionReport[]> {
    return this.database.runInTransaction(ctx, async (transaction) => {
      const reports = await this.repository.all(transaction);
      const listed = reports.map(({ id }) => id);
      await this.log.look(transaction, { part: 'protectionReportList', outcome: 'shown', listed });
      return reports;
    });
  }

  /**
   * An open report shows in the log from the moment it is sent: a row of the outbox sees to it, written with the report,
   * and it is tried at once. Of a covert one there is neither.
   */
  private async noteToCome(
    { client }: Transaction,
    ctx: RequestContext,
    { id: reportId, kind, caseId }: ProtectionReport,
    { taken }: Extract<ReportDecision, { ok: true }>,
  ): Promise<void> {
    const isSent = taken.some(({ event: { type } }) => type === 'REPORT_SENT');
    if (kind !== 'open' || !caseId || !isSent) return;
    await client.query(
      'insert into outbox (id, municipality_id, intent, payload, created_at) values ($1, $2, $3, $4, $5)',
      [newId(), ctx.municipalityId, NOTE_OPEN_REPORT, JSON.stringify({ reportId }), ctx.clock.now()],
    );
  }

  private async noteAtOnce(ctx: RequestContext, outcome: ReportOutcome): Promise<ReportOutcome> {
    if (outcome.outcome !== 'applied' || outcome.status === 'drafted') return outcome;
    const { reportId } = outcome;
    const report = await this.database.runInTransaction(ctx, (transaction: Transaction) =>
      this.repository.find(transaction, reportId),
    );
    const isOpen = report?.kind === 'open' && (report.snapshot as ReportSnapshot).context.sentAt !== null;
    if (isOpen && report.caseId) {
      // The report is sent whether or not this succeeds; what does not succeed now comes through the outbox.
      await noteInCase(this.cases, ctx, report.caseId, reportId).catch(() => undefined);
    }
    return outcome;
  }

  /** A report is read by staff alone: whoever is named works here. */
  private async unknownReaders(
    ctx: RequestContext,
    events: readonly ReportCommandEvent[],
  ): Promise<ReportOutcome | undefined> {
    const directory = await this.directory.view(ctx);
    const index = events.findIndex(
      ({ type, facts }) => type === 'READER_NAMED' && !directory.worksIn(String(facts.staffId)),
    );
    if (index < 0) return undefined;
    const fields: FieldProblem[] = [
      { path: 'facts.staffId', code: 'REFERENCE.UNKNOWN', allowed: { format: 'uuid', of: 'staff' } },
    ];
    return {
      outcome: 'refused',
      code: 'REPORT.EVENT_INVALID',
      index,
      event: 'READER_NAMED',
      allowed: [],
      fields,
    };
  }

  private drafted(
    ctx: RequestContext,
    { serviceId, caseId, childId }: NewReport,
    { snapshot }: Extract<ReportDecision, { ok: true }>,
  ): ProtectionReport {
    const id = newId();
    const { kind, recipient } = snapshot.context;
    return {
      id,
      municipalityId: ctx.municipalityId,
      reporterId: ctx.actor.id,
      serviceId,
      caseId: caseId ?? null,
      childId: childId ?? null,
      kind,
      recipient,
      status: snapshot.value,
      snapshot,
      modelVersion: 0,
      version: 0,
      head: Buffer.alloc(0),
      ...this.repository.newKey(id),
      readers: [`staff:${ctx.actor.id}`],
      answerDue: null,
      assessmentDue: null,
      reference: null,
      asksUnit: false,
      createdAt: ctx.clock.now(),
    };
  }

  private at(ctx: RequestContext) {
    const actor = { kind: 'staff' as const, id: ctx.actor.id };
    const clock = stopped(ctx.clock);
    return { now: clock.now().toISOString(), today: todayInOslo(clock), actor };
  }
}

/** Takes back what was written beside a receipt that turned out to exist. */
class KeyUsedMeanwhile extends Error {}

function answerDueOf({ context }: ReportSnapshot): string | null {
  return context.answerDue && resolveDue(context.answerDue, { closed: [] }).date;
}

function dueOf(snapshot: ReportSnapshot): { answerDue: string | null; assessmentDue: string | null } {
  const { assessmentDue } = snapshot.context;
  return {
    answerDue: answerDueOf(snapshot),
    assessmentDue: assessmentDue && resolveDue(assessmentDue, { closed: [] }).date,
  };
}

function appliedOf(
  { id, version }: ProtectionReport,
  { snapshot, taken }: Extract<ReportDecision, { ok: true }>,
  answerDue: string | null,
): ReportApplied {
  return {
    outcome: 'applied',
    reportId: id,
    version: version + taken.length,
    status: snapshot.value,
    answerDue,
  };
}

function answerOf(receipt: { requestHash: string; response: unknown }, requestHash: string): ReportOutcome {
  const isSame = receipt.requestHash.replaceAll('\n', '') === requestHash;
  return isSame ? (receipt.response as ReportOutcome) : { outcome: 'keyReused' };
}
