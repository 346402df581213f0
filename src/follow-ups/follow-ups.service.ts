import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { todayInOslo } from '../common/clock.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { followUpProblem } from './follow-up-problems.js';
import type { FollowUpDto, FollowUpPageDto, FollowUpsQueryDto, Scope } from './follow-ups.dto.js';
import { daysLate, resolveDue } from './working-calendar.js';

/** Which role opens a scope; `null`: any that may read follow-ups. */
const ROLE_OF: Record<Scope, string | null> = {
  mine: null,
  service: 'leader',
  coordinatingUnit: 'coordinatingUnit',
};

/** What must happen by when, for those who are to do it, to lead, or to help. Row security decides what is there to list. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly database: Database,
    private readonly log: AccessLog,
  ) {}

  /** Overdue, due today and within a week, earliest first. */
  async list(ctx: RequestContext, { scope, limit, after }: FollowUpsQueryDto): Promise<FollowUpPageDto> {
    refuseScopeOfOthers(ctx, scope);
    const today = todayInOslo(ctx.clock);
    const [afterDue = '-infinity', afterId = NO_ID] = after?.split('_') ?? [];
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      const values = [
        limit + 1,
        afterDue,
        afterId,
        ...(scope === 'coordinatingUnit' ? [] : [inAWeek(today)]),
      ];
      const query = { name: `follow-ups.${scope}`, text: QUERIES[scope], values };
      const { rows } = await transaction.client.query<Row>(query);
      const listed = [...new Set(rows.slice(0, limit).flatMap(({ caseId }) => caseId ?? []))];
      await this.log.look(transaction, { part: 'followUpList', outcome: 'shown', listed });
      return rows;
    });
    const items = rows.slice(0, limit).map((row) => asItem(row, today));
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? `${last.dueDate}_${last.id}` : null };
  }
}

interface Row {
  id: string;
  caseId: string | null;
  kind: string;
  serviceId: string;
  level: number;
  dueDate: string;
  owner?: string | null;
  asDeputy?: boolean;
}

function refuseScopeOfOthers({ roles }: RequestContext, scope: Scope): void {
  const needed = ROLE_OF[scope];
  if (needed === null || roles.some(({ role }) => role === needed)) return;
  const allowed = Object.entries(ROLE_OF)
    .filter(([, role]) => role === null || roles.some((held) => held.role === role))
    .map(([name]) => name);
  throw followUpProblem('FOLLOW_UP.SCOPE_NOT_YOURS', {
    fields: [{ path: 'scope', code: 'SCOPE.NOT_YOURS', allowed }],
  });
}

function asItem(row: Row, today: string): FollowUpDto {
  const when = row.dueDate < today ? 'overdue' : row.dueDate === today ? 'today' : 'thisWeek';
  return { ...row, daysLate: daysLate(row.dueDate, today), when };
}

function inAWeek(today: string): string {
  return resolveDue({ anchor: today, amount: 1, unit: 'weeks', exact: true }, { closed: [] }).date;
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

/** What the system itself records is nobody's task; only that a consent runs out is worth seeing coming. */
const FOR_PEOPLE = `f.status = 'open' and (f.event is null or f.kind = 'consent.expired')`;

/** Who is to do what tells what they take part in: for those who read the content, or whose own it is, alone. */
const OWNER = `case when f.owner = any (current_principals()) or sees_content(f.case_id) then f.owner end`;

/** Of somebody who is away: in the service for which I stand in. */
const MINE = `(f.owner not like 'staff:%' or f.owner = current_actor()
    or f.owner || '@' || f.service_id = any (current_principals()))`;

const LIST = `select f.id, f.case_id as "caseId", f.kind, f.service_id as "serviceId", c.level,
    f.due_date as "dueDate", ${OWNER} as owner,
    f.owner like 'staff:%' and f.owner <> current_actor() and f.owner = any (current_principals()) as "asDeputy"
  from follow_up f join bti_case c on c.id = f.case_id
  where ${FOR_PEOPLE} and (f.due_date, f.id) > ($2, $3) and f.due_date <= $4`;

const QUERIES: Record<Scope, string> = {
  mine: `${LIST} and f.owner = any ((select current_principals())::text[]) and ${MINE} order by f.due_date, f.id limit $1`,
  service: `${LIST} and f.service_id = any (array(
      select substr(p, 8)::uuid from unnest(current_principals()) p where p like 'leader:%'))
    order by f.due_date, f.id limit $1`,
  coordinatingUnit: `select id, case_id as "caseId", service_id as "serviceId", kind, level, due_date as "dueDate"
    from escalated_follow_ups($1, $2, $3)`,
};
