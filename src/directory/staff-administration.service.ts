import { Injectable } from '@nestjs/common';
import { todayInOslo } from '../common/clock.js';
import { newId } from '../common/ids.js';
import type { ProblemField } from '../common/problem.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { staffProblem } from './directory-problems.js';
import { DirectoryService } from './directory.service.js';
import { NO_LOGIN_YET, STAFF_COLUMNS } from './staff-columns.js';
import {
  type GivenRoleDto,
  type NewRoleDto,
  type NewStaffDto,
  SERVICE_ROLES,
  type StaffChangeDto,
  type StaffMemberDto,
} from './staff-administration.dto.js';

const STAFF = `select ${STAFF_COLUMNS} from staff s where ($1::uuid is null or s.id = $1) order by s.name, s.id`;
const ADD = `
  insert into staff (id, municipality_id, login_subject, name, email, language) values ($1, $2, $3, $4, $5, $6)`;
const CHANGE = `
  update staff set name = coalesce($2, name), email = coalesce($3, email), language = coalesce($4, language),
    active = coalesce($5, active) where id = $1`;
const GIVE = `
  insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from, valid_until)
  select $1, $2, s.id, $4, $5, $6, $7 from staff s where s.id = $3 and s.active`;
/** What is over at once was in force until yesterday; what was to begin later never is. */
const END = `
  update role_assignment set valid_until = $3
  where id = $1 and staff_id = $2 and (valid_until is null or valid_until >= current_today())`;

/** Who works here as what. Every change is noted by the database, for the auditor; none touches a case. */
@Injectable()
export class StaffAdministrationService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
  ) {}

  async list(ctx: RequestContext): Promise<StaffMemberDto[]> {
    return this.read(ctx, null);
  }

  /** Undefined where there is nobody of that id. */
  async find(ctx: RequestContext, id: string): Promise<StaffMemberDto | undefined> {
    return (await this.read(ctx, id))[0];
  }

  async add(ctx: RequestContext, { name, email, language }: NewStaffDto): Promise<StaffMemberDto> {
    const id = newId();
    await this.write(ctx, ADD, [
      id,
      ctx.municipalityId,
      `${NO_LOGIN_YET}${id}`,
      name,
      email ?? null,
      language,
    ]);
    return (await this.read(ctx, id))[0]!;
  }

  /** @returns undefined where there is nobody of that id */
  async change(ctx: RequestContext, id: string, change: StaffChangeDto): Promise<StaffMemberDto | undefined> {
    const { name, email, language, active } = change;
    await this.write(ctx, CHANGE, [id, name ?? null, email ?? null, language ?? null, active ?? null]);
    return (await this.read(ctx, id))[0];
  }

  /**
   * @returns undefined where nobody of that id works here
   * @throws STAFF.ROLE_INVALID
   */
  async give(ctx: RequestContext, staffId: string, role: NewRoleDto): Promise<GivenRoleDto | undefined> {
    const today = todayInOslo(ctx.clock);
    const { from = today, until, serviceId } = role;
    const fields = await this.wrongIn(ctx, { ...role, from }, today);
    if (fields.length > 0) throw staffProblem('STAFF.ROLE_INVALID', { fields });
    const id = newId();
    const values = [id, ctx.municipalityId, staffId, serviceId ?? null, role.role, from, until ?? null];
    if ((await this.write(ctx, GIVE, values)) === 0) return undefined;
    return { id, role: role.role, serviceId: serviceId ?? null, from, until: until ?? null };
  }

  /** @returns false where there is no such role that lasts still @throws STAFF.ROLE_INVALID */
  async end(
    ctx: RequestContext,
    { staffId, roleId }: { staffId: string; roleId: string },
    until: string | undefined,
  ): Promise<boolean> {
    const today = todayInOslo(ctx.clock);
    if (until !== undefined && until < today)
      throw staffProblem('STAFF.ROLE_INVALID', {
        fields: [{ path: 'until', code: 'DATE.IN_THE_PAST', allowed: [{ from: today }] }],
      });
    return (await this.write(ctx, END, [roleId, staffId, until ?? dayBefore(today)])) === 1;
  }

  private async wrongIn(
    ctx: RequestContext,
    { role, serviceId, from, until }: NewRoleDto & { from: string },
    today: string,
  ): Promise<ProblemField[]> {
    const view = await this.directory.view(ctx);
    const service = serviceId === undefined ? undefined : view.service(serviceId);
    const inService = SERVICE_ROLES.includes(role);
    const wrong = (when: boolean, path: string, code: string, allowed: unknown[]): ProblemField[] =>
      when ? [{ path, code, allowed }] : [];
    const own = view.allServices().flatMap(({ id, outside }) => (outside ? [] : [id]));
    const isUnknown = serviceId !== undefined && (!service || service.outside);
    return [
      ...wrong(inService && serviceId === undefined, 'serviceId', 'FIELD.MISSING', own),
      ...wrong(!inService && serviceId !== undefined, 'serviceId', 'ROLE.OF_THE_MUNICIPALITY', []),
      ...wrong(isUnknown, 'serviceId', 'REFERENCE.UNKNOWN', own),
      ...wrong(from < today, 'from', 'DATE.IN_THE_PAST', [{ from: today }]),
      ...wrong(until !== undefined && until < from, 'until', 'DATE.BEFORE_START', [{ from }]),
    ];
  }

  private async read(ctx: RequestContext, id: string | null): Promise<StaffMemberDto[]> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<StaffMemberDto>(STAFF, [id]),
    );
    return rows;
  }

  private async write(ctx: RequestContext, text: string, values: unknown[]): Promise<number> {
    const { rowCount } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query(text, values),
    );
    this.directory.forget(ctx.municipalityId);
    return rowCount ?? 0;
  }
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
