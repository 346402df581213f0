import { Injectable } from '@nestjs/common';
import { todayInOslo } from '../common/clock.js';
import { newId } from '../common/ids.js';
import type { ProblemField } from '../common/problem.js';
import { principalOf, type RequestContext, servicesOf } from '../common/request-context.js';
import { Database } from '../database/database.js';
import type { DeputyDto, NameDeputyDto } from './deputies.dto.js';
import { deputyProblem } from './directory-problems.js';
import { DirectoryService } from './directory.service.js';
import type { DirectoryView } from './directory-view.js';

/** Longer than any leave: somebody who is away for good is replaced, not stood in for. */
const MOST_DAYS = 366;

const DEPUTIES = `
  select id, service_id as "serviceId", absent_id as "absentId", deputy_id as "deputyId", valid_from as "from",
    valid_until as until, reason
  from deputy
  where ended_at is null and valid_until >= current_today() and 'service:' || service_id = any (current_principals())
  order by valid_from, id`;
const NAME = `
  insert into deputy (id, municipality_id, service_id, absent_id, deputy_id, valid_from, valid_until, reason, named_by,
    named_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const END = `
  update deputy set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null and valid_until >= current_today()`;

/** Who stands in for whom. What a deputy may, the database gives with their session, and takes with it. */
@Injectable()
export class DeputiesService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
  ) {}

  /** Of the services one works in, now and to come. */
  async list(ctx: RequestContext): Promise<DeputyDto[]> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<Omit<DeputyDto, 'absentName' | 'deputyName'>>(DEPUTIES),
    );
    const view = await this.directory.view(ctx);
    return rows.map((row) => named(row, view));
  }

  /** @throws DEPUTY.NOT_YOUR_SERVICE, DEPUTY.INVALID */
  async name(ctx: RequestContext, asked: NameDeputyDto): Promise<DeputyDto> {
    const { serviceId, absentId, deputyId, until, reason } = asked;
    const leads = ctx.roles.some((held) => held.role === 'leader' && held.serviceId === serviceId);
    if (!leads)
      throw deputyProblem('DEPUTY.NOT_YOUR_SERVICE', {
        fields: [{ path: 'serviceId', code: 'SERVICE.NOT_YOURS', allowed: servicesOf(ctx, 'leader') }],
      });
    const today = todayInOslo(ctx.clock);
    const from = asked.from ?? today;
    const view = await this.directory.view(ctx);
    const fields = wrongIn({ ...asked, from }, view, today);
    if (fields.length > 0) throw deputyProblem('DEPUTY.INVALID', { fields });
    const id = newId();
    const values = [id, ctx.municipalityId, serviceId, absentId, deputyId, from, until, reason];
    await this.database.runInTransaction(ctx, ({ client }) =>
      client.query(NAME, [...values, principalOf(ctx.actor), ctx.clock.now()]),
    );
    return named({ id, serviceId, absentId, deputyId, from, until, reason }, view);
  }

  /** At once. @returns false where there is none that one may end */
  async end(ctx: RequestContext, id: string): Promise<boolean> {
    const { rowCount } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query(END, [id, ctx.clock.now(), principalOf(ctx.actor)]),
    );
    return rowCount === 1;
  }
}

function wrongIn(
  { serviceId, absentId, deputyId, from, until }: NameDeputyDto & { from: string },
  view: DirectoryView,
  today: string,
): ProblemField[] {
  const wrong = (when: boolean, path: string, code: string, allowed: unknown): ProblemField[] =>
    when ? [{ path, code, allowed: [allowed].flat() }] : [];
  const there = view.staffOf(serviceId).map(({ id }) => id);
  const others = there.filter((id) => id !== absentId);
  const last = new Date(Date.parse(from) + MOST_DAYS * 86_400_000).toISOString().slice(0, 10);
  return [
    ...wrong(!there.includes(absentId), 'absentId', 'REFERENCE.UNKNOWN', there),
    ...wrong(!there.includes(deputyId), 'deputyId', 'REFERENCE.UNKNOWN', others),
    ...wrong(absentId === deputyId, 'deputyId', 'DEPUTY.IS_THE_ABSENT_ONE', others),
    ...wrong(from < today, 'from', 'DATE.IN_THE_PAST', { from: today }),
    ...wrong(until < from, 'until', 'DATE.BEFORE_START', { from }),
    ...wrong(until > last, 'until', 'DATE.TOO_LATE', { to: last }),
  ];
}

function named(row: Omit<DeputyDto, 'absentName' | 'deputyName'>, view: DirectoryView): DeputyDto {
  const { absentId, deputyId } = row;
  return { ...row, absentName: view.nameOfStaff(absentId), deputyName: view.nameOfStaff(deputyId) };
}
