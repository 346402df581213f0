import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { AbsentHoldersService } from '../cases/absent-holders/absent-holders.service.js';
import { TellFamilyService } from '../cases/emergency-access/tell-family.service.js';
import { LeftDraftsService } from '../drafts/left-drafts.service.js';
import { LeftFilesService } from '../files/left-files.service.js';
import { ReportRemindersService } from '../protection-reports/report-reminders.service.js';
import { RetentionService } from '../disposal/retention.service.js';
import { CarryOutWork } from '../long-work/carry-out-work.js';
import { AccessEffects } from '../subject-access/access-effects.js';
import { CalendarWarnings } from './calendar-warnings.js';
import { followUpDue, HORIZON_MS, outboxSend } from './catalogue.js';
import { followUpKey, outboxKey } from './job-key.js';
import { JobQueues } from './job-queues.js';
import { type FailedStep, StepByStep } from './step-by-step.js';

const PAGE = 500;

export interface Reconciled {
  /** How many rows there were to be in the queues; undefined where that could not be found out. */
  found: { followUps: number | undefined; outbox: number | undefined };
  failed: readonly FailedStep[];
}

/**
 * Puts into the queues what the rows say is due within 24 hours, and what the outbox holds. Rows are the truth and the
 * clock is the database's: an emptied queue is full again after this, whoever emptied it, and several processes that do
 * it at once do it once.
 */
@Injectable()
export class ReconcileService {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly reports: ReportRemindersService,
    private readonly files: LeftFilesService,
    private readonly drafts: LeftDraftsService,
    private readonly families: TellFamilyService,
    private readonly holders: AbsentHoldersService,
    private readonly access: AccessEffects,
    private readonly retention: RetentionService,
    private readonly longWork: CarryOutWork,
    private readonly calendars: CalendarWarnings,
  ) {}

  /** Each step by itself: what goes wrong in one keeps no other from its time. */
  async reconcile(): Promise<Reconciled> {
    const done = new StepByStep();
    const followUps = await done.step('followUps', () => this.followUps());
    const outbox = await done.step('outbox', () => this.outbox());
    await done.step('reports', () => this.reports.remind());
    await done.step('files', () => this.files.sweep());
    await done.step('drafts', () => this.drafts.sweep());
    await done.step('families', () => this.families.decide());
    await done.step('holders', () => this.holders.settle());
    await done.step('access', () => this.access.sweep());
    await done.step('retention', () => this.retention.review());
    await done.step('longWork', () => this.longWork.sweep());
    await done.step('calendars', () => this.calendars.warn());
    return { found: { followUps, outbox }, failed: done.failed };
  }

  private async followUps(): Promise<number> {
    let count = 0;
    let after: { at: string; id: string } | undefined;
    for (;;) {
      const { rows } = await this.database.pool.query<DueRow>(DUE, [
        HORIZON_MS / 1_000,
        PAGE,
        after?.at ?? '-infinity',
        after?.id ?? '00000000-0000-0000-0000-000000000000',
      ]);
      await this.queues.add(
        followUpDue,
        rows.map(({ id, municipalityId, at, waitMs }) => ({
          payload: { municipalityId, followUpId: id },
          key: followUpKey(id, at, -Number(waitMs)),
          delayMs: Number(waitMs),
        })),
      );
      count += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return count;
      after = { at: last.exactly, id: last.id };
    }
  }

  private async outbox(): Promise<number> {
    const { rows } = await this.database.pool.query<PendingRow>(PENDING, [PAGE * 4]);
    await this.queues.add(
      outboxSend,
      rows.map(({ id, municipalityId, lateMs }) => ({
        payload: { municipalityId, outboxId: id },
        key: outboxKey(id, Number(lateMs)),
        delayMs: 0,
      })),
    );
    return rows.length;
  }
}

interface DueRow {
  id: string;
  municipalityId: string;
  at: Date;
  /** With the microseconds that a Date has not, for the next page. */
  exactly: string;
  waitMs: string;
}

interface PendingRow {
  id: string;
  municipalityId: string;
  lateMs: string;
}

const DUE = `select id, municipality_id as "municipalityId", due_at as at, due_at::text as exactly,
    extract(epoch from due_at - now()) * 1000 as "waitMs"
  from due_follow_ups(now() + make_interval(secs => $1), $2, $3, $4)`;

const PENDING = `select id, municipality_id as "municipalityId",
    extract(epoch from now() - created_at) * 1000 as "lateMs"
  from pending_outbox($1)`;
