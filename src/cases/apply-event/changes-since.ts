import { Injectable } from '@nestjs/common';
import type { CaseContext } from '../../../workflows/case-context.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import { lastEntryOf, numberForFamily, passedOver } from '../asides.js';
import type { Changed } from './command.js';

/** Enough to say what happened; somebody who is further behind reads the history. */
const MOST = 100;

interface Row {
  number: number;
  type: string;
  at: Date;
  kind: Changed['by']['kind'];
  id: string;
  serviceId: string | null;
}

const ENTRIES = `
  select number, type, at, actor_kind as kind, actor_id as id, actor_service_id as "serviceId" from case_event
  where case_id = $1 and number > $2 and number <> all ($3) order by number limit ${MOST}`;

/** What has been recorded in a case after a version, by whom; empty for those who do not read its content. */
@Injectable()
export class ChangesSince {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
  ) {}

  /** @param seen the version as the reader counts it @returns oldest first, with the numbers that the reader knows */
  async since(ctx: RequestContext, caseId: string, context: CaseContext, seen: number): Promise<Changed[]> {
    const over = passedOver(context, ctx.actor);
    const unread = [...(over.asides ?? []), ...context.restricted];
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<Row>(ENTRIES, [caseId, lastEntryOf(seen, over), unread]),
    );
    if (rows.length === 0) return [];
    const directory = await this.directory.view(ctx);
    const isFamily = ctx.actor.kind === 'person';
    return rows.map(({ number, type, at, kind, id, serviceId }) => ({
      number: isFamily ? numberForFamily(number, over) : number,
      type,
      at: at.toISOString(),
      by: {
        kind,
        isMe: kind === ctx.actor.kind && id === ctx.actor.id,
        name: kind === 'staff' ? directory.nameOfStaff(id) : null,
        service: serviceId && (directory.service(serviceId)?.name ?? null),
      },
    }));
  }
}
