import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { LOOK_PARTS } from '../access/access-log/look-parts.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { DirectoryService } from '../directory/directory.service.js';
import type { DirectoryView } from '../directory/directory-view.js';
import { CaseReferences } from './case-references.js';
import { staffOf } from './findings.service.js';
import { LookCursors } from './look-cursor.js';
import { lookProblem } from './look-problems.js';
import { periodOf } from './period.js';
import type {
  AuditedLooksDto,
  AuditedLooksQueryDto,
  StaffLooksQueryDto,
  StaffLookDto,
  StaffLooksDto,
} from './reviews.dto.js';

interface Row {
  id: string;
  at: Date;
  actor: string;
  role: string | null;
  serviceId: string | null;
  part: string;
  outcome: string;
  caseId: string | null;
  relation: string | null;
}

interface AuditedRow extends Row {
  purpose: string | null;
  listed: string[] | null;
  address: string | null;
}

const COLUMNS = `id, at, actor, role, service_id as "serviceId", part, outcome, case_id as "caseId", relation`;

/** Those of the services that the actor leads: row security leaves out the others, and the leader's own. */
const OF_STAFF = `
  select ${COLUMNS} from access_log
  where at >= $1 and at < $2 and (at, id) < ($3, $4) and stream in ('case', 'list') and actor like 'staff:%'
    and ($5::text is null or actor = $5) and ($7::uuid is null or case_id = $7)
    and service_id = any (array(select substr(p, 8)::uuid from unnest(current_principals()) p where p like 'leader:%'))
  order by at desc, id desc limit $6`;

const AUDITED = `
  select ${COLUMNS}, purpose, listed, address from audited_looks($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Looks one by one: a leader's, of the own staff; an auditor's, of everybody. Cases have references, and nothing of them shows. */
@Injectable()
export class StaffLooksService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly references: CaseReferences,
    private readonly cursors: LookCursors,
    private readonly log: AccessLog,
  ) {}

  async ofStaff(ctx: RequestContext, query: StaffLooksQueryDto): Promise<StaffLooksDto> {
    const { since, until } = periodOf(ctx, query);
    const { staff, caseId = null, limit, after } = query;
    const { at, id } = this.cursors.read(after);
    const values = [since, until, at, id, staff && `staff:${staff}`, limit + 1, caseId];
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      await this.log.look(transaction, {
        part: 'review',
        outcome: 'shown',
        subjectId: staff,
        caseId,
        purpose: 'looks',
      });
      return (await transaction.client.query<Row>(OF_STAFF, values)).rows;
    });
    const directory = await this.directory.view(ctx);
    const items = rows.slice(0, limit).map((row) => this.lookOf(row, directory));
    return { items, next: this.nextOf(rows, limit) };
  }

  /** @throws LOOK.REFERENCE_INVALID */
  async audited(ctx: RequestContext, query: AuditedLooksQueryDto): Promise<AuditedLooksDto> {
    const { since, until } = periodOf(ctx, query);
    const { staff, relation, outcome, without, limit, after } = query;
    const caseId = query.case === undefined ? null : this.caseOf(query.case);
    const { at, id } = this.cursors.read(after);
    const who = staff && `staff:${staff}`;
    const values = [since, until, who, caseId, relation, outcome, without, at, id, limit + 1];
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      const look = { part: 'audit', outcome: 'shown', subjectId: staff, caseId, purpose: 'looks' } as const;
      await this.log.look(transaction, look);
      return (await transaction.client.query<AuditedRow>(AUDITED, values)).rows;
    });
    const directory = await this.directory.view(ctx);
    const items = rows.slice(0, limit).map((row) => ({
      ...this.lookOf(row, directory),
      actor: row.actor,
      address: row.address,
      purpose: row.purpose,
      listed: (row.listed ?? []).map((one) => this.references.of(one)),
    }));
    return { items, next: this.nextOf(rows, limit) };
  }

  private caseOf(reference: string): string {
    const caseId = this.references.read(reference);
    if (caseId) return caseId;
    throw lookProblem('LOOK.REFERENCE_INVALID', {
      fields: [{ path: 'case', code: 'REFERENCE.INVALID', allowed: [] }],
    });
  }

  private nextOf(rows: readonly Row[], limit: number): string | null {
    const last = rows[limit - 1];
    return rows.length > limit && last ? this.cursors.of(last) : null;
  }

  private lookOf(row: Row, directory: DirectoryView): StaffLookDto {
    const { at, actor, role, serviceId, part, outcome, relation, caseId } = row;
    return {
      at: at.toISOString(),
      staff: actor.startsWith('staff:') ? staffOf(actor, directory) : { id: actor, name: null },
      role,
      service: serviceId ? (directory.service(serviceId)?.name ?? null) : null,
      part,
      what: LOOK_PARTS[part as keyof typeof LOOK_PARTS],
      outcome,
      relation,
      case: caseId && this.references.of(caseId),
    };
  }
}
