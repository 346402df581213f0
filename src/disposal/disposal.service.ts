import { Injectable } from '@nestjs/common';
import { osloDateOf, todayInOslo } from '../common/clock.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { DirectoryService } from '../directory/directory.service.js';
import { GuidesService } from '../guides/guides.service.js';
import type { DisposedDto, ToDisposeDto } from './disposal.dto.js';
import { isPastRetention, type DismissedConcern } from './retention.service.js';

interface Closed extends DismissedConcern {
  isConcern: boolean;
  isArchived: boolean;
}

const CLOSED = `
  select c.id as "caseId", c.home_service_id as "serviceId", c.snapshot->'context'->'closed'->>'at' as "closedAt",
    c.guide_id as "guideId", c.guide_version as "guideVersion",
    c.level = 0 and c.snapshot->'context'->'logSince' = 'null' as "isConcern",
    c.snapshot->'context' ? 'archived' as "isArchived"
  from case_access a join bti_case c on c.id = a.case_id
  where a.relation = 'leader' and a.principal = any (current_principals()) and c.status = 'closed'
    and c.disposed_at is null
  order by c.id limit 2000`;

const ACCOUNT = `select month, service_id as "serviceId", what, how_many as "howMany" from account_of_disposal($1, $2)`;

/** What a leader has to decide about, and the account of what has gone: numbers, and nobody's name. */
@Injectable()
export class DisposalService {
  constructor(
    private readonly database: Database,
    private readonly guides: GuidesService,
    private readonly directory: DirectoryService,
  ) {}

  /** Of the services that one leads: what the archive has, and concerns that are past their retention. */
  async waiting(ctx: RequestContext): Promise<ToDisposeDto[]> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) => client.query<Closed>(CLOSED));
    const directory = await this.directory.view(ctx);
    const today = todayInOslo(ctx.clock);
    const waiting: ToDisposeDto[] = [];
    for (const one of rows) {
      const { retention } = await this.guides.load(ctx, one.guideId, one.guideVersion);
      const isDue = one.isArchived || (one.isConcern && isPastRetention(one, retention, today));
      if (!isDue) continue;
      waiting.push({
        caseId: one.caseId,
        what: one.isArchived ? 'archivedCase' : 'dismissedConcern',
        closedOn: osloDateOf(new Date(one.closedAt)),
        service: directory.service(one.serviceId)?.name ?? '',
      });
    }
    return waiting;
  }

  /** By month, service and kind of decision. */
  async account(ctx: RequestContext, from: string, to: string): Promise<DisposedDto[]> {
    const directory = await this.directory.view(ctx);
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const { rows } = await client.query<DisposedDto & { serviceId: string }>(ACCOUNT, [from, to]);
      return rows.map(({ serviceId, month, what, howMany }) => ({
        month,
        service: directory.service(serviceId)?.name ?? null,
        what,
        howMany,
      }));
    });
  }
}
