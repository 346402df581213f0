import { Injectable } from '@nestjs/common';
import { AccessLog, type Look } from '../access/access-log/access-log.js';
import { newId } from '../common/ids.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database, type Transaction } from '../database/database.js';
import { DirectoryService } from '../directory/directory.service.js';
import type { DirectoryView } from '../directory/directory-view.js';
import { CaseReferences } from './case-references.js';
import { type Conclusion, type Rule, RULE_WORDS } from './look-words.js';
import { periodOf } from './period.js';
import type { FindingDto, FindingsDto, FindingsQueryDto, NamedStaffDto } from './reviews.dto.js';

interface Row {
  id: string;
  rule: Rule;
  actor: string;
  serviceId: string | null;
  caseId: string | null;
  sees: boolean | null;
  at: Date;
  looks: number;
  cases: number;
  isTheirs: boolean;
  reviews: { conclusion: string; at: string; reviewer: string }[];
}

/** What is worst first. */
const FINDINGS = `
  select f.id, f.rule, f.actor, f.service_id as "serviceId", f.case_id as "caseId", f.at, f.looks, f.cases,
    case when f.case_id is not null then sees_case(f.case_id) end as sees,
    concludes_on(f.actor, f.service_id) as "isTheirs",
    (select coalesce(jsonb_agg(jsonb_build_object('conclusion', r.conclusion, 'at', iso_instant(r.at),
        'reviewer', r.reviewer) order by r.at, r.id), '[]') from look_review r where r.finding_id = f.id) as reviews
  from look_finding f
  where f.at >= $1 and f.at < $2 and ($3::text is null or f.rule = $3) and ($4::text is null or f.actor = $4)
    and ($5::boolean is null or $5 = exists (select from look_review r where r.finding_id = f.id))
    and ($6::uuid is null or f.id = $6)
  order by array_position(array['ownFamily', 'colleaguesChild', 'manyCases', 'sameSurname', 'manyRefused', 'atNight',
    'outsideHours'], f.rule), f.at desc, f.id limit $7`;

const REVIEW = `
  insert into look_review (id, municipality_id, finding_id, reviewer, conclusion, at) values ($1, $2, $3, $4, $5, $6)`;

/**
 * What was odd about who looked, for the leader of who did, and for the auditor, who sees whether leaders have looked into
 * it. Nobody sees what was found of themselves. Row security decides; every reading of it is in the access log.
 */
@Injectable()
export class FindingsService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly references: CaseReferences,
    private readonly log: AccessLog,
  ) {}

  async list(ctx: RequestContext, query: FindingsQueryDto, part: 'review' | 'audit'): Promise<FindingsDto> {
    const { since, until } = periodOf(ctx, query);
    const { rule, staff, reviewed, limit } = query;
    const values = [since, until, rule, staff && `staff:${staff}`, reviewed, null, limit + 1];
    const rows = await this.database.runInTransaction(ctx, async (transaction) => {
      const found = (await transaction.client.query<Row>(FINDINGS, values)).rows;
      const listed = found.slice(0, limit).map(({ id }) => id);
      await this.log.look(transaction, {
        part,
        outcome: 'shown',
        subjectId: staff,
        listed,
        purpose: 'findings',
      });
      return found;
    });
    const directory = await this.directory.view(ctx);
    const items = rows.slice(0, limit).map((row) => this.findingOf(row, directory));
    return { items, more: rows.length > limit };
  }

  /** One more conclusion; earlier ones stay. Null where there is no such finding that it is the actor's to conclude on. */
  async review(ctx: RequestContext, findingId: string, conclusion: Conclusion): Promise<FindingDto | null> {
    const row = await this.database.runInTransaction(ctx, async (transaction) => {
      const read = await this.read(transaction, findingId);
      const found = read?.isTheirs ? read : undefined;
      const look: Look = { part: 'review', outcome: found ? 'shown' : 'refused', subjectId: findingId };
      await this.log.look(transaction, { ...look, ...(found && { purpose: conclusion }) });
      if (!found) return null;
      const reviewer = principalOf(ctx.actor);
      const written = [newId(), ctx.municipalityId, findingId, reviewer, conclusion, ctx.clock.now()];
      await transaction.client.query(REVIEW, written);
      return this.read(transaction, findingId);
    });
    return row ? this.findingOf(row, await this.directory.view(ctx)) : null;
  }

  private async read({ client }: Transaction, findingId: string): Promise<Row | undefined> {
    const always = ['-infinity', 'infinity', null, null, null, findingId, 1];
    return (await client.query<Row>(FINDINGS, always)).rows[0];
  }

  private findingOf(row: Row, directory: DirectoryView): FindingDto {
    const { id, rule, actor, serviceId, caseId, sees, at, looks, cases, isTheirs, reviews } = row;
    return {
      id,
      rule,
      what: RULE_WORDS[rule],
      staff: staffOf(actor, directory),
      service: serviceId ? (directory.service(serviceId)?.name ?? null) : null,
      at: at.toISOString(),
      looks,
      cases,
      case: caseId && this.references.of(caseId),
      caseId: sees ? caseId : null,
      toConclude: isTheirs,
      reviews: reviews.map(({ conclusion, at: when, reviewer }) => ({
        conclusion,
        at: when,
        by: staffOf(reviewer, directory),
      })),
    };
  }
}

export function staffOf(principal: string, directory: DirectoryView): NamedStaffDto {
  const id = principal.slice(principal.indexOf(':') + 1);
  return { id, name: directory.nameOfStaff(id) };
}
