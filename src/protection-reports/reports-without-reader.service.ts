import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { newId } from '../common/ids.js';
import { type RequestContext, servicesOf } from '../common/request-context.js';
import { Database, type Transaction } from '../database/database.js';
import { DirectoryService } from '../directory/directory.service.js';
import { Nudge } from '../outbox/nudge.js';
import { NAME_REPORT_READER } from './name-report-reader.js';
import type { NameReaderDto, ServiceWithoutReaderDto } from './reports-without-reader.dto.js';

type Named = 'named' | 'notAsked' | { allowed: string[] };

/**
 * Reports whose readers have all left. Whoever is asked to name a new one learns of each service that there is one, and
 * nothing else; the worker does the rest, so that no answer and no time tells what became of it.
 */
@Injectable()
export class ReportsWithoutReaderService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly nudge: Nudge,
    private readonly log: AccessLog,
  ) {}

  async mine(ctx: RequestContext): Promise<ServiceWithoutReaderDto[]> {
    const ids = await this.database.runInTransaction(ctx, async (transaction) => {
      await this.log.look(transaction, { part: 'reportsWithoutReader', outcome: 'shown' });
      return servicesAskedOf(transaction);
    });
    const directory = await this.directory.view(ctx);
    return ids.map((id) => ({ id, name: directory.service(id)?.name ?? null }));
  }

  /** Of a service that one is not asked about, `notAsked`: as of one with nothing to ask. */
  async name(ctx: RequestContext, { serviceId, staffId }: NameReaderDto): Promise<Named> {
    const allowed = await this.whoMayBeNamed(ctx, serviceId);
    const outboxId = newId();
    const outcome = await this.database.runInTransaction(ctx, async (transaction): Promise<Named> => {
      const isAsked = (await servicesAskedOf(transaction)).includes(serviceId);
      const look = { part: 'reportsWithoutReader', subjectId: staffId, purpose: 'nameReader' } as const;
      await this.log.look(transaction, { ...look, outcome: isAsked ? 'shown' : 'refused' });
      if (!isAsked) return 'notAsked';
      if (!allowed.includes(staffId)) return { allowed };
      await transaction.client.query(
        'insert into outbox (id, municipality_id, intent, payload, created_at) values ($1, $2, $3, $4, $5)',
        [
          outboxId,
          ctx.municipalityId,
          NAME_REPORT_READER,
          JSON.stringify({ serviceId, staffId, by: ctx.actor.id }),
          ctx.clock.now(),
        ],
      );
      return 'named';
    });
    if (outcome === 'named')
      this.nudge.afterCommit({ municipalityId: ctx.municipalityId, outboxIds: [outboxId] });
    return outcome;
  }

  private async whoMayBeNamed(ctx: RequestContext, serviceId: string): Promise<string[]> {
    const directory = await this.directory.view(ctx);
    const services = [serviceId, ...servicesOf(ctx, 'coordinatingUnit')];
    return [...new Set(services.flatMap((id) => directory.staffOf(id).map((one) => one.id)))];
  }
}

async function servicesAskedOf({ client }: Transaction): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from services_where_i_name_a_reader() id order by id',
  );
  return rows.map(({ id }) => id);
}
