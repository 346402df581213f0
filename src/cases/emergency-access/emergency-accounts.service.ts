import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../access/access-log/access-log.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { EmergencyOpeningDto, EmergencyTryDto, TriesQueryDto } from './emergency-access.dto.js';

const OF_CASE = `
  select at, until_at as until, staff_id as "staffId", service_id as "serviceId", reason
  from emergency_access where case_id = $1 and outcome = 'opened' order by at, id`;
const TRIES = `
  select id, at, staff_id as "staffId", service_id as "serviceId", reason, outcome, case_id as "caseId", until_at as until
  from emergency_access where at < coalesce($2::timestamptz, 'infinity') order by at desc, id limit $1`;

interface Row {
  at: Date;
  until: Date;
  staffId: string;
  serviceId: string;
  reason: string;
}

/** Who has opened what in an emergency. Row security leaves the family what it is told of, the auditor every try. */
@Injectable()
export class EmergencyAccountsService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly log: AccessLog,
  ) {}

  /** Of one case, oldest first; null for a case that the reader may not know of. */
  async ofCase(ctx: RequestContext, caseId: string): Promise<EmergencyOpeningDto[] | null> {
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      const { client } = transaction;
      const seen = (await client.query('select from bti_case where id = $1', [caseId])).rowCount === 1;
      await this.log.look(transaction, { part: 'access', caseId, outcome: seen ? 'shown' : 'refused' });
      return seen ? (await client.query<Row>(OF_CASE, [caseId])).rows : null;
    });
    if (!rows) return null;
    const directory = await this.directory.view(ctx);
    return rows.map(({ at, until, staffId, serviceId, reason }) => ({
      at: at.toISOString(),
      until: until.toISOString(),
      name: directory.nameOfStaff(staffId),
      service: directory.service(serviceId)?.name ?? null,
      reason,
    }));
  }

  /** Every try in the municipality, newest first; those of others for the auditor only. */
  async tries(ctx: RequestContext, { limit, before }: TriesQueryDto): Promise<EmergencyTryDto[]> {
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      await this.log.look(transaction, { part: 'audit', outcome: 'shown' });
      const values = [limit, before ?? null];
      return (await transaction.client.query<Row & Omit<EmergencyTryDto, 'at' | 'until'>>(TRIES, values))
        .rows;
    });
    const directory = await this.directory.view(ctx);
    return rows.map(({ at, until, ...row }) => ({
      ...row,
      at: at.toISOString(),
      until: (until as Date | null)?.toISOString() ?? null,
      name: directory.nameOfStaff(row.staffId),
      service: directory.service(row.serviceId)?.name ?? null,
    }));
  }
}
