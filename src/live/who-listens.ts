import { Injectable } from '@nestjs/common';
import { mayRole } from '../access/permissions.js';
import { Clock, todayInOslo } from '../common/clock.js';
import type { HeldRole, RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { IdentityService } from '../identity/identity.service.js';
import type { SessionEnd } from '../identity/sessions.js';
import type { LiveReader } from './live-readers.js';

type Who = Pick<LiveReader, 'ctx' | 'seesCases' | 'principals' | 'day'>;

export interface ListensNow {
  reader: LiveReader;
  /** Undefined where the session is over, or they hold no role any more. */
  session: SessionEnd | undefined;
  /** They are another than they were: what they were shown may be theirs no more. */
  isAnother: boolean;
}

/** Who those are that listen: whether they are logged in still, in which roles, and as whom row security knows them. */
@Injectable()
export class WhoListens {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly identity: IdentityService,
  ) {}

  async is(ctx: RequestContext): Promise<Who> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ mine: string[] }>('select current_principals() as mine'),
    );
    return {
      ctx,
      seesCases: ctx.roles.some(({ role }) => mayRole(role, 'case.list')),
      principals: new Set(rows[0]?.mine),
      day: todayInOslo(this.clock),
    };
  }

  async sessionOf(id: string): Promise<SessionEnd | undefined> {
    return (await this.identity.stillOpen([id]))[0];
  }

  /**
   * Roles begin and end with a day, and when somebody says so.
   * @param isToldSo something of their roles, or of whom they stand in for, was changed
   */
  async now(readers: readonly LiveReader[], isToldSo = false): Promise<ListensNow[]> {
    const open = await this.identity.stillOpen(readers.map(({ sessionId }) => sessionId));
    const sessions = new Map(open.map((one) => [one.id, one]));
    const found: ListensNow[] = [];
    for (const reader of readers) {
      const session = sessions.get(reader.sessionId);
      const isAnother = session !== undefined && (await this.renewed(reader, session.roles, isToldSo));
      found.push({ reader, session, isAnother });
    }
    return found;
  }

  /** @param roles null for a person of the family, whom cases alone make what they are */
  private async renewed(reader: LiveReader, roles: HeldRole[] | null, isToldSo: boolean): Promise<boolean> {
    const isOtherDay = reader.day !== todayInOslo(this.clock);
    const hasOtherRoles = roles !== null && textOf(roles) !== textOf(reader.ctx.roles);
    if (!isOtherDay && !hasOtherRoles && !isToldSo) return false;
    const before = [...reader.principals].sort().join();
    Object.assign(reader, await this.is({ ...reader.ctx, ...(roles && { roles }) }));
    return isOtherDay || hasOtherRoles || [...reader.principals].sort().join() !== before;
  }
}

const textOf = (roles: readonly HeldRole[]): string =>
  roles
    .map(({ role, serviceId }) => `${role} ${serviceId}`)
    .sort()
    .join();
