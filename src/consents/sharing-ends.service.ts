import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { todayInOslo } from '../common/clock.js';
import { isId, newId } from '../common/ids.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { PersonSealing } from '../database/sealing/person-sealing.js';
import { DirectoryService } from '../directory/directory.service.js';
import { GuidesService } from '../guides/guides.service.js';
import { Nudge } from '../outbox/nudge.js';
import { SHARING_END_HANDLED } from './sharing-end-effects.js';
import type { SharingEndDto } from './sharing-ends.dto.js';

export type WhatWasDone = 'deleted' | 'keptByLaw' | 'hadNone';

interface Row {
  id: string;
  /** For the account of looks; the service is not told it. */
  caseId: string;
  serviceId: string;
  why: string;
  guideId: string;
  guideVersion: number;
  endedAt: Date;
  dueDate: string;
  /** Principals. */
  knownTo: string[];
  sealed: Buffer | null;
  wrapped: Buffer | null;
  masterKeyId: string | null;
}

const MINE = `
  select id, case_id as "caseId", service_id as "serviceId", why, guide_id as "guideId", guide_version as "guideVersion",
    ended_at as "endedAt", due_date as "dueDate", known_to as "knownTo",
    case when known_to && current_principals() then sealed_name end as sealed, wrapped_key as wrapped,
    master_key_id as "masterKeyId"
  from sharing_end where handled_at is null order by due_date, id limit 200`;

const HANDLE = `
  update sharing_end set handled_at = $2, handled_by = $3, sealed_name = null, wrapped_key = null, master_key_id = null
  where id = $1 and handled_at is null`;

/**
 * What the services one works in must see to because they have lost their basis: they no longer see the case, so it
 * stands here, with what the guide of the case says about it. Row security shows a service its own; the name of the child
 * is for those of it who knew it.
 */
@Injectable()
export class SharingEndsService {
  constructor(
    private readonly database: Database,
    private readonly guides: GuidesService,
    private readonly directory: DirectoryService,
    private readonly sealing: PersonSealing,
    private readonly nudge: Nudge,
    private readonly accessLog: AccessLog,
  ) {}

  async mine(ctx: RequestContext): Promise<SharingEndDto[]> {
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      const { rows: mine } = await transaction.client.query<Row>(MINE);
      const listed = mine.map(({ caseId }) => caseId);
      await this.accessLog.look(transaction, { part: 'sharingEnds', outcome: 'shown', listed });
      return mine;
    });
    const directory = await this.directory.view(ctx);
    const today = todayInOslo(ctx.clock);
    return Promise.all(
      rows.map(async (row): Promise<SharingEndDto> => {
        const { consent } = await this.guides.load(ctx, row.guideId, row.guideVersion);
        const { id, serviceId, why, endedAt, dueDate } = row;
        return {
          id,
          why,
          service: { id: serviceId, name: directory.service(serviceId)?.name ?? null },
          child: this.nameIn(row),
          tookPart: row.knownTo.flatMap((one) => directory.nameOfStaff(one.replace('staff:', '')) ?? []),
          endedAt: endedAt.toISOString(),
          dueDate,
          overdue: dueDate < today,
          whatToDo: consent.whenSharingEnds,
        };
      }),
    );
  }

  /** The case is told through the outbox, so that it always is. @returns false for one that is not there to be handled */
  async handle(ctx: RequestContext, id: string, done: readonly WhatWasDone[]): Promise<boolean> {
    if (!isId(id)) return false;
    const outboxId = newId();
    const isHandled = await this.database.runInTransaction(ctx, async ({ client }) => {
      const now = ctx.clock.now();
      const { rowCount } = await client.query(HANDLE, [id, now, principalOf(ctx.actor)]);
      if (rowCount !== 1) return false;
      const payload = JSON.stringify({ sharingEndId: id, done });
      await client.query(
        'insert into outbox (id, municipality_id, intent, payload, created_at) values ($1, $2, $3, $4, $5)',
        [outboxId, ctx.municipalityId, SHARING_END_HANDLED, payload, now],
      );
      return true;
    });
    if (isHandled) this.nudge.afterCommit({ municipalityId: ctx.municipalityId, outboxIds: [outboxId] });
    return isHandled;
  }

  private nameIn({ id, serviceId, sealed, wrapped, masterKeyId }: Row): string | null {
    if (!sealed || !wrapped || !masterKeyId) return null;
    return this.sealing.openName(id, serviceId, { sealed, wrapped, masterKeyId });
  }
}
