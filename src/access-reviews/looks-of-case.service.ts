import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { LOOK_PARTS } from '../access/access-log/look-parts.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { DirectoryService } from '../directory/directory.service.js';
import type { DirectoryView } from '../directory/directory-view.js';
import { CaseReferences } from './case-references.js';
import { LookCursors } from './look-cursor.js';
import { OTHER_REASON, RELATION_WORDS } from './look-words.js';
import type { LookerDto, LookPageQueryDto, OwnLooksDto, ReportLookDto } from './looks.dto.js';

interface Row {
  id: string;
  at: Date;
  actor: string;
  role: string | null;
  serviceId: string | null;
  part: string;
  relation: string | null;
  outcome: string;
}

const COLUMNS = `id, at, actor, role, service_id as "serviceId", part, relation, outcome`;

/** Other members of the family are left out: that somebody reads their own log is theirs alone. */
const OF_CASE = `
  select ${COLUMNS} from access_log
  where case_id = $1 and stream = 'case' and outcome = 'shown' and (at, id) < ($2, $3)
    and (actor not like 'person:%' or actor = current_actor())
  order by at desc, id desc limit $4`;

const OF_REPORT = `
  select ${COLUMNS} from access_log where stream = 'protectionReport' and subject_id = $1 order by at desc, id desc
  limit 500`;

/** Who has looked at a case, for its family; and at a report, for those who may read it. Row security leaves out the rest. */
@Injectable()
export class LooksOfCaseService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly references: CaseReferences,
    private readonly cursors: LookCursors,
    private readonly log: AccessLog,
  ) {}

  /** Null for a case that the reader may not read, and for no case at all. */
  async ofCase(
    ctx: RequestContext,
    caseId: string,
    { after, limit }: LookPageQueryDto,
  ): Promise<OwnLooksDto | null> {
    const before = this.cursors.read(after);
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      const { client } = transaction;
      const seen = await client.query<{ sees: boolean | null }>('select sees_content($1) as sees', [caseId]);
      const outcome = seen.rows[0]?.sees ? 'shown' : 'refused';
      await this.log.look(transaction, { part: 'accessLog', caseId, outcome });
      if (outcome === 'refused') return null;
      return (await client.query<Row>(OF_CASE, [caseId, before.at, before.id, limit + 1])).rows;
    });
    if (!rows) return null;
    const directory = await this.directory.view(ctx);
    const shown = rows.slice(0, limit);
    const items = shown.map((row) => ({
      at: row.at.toISOString(),
      who: lookerOf(row, ctx, directory),
      part: row.part,
      what: LOOK_PARTS[row.part as keyof typeof LOOK_PARTS],
      why: RELATION_WORDS[row.relation ?? ''] ?? OTHER_REASON,
      emergency: row.relation === 'emergency',
    }));
    const last = shown.at(-1);
    const next = rows.length > limit && last ? this.cursors.of(last) : null;
    return { items, next, reference: this.references.of(caseId) };
  }

  /** Null for a report that is not the reader's to know of. */
  async ofReport(ctx: RequestContext, reportId: string): Promise<ReportLookDto[] | null> {
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      const { client } = transaction;
      const report = await client.query('select from protection_report where id = $1', [reportId]);
      const outcome = report.rowCount === 1 ? 'shown' : 'refused';
      await this.log.look(transaction, { part: 'protectionReport', subjectId: reportId, outcome });
      return outcome === 'shown' ? (await client.query<Row>(OF_REPORT, [reportId])).rows : null;
    });
    if (!rows) return null;
    const directory = await this.directory.view(ctx);
    return rows.map((row) => ({
      at: row.at.toISOString(),
      who: lookerOf(row, ctx, directory),
      outcome: row.outcome,
    }));
  }
}

function lookerOf({ actor, role, serviceId }: Row, ctx: RequestContext, directory: DirectoryView): LookerDto {
  const service = serviceId ? (directory.service(serviceId)?.name ?? null) : null;
  const [kind, id = ''] = actor.split(':');
  if (actor === principalOf(ctx.actor)) return { kind: 'you', name: null, role, service };
  if (kind === 'staff') return { kind: 'staff', name: directory.nameOfStaff(id), role, service };
  return { kind: 'system', name: null, role: null, service: null };
}
