import { Injectable } from '@nestjs/common';
import type { Level } from '../../workflows/case-context.js';
import { AccessLog } from '../access/access-log/access-log.js';
import { levelOf } from '../cases/queries/guide-view.js';
import { osloDateOf } from '../common/clock.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { GuidesService } from '../guides/guides.service.js';
import { PeopleService } from '../people/people.service.js';
import type { ChildSoughtDto, EarlierConcernDto, EarlierConcernsDto } from './earlier-concerns.dto.js';
import { WordsOfEntries } from './words-of-entries.js';

interface Row {
  caseId: string;
  status: string;
  level: Level;
  log: string;
  guideId: string;
  guideVersion: number;
  createdAt: Date;
  createdBy: string;
  worry: number | null;
  /** The entry in which I have defined the concern. */
  entry: number | null;
}

/** Only of cases whose content the reader has: that a case exists is not whose it is. */
const OF_CHILD = `
  select c.id as "caseId", c.status, c.level, c.log, c.guide_id as "guideId", c.guide_version as "guideVersion",
    c.created_at as "createdAt", c.created_by as "createdBy", (d.facts->>'worry')::integer as worry,
    case when 'staff:' || d.actor_id = current_actor() then d.number end as entry
  from bti_case c left join lateral (
    select e.number, e.facts, e.actor_id from case_event e
    where e.case_id = c.id and e.type = 'CONCERN_DEFINED'
      and not coalesce(c.snapshot #> '{context,restricted}', '[]') @> to_jsonb(e.number)
    order by e.number desc limit 1) d on true
  where c.child_id = $1 and sees_content(c.id)
  order by c.created_at desc, c.id limit 20`;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What somebody has written or reads already of a child, before they write again (bti.md, invariant 8). */
@Injectable()
export class EarlierConcernsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly guides: GuidesService,
    private readonly words: WordsOfEntries,
    private readonly log: AccessLog,
  ) {}

  /** A child of others is asked for in the same way as one that nobody knows. */
  async of(ctx: RequestContext, { nationalId, personId }: ChildSoughtDto): Promise<EarlierConcernsDto> {
    const found = nationalId === undefined ? undefined : await this.people.findByNationalId(ctx, nationalId);
    const childId = personId ?? found?.[0]?.id ?? NOBODY;
    const { rows, wordsOf } = await this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<Row>(OF_CHILD, [childId]);
      const entries = rows.flatMap(({ caseId, entry }) => (entry === null ? [] : [{ caseId, entry }]));
      const wordsOf = await this.words.open(transaction, entries);
      const listed = rows.map(({ caseId }) => caseId);
      await this.log.look(transaction, { part: 'earlierConcerns', outcome: 'shown', listed });
      return { rows, wordsOf };
    });
    const items = rows.map(async (row): Promise<EarlierConcernDto> => {
      const { caseId, status, level, log, createdAt, createdBy, worry, entry } = row;
      const guide = await this.guides.load(ctx, row.guideId, row.guideVersion);
      return {
        caseId,
        status,
        level: levelOf(guide, level),
        isLog: log === 'opened',
        since: osloDateOf(createdAt),
        mine: createdBy === principalOf(ctx.actor),
        worry,
        seenAndHeard: entry === null ? null : (wordsOf({ caseId, entry }).seenAndHeard ?? null),
      };
    });
    return { items: await Promise.all(items) };
  }
}
