import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { WorkListCursors } from '../cases/queries/work-list-cursor.js';
import { levelOf } from '../cases/queries/guide-view.js';
import { todayInOslo } from '../common/clock.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { DirectoryService } from '../directory/directory.service.js';
import type { DirectoryView } from '../directory/directory-view.js';
import { GuidesService } from '../guides/guides.service.js';
import { type KnownPerson, PeopleService } from '../people/people.service.js';
import type { BoardDto, BoardQueryDto, BoardRowDto, BoardScope } from './board.dto.js';
import { boardProblem } from './board-problems.js';
import { type Chip, CHIPS } from './board-filters.js';
import { boardQuery } from './board-query.js';
import { reasonsOf } from './reasons.js';

/** A row of `overview_of_cases`, in JSON. */
interface Row {
  row_id: string;
  case_id: string | null;
  content: boolean;
  relations: string[];
  level: 0 | 1 | 2 | 3;
  level_since: string;
  stuck: boolean;
  acute: boolean;
  missing_next_date: boolean;
  guide_id: string;
  guide_version: number;
  service_id: string;
  holder_staff_id: string | null;
  holder_service_id: string | null;
  child_id: string | null;
  groups: string[] | null;
  next_due: string | null;
  next_kind: string | null;
  escalated: boolean;
  baton_unanswered: boolean;
  without_holder: boolean;
  referral_unanswered: boolean;
  without_contact: boolean;
  sort_key: string;
}

interface Answer {
  page: Row[];
  counts: Record<Chip, number>;
  services: Record<string, number>;
  notShared: number;
}

const ROLE_OF: Record<BoardScope, string> = { coordinatingUnit: 'coordinatingUnit', service: 'leader' };

/** Which cases need the coordinating unit, or the leader of a service, and why. */
@Injectable()
export class BoardService {
  constructor(
    private readonly database: Database,
    private readonly guides: GuidesService,
    private readonly directory: DirectoryService,
    private readonly people: PeopleService,
    private readonly log: AccessLog,
    private readonly cursors: WorkListCursors,
  ) {}

  /** @throws BOARD.SCOPE_NOT_YOURS, CASE.CURSOR_INVALID */
  async page(ctx: RequestContext, query: BoardQueryDto): Promise<BoardDto> {
    if (!ctx.roles.some(({ role }) => role === ROLE_OF[query.scope]))
      throw boardProblem('BOARD.SCOPE_NOT_YOURS', {
        fields: [{ path: 'scope', code: 'SCOPE.NOT_YOURS', allowed: scopesOf(ctx) }],
      });
    const { page, counts, services, notShared } = await this.read(ctx, query);
    const shown = page.slice(0, query.limit);
    const last = shown.at(-1);
    const directory = await this.directory.view(ctx);
    const children = await this.people.findMany(
      ctx,
      shown.flatMap(({ child_id }) => child_id ?? []),
    );
    const items = await Promise.all(shown.map((row) => this.item(ctx, row, directory, children)));
    const found = Object.entries(services).map(([id, howMany]) => ({
      ...serviceOf(id, directory),
      howMany,
    }));
    return {
      items,
      counts: CHIPS.map((show) => ({ show, howMany: counts[show] })),
      services: found.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'nb')),
      notShared,
      next:
        page.length > query.limit && last
          ? this.cursors.of(ctx, [encodeURIComponent(last.sort_key), last.row_id])
          : null,
    };
  }

  private read(ctx: RequestContext, query: BoardQueryDto): Promise<Answer> {
    const [key = '', rowId = ''] = query.after ? this.cursors.read(ctx, query.after) : [];
    const { text, values } = boardQuery(query, query.after ? [decodeURIComponent(key), rowId] : undefined);
    return this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<Answer>(text, values);
      const listed = rows[0]!.page.slice(0, query.limit).flatMap(({ case_id }) => case_id ?? []);
      await this.log.look(transaction, { part: 'workList', outcome: 'shown', listed });
      return rows[0]!;
    });
  }

  private async item(
    ctx: RequestContext,
    row: Row,
    directory: DirectoryView,
    children: ReadonlyMap<string, KnownPerson>,
  ): Promise<BoardRowDto> {
    const guide = await this.guides.load(ctx, row.guide_id, row.guide_version);
    const { holder_staff_id: staffId, holder_service_id: holderServiceId, next_due: dueDate } = row;
    return {
      id: row.row_id,
      caseId: row.case_id,
      content: row.content,
      relations: row.relations,
      level: levelOf(guide, row.level),
      levelSince: new Date(row.level_since).toISOString(),
      reasons: reasonsOf(needsOf(row), todayInOslo(ctx.clock)),
      next: dueDate ? { dueDate, kind: row.next_kind } : null,
      service: serviceOf(row.service_id, directory),
      holder:
        staffId && holderServiceId
          ? { staffId, name: directory.nameOfStaff(staffId), service: serviceOf(holderServiceId, directory) }
          : null,
      child: row.child_id ? childOf(children.get(row.child_id)) : null,
      groups: row.groups,
    };
  }
}

function needsOf(row: Row) {
  return {
    level: row.level,
    stuck: row.stuck,
    acute: row.acute,
    missingNextDate: row.missing_next_date,
    escalated: row.escalated,
    batonUnanswered: row.baton_unanswered,
    withoutHolder: row.without_holder,
    referralUnanswered: row.referral_unanswered,
    withoutContact: row.without_contact,
    nextDue: row.next_due,
    takesPart: row.relations.some((relation) => relation === 'holder' || relation === 'participant'),
  };
}

function scopesOf({ roles }: RequestContext): string[] {
  return Object.entries(ROLE_OF)
    .filter(([, needed]) => roles.some(({ role }) => role === needed))
    .map(([scope]) => scope);
}

export function serviceOf(id: string, directory: DirectoryView) {
  return { id, name: directory.service(id)?.name ?? null };
}

export function childOf(child: KnownPerson | undefined) {
  return {
    name: child?.name ?? null,
    birthDate: child?.birthDate ?? null,
    unborn: child?.kind === 'unborn',
  };
}
