import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { levelOf } from '../cases/queries/guide-view.js';
import { todayInOslo } from '../common/clock.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { DirectoryService } from '../directory/directory.service.js';
import { resolveDue, workingDaysLeft } from '../follow-ups/working-calendar.js';
import { GuidesService } from '../guides/guides.service.js';
import { PeopleService } from '../people/people.service.js';
import { childOf, serviceOf } from './board.service.js';
import type { IntakeDto, IntakeItemDto, IntakeKind } from './intake.dto.js';

interface Row {
  caseId: string;
  kind: 'concern.decide' | 'referral.answer' | 'coordinatingUnit.advise';
  serviceId: string;
  dueDate: string;
  referralId: string | null;
  isNamed: boolean | null;
  level: 0 | 1 | 2 | 3;
  since: Date;
  guideId: string;
  guideVersion: number;
  homeServiceId: string;
  holderStaffId: string | null;
  holderServiceId: string | null;
  childId: string;
  content: boolean;
}

const KIND_OF: Record<Row['kind'], IntakeKind> = {
  'concern.decide': 'concern',
  'referral.answer': 'referral',
  'coordinatingUnit.advise': 'advice',
};

const MOST = 200;

/** Row security decides what of it is there: a concern is its author's, a question that of the service that is asked. */
const WAITING = `
  select f.case_id as "caseId", f.kind, coalesce(r.service_id, f.service_id) as "serviceId", f.due_date as "dueDate",
    r.referral_id as "referralId", r.named as "isNamed", c.level,
    case when f.kind = 'referral.answer' then coalesce(e.at, c.level_since) else c.level_since end as since,
    c.guide_id as "guideId", c.guide_version as "guideVersion", c.home_service_id as "homeServiceId",
    c.holder_staff_id as "holderStaffId", c.holder_service_id as "holderServiceId", c.child_id as "childId",
    coalesce(sees_content(f.case_id), false) as content
  from follow_up f join bti_case c on c.id = f.case_id
  left join referral r on f.kind = 'referral.answer' and r.case_id = f.case_id and f.key = 'referral.answer:' || r.referral_id
  left join case_event e on e.case_id = r.case_id and e.number = r.entry
  where f.status = 'open' and (
    f.kind = 'referral.answer' and f.owner = any ($1)
    or f.kind = 'coordinatingUnit.advise' and f.owner = 'unit:coordinating'
    or f.kind = 'concern.decide' and f.owner = current_actor() and 'service:' || c.home_service_id = any ($1))
    and f.owner = any (current_principals())
  order by f.due_date, f.id limit ${MOST + 1}`;

/** One entrance to the services: what has come in to the coordinating unit, and how long there is to clarify it. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly guides: GuidesService,
    private readonly directory: DirectoryService,
    private readonly people: PeopleService,
    private readonly log: AccessLog,
  ) {}

  async waiting(ctx: RequestContext): Promise<IntakeDto> {
    const units = ctx.roles
      .filter(({ role }) => role === 'coordinatingUnit')
      .map(({ serviceId }) => `service:${serviceId}`);
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<Row>(WAITING, [units]);
      const listed = [...new Set(rows.slice(0, MOST).map(({ caseId }) => caseId))];
      await this.log.look(transaction, { part: 'workList', outcome: 'shown', listed });
      return rows;
    });
    const items = await this.items(ctx, rows.slice(0, MOST));
    const place = ({ clarifyBy, since, caseId }: IntakeItemDto) => `${clarifyBy} ${since} ${caseId}`;
    items.sort((one, other) => (place(one) < place(other) ? -1 : 1));
    return { items, more: rows.length > MOST };
  }

  private async items(ctx: RequestContext, rows: readonly Row[]): Promise<IntakeItemDto[]> {
    const today = todayInOslo(ctx.clock);
    const directory = await this.directory.view(ctx);
    const isKnown = ({ content, isNamed }: Row) => content || isNamed === true;
    const children = await this.people.findMany(
      ctx,
      rows.filter(isKnown).map(({ childId }) => childId),
    );
    return Promise.all(
      rows.map(async (row) => {
        const guide = await this.guides.load(ctx, row.guideId, row.guideVersion);
        const calendar = directory.calendarOf(row.serviceId);
        const since = row.since.toISOString();
        const clarifyBy =
          row.kind === 'coordinatingUnit.advise'
            ? row.dueDate
            : resolveDue({ anchor: since, ...guide.deadlines.clarifyIntake }, calendar).date;
        const { holderStaffId: staffId, holderServiceId } = row;
        return {
          caseId: row.caseId,
          kind: KIND_OF[row.kind],
          referralId: row.referralId,
          level: levelOf(guide, row.level),
          from: serviceOf(row.homeServiceId, directory),
          holder:
            staffId && holderServiceId
              ? {
                  staffId,
                  name: directory.nameOfStaff(staffId),
                  service: serviceOf(holderServiceId, directory),
                }
              : null,
          content: row.content,
          child: isKnown(row) ? childOf(children.get(row.childId)) : null,
          since,
          clarifyBy,
          workingDaysLeft: workingDaysLeft(clarifyBy, today, calendar),
        };
      }),
    );
  }
}
