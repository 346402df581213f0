import { Injectable } from '@nestjs/common';
import type { Level } from '../../../workflows/case-context.js';
import { project } from '../../../workflows/project.js';
import { upcast } from '../../../workflows/upcasters/upcast.js';
import { AccessLog } from '../../access/access-log/access-log.js';
import { todayInOslo } from '../../common/clock.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { GuidesService } from '../../guides/guides.service.js';
import { listedChild } from '../../people/listed-child.js';
import { PeopleService } from '../../people/people.service.js';
import { levelOf } from './guide-view.js';
import { asIfNeverWritten } from './as-if-never-written.js';
import { nextDueSeen } from './next-due-seen.js';
import { WorkListCursors, type WorkListPlace } from './work-list-cursor.js';
import type { WorkListDto, WorkListItemDto, WorkListQueryDto } from './work-list.dto.js';

interface Row {
  /** Its place in the list; 'infinity' without a date. */
  due: string;
  id: string;
  childId: string;
  guideId: string;
  guideVersion: number;
  status: string;
  level: Level;
  step: string;
  guideStep: string | null;
  levelSince: Date;
  nextDue: string | null;
  missingNextDate: boolean;
  stuck: boolean;
  acute: boolean;
  homeServiceId: string;
  holderStaffId: string | null;
  holderServiceId: string | null;
  content: boolean;
  relations: string[];
}

/** Mine: every case I have a relation to; for staff, what is due first at the top. */
@Injectable()
export class WorkListService {
  constructor(
    readonly database: Database,
    readonly guides: GuidesService,
    private readonly directory: DirectoryService,
    private readonly people: PeopleService,
    private readonly log: AccessLog,
    private readonly cursors: WorkListCursors,
  ) {}

  /** @throws CASE.CURSOR_INVALID */
  async page(ctx: RequestContext, query: WorkListQueryDto): Promise<WorkListDto> {
    const rows = await (ctx.actor.kind === 'person' ? this.familys(ctx, query) : this.read(ctx, query));
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const names = await this.namesIn(ctx, shown);
    const directory = await this.directory.view(ctx);
    const today = todayInOslo(ctx.clock);
    const items = await Promise.all(
      shown.map(async (row): Promise<WorkListItemDto> => {
        const {
          due: _due,
          childId,
          guideId,
          guideVersion,
          homeServiceId,
          holderStaffId,
          holderServiceId,
          ...rest
        } = row;
        const guide = await this.guides.load(ctx, guideId, guideVersion);
        const { content, step, guideStep, level, levelSince } = rest;
        const child = content ? names.get(childId) : undefined;
        const service = (id: string) => ({ id, name: directory.service(id)?.name ?? null });
        return {
          ...rest,
          level: levelOf(guide, level),
          levelSince: levelSince.toISOString(),
          step: content ? step : null,
          guideStep: content ? guideStep : null,
          homeService: service(homeServiceId),
          holder:
            holderStaffId && holderServiceId
              ? {
                  staffId: holderStaffId,
                  name: directory.nameOfStaff(holderStaffId),
                  service: service(holderServiceId),
                }
              : null,
          childName: child?.name ?? null,
          childAge: child ? listedChild(child, today).age : null,
        };
      }),
    );
    const next = rows.length > query.limit && last ? this.cursors.of(ctx, [last.due, last.id]) : null;
    return { items, next };
  }

  private read(ctx: RequestContext, query: WorkListQueryDto): Promise<Row[]> {
    const { overdue, limit } = query;
    const after = this.cursors.read(ctx, query.after);
    const today = todayInOslo(ctx.clock);
    const due = overdue === undefined ? {} : overdue ? { before: today } : { from: today };
    return this.database.runInTransaction(ctx, async (transaction) => {
      const rows = await list(transaction.client, after, limit + 1, { ...query, due });
      const found = together(rows).slice(0, limit + 1);
      await this.logListed(transaction, found.slice(0, limit));
      return found;
    });
  }

  /**
   * Those of one of the family are few. They come in the order of their ids, and are chosen by what is shown of them: what
   * is stored tells of what is kept from the reader.
   */
  private async familys(ctx: RequestContext, query: WorkListQueryDto): Promise<Row[]> {
    const { limit } = query;
    const [, afterId] = this.cursors.read(ctx, query.after);
    const { rows, stored } = await this.database.runInTransaction(ctx, async (transaction) => {
      const first = this.cursors.read(ctx, undefined);
      const rows = together(await list(transaction.client, first, null, { status: 'all' }))
        .filter(({ id }) => id > afterId)
        .sort((one, other) => (one.id < other.id ? -1 : 1));
      const ids = rows.map(({ id }) => id);
      const { rows: stored } = await transaction.client.query<StoredSnapshot>(SNAPSHOTS, [ids]);
      return { rows, stored: new Map(stored.map((one) => [one.id, one])) };
    });
    const directory = await this.directory.view(ctx);
    const seen = await Promise.all(
      rows.map((row) => this.asFamilySees(ctx, row, stored.get(row.id)!, directory)),
    );
    const today = todayInOslo(ctx.clock);
    const found = seen.filter((row) => isAskedFor(row, query, today)).slice(0, limit + 1);
    await this.database.runInTransaction(ctx, (transaction) =>
      this.logListed(transaction, found.slice(0, limit)),
    );
    return found;
  }

  private async asFamilySees(
    ctx: RequestContext,
    row: Row,
    stored: StoredSnapshot,
    directory: DirectoryView,
  ): Promise<Row> {
    const guide = await this.guides.load(ctx, row.guideId, row.guideVersion);
    const snapshot = upcast(stored.snapshot, stored.modelVersion);
    const seen = await asIfNeverWritten(ctx, this, { id: row.id, guideId: row.guideId, snapshot });
    const nextDue = nextDueSeen(ctx, row.nextDue, { snapshot, seen }, { guide, directory });
    if (seen === snapshot) return { ...row, due: 'infinity', nextDue };
    const { summary } = project(seen, guide, todayInOslo(ctx.clock));
    const { status, level, step, guideStep, levelSince, missingNextDate, stuck, acute } = summary;
    const { holderStaffId, holderServiceId } = summary;
    return {
      ...row,
      due: 'infinity',
      nextDue,
      status,
      level,
      levelSince: new Date(levelSince),
      step,
      guideStep,
      missingNextDate,
      stuck,
      acute,
      holderStaffId,
      holderServiceId,
    };
  }

  private logListed(transaction: Transaction, shown: readonly Row[]) {
    const listed = shown.map(({ id }) => id);
    return this.log.look(transaction, { part: 'workList', outcome: 'shown', listed });
  }

  private namesIn(ctx: RequestContext, rows: readonly Row[]) {
    return this.people.findMany(
      ctx,
      rows.filter(({ content }) => content).map(({ childId }) => childId),
    );
  }
}

interface StoredSnapshot {
  id: string;
  snapshot: unknown;
  modelVersion: number;
}

const SNAPSHOTS = `
  select id, snapshot, model_version as "modelVersion" from bti_case where id = any ($1)`;

const LISTING = `
  select due, id, child_id as "childId", guide_id as "guideId", guide_version as "guideVersion", status, level, step,
    guide_step as "guideStep", level_since as "levelSince", next_due as "nextDue",
    missing_next_date as "missingNextDate", stuck, acute, home_service_id as "homeServiceId",
    holder_staff_id as "holderStaffId", holder_service_id as "holderServiceId", content, relations
  from work_list($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** @param after the place that was shown last @param limit rows at most; null for all */
async function list(
  client: Transaction['client'],
  after: WorkListPlace,
  limit: number | null,
  {
    status,
    level,
    service,
    stuck,
    due,
  }: Omit<WorkListQueryDto, 'limit'> & { due?: { from?: string; before?: string } },
): Promise<Row[]> {
  const { rows } = await client.query<Row>({
    name: 'cases.work-list',
    text: LISTING,
    values: [
      ...after,
      limit,
      status === 'all' ? null : status,
      ...[level ?? null, service ?? null, stuck ?? null],
      ...[due?.from ?? null, due?.before ?? null],
    ],
  });
  return rows;
}

/** The same choice as `work_list` makes of what is stored. */
function isAskedFor(row: Row, query: WorkListQueryDto, today: string): boolean {
  const { status, level, service, stuck, overdue } = query;
  const isOverdue = row.nextDue !== null && row.nextDue < today;
  return (
    (status === 'all' || row.status === status) &&
    (level === undefined || row.level === level) &&
    (service === undefined || row.homeServiceId === service) &&
    (stuck === undefined || row.stuck === stuck) &&
    (overdue === undefined || isOverdue === overdue)
  );
}

/** One row a case, with all that the principals may. */
function together(rows: readonly Row[]): Row[] {
  const cases = new Map<string, Row>();
  for (const row of rows) {
    const found = cases.get(row.id);
    if (!found) cases.set(row.id, row);
    else {
      found.content ||= row.content;
      found.relations = [...new Set([...found.relations, ...row.relations])].sort();
    }
  }
  return [...cases.values()];
}
