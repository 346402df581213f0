import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import type { RequestContext } from '../common/request-context.js';
import { Database, type Transaction } from '../database/database.js';
import { PeopleService } from '../people/people.service.js';
import { wordsOfNotice } from './notice-words.js';
import type { NoticesDto } from './notices.dto.js';

interface Row {
  id: string;
  about: string;
  kind: string | null;
  at: Date;
  seen: boolean;
  caseId: string | null;
  level: number | null;
  /** Null where the reader does not read the content. */
  childId: string | null;
}

const MOST = 50;
const MOST_COUNTED = 100;

const MINE = 'n.principal = any (current_principals())';
const SEEN_AT = `(select seen_at from notice_seen where municipality_id = current_municipality() and reader = current_actor())`;

const NEWEST = `
  select n.id, n.about, n.kind, n.created_at as at, coalesce(n.created_at <= ${SEEN_AT}, false) as seen,
    c.id as "caseId", c.level, case when sees_content(c.id) then c.child_id end as "childId"
  from notice n left join bti_case c on c.id = n.case_id
  where ${MINE} order by n.created_at desc, n.id desc limit ${MOST}`;

const UNSEEN = `
  select count(*)::integer as unseen from (
    select from notice n where ${MINE} and n.created_at > coalesce(${SEEN_AT}, '-infinity') limit ${MOST_COUNTED}) counted`;

const SEE = `
  insert into notice_seen (municipality_id, reader, seen_at) values (current_municipality(), current_actor(), $1)
  on conflict (municipality_id, reader) do update set seen_at = greatest(notice_seen.seen_at, excluded.seen_at)`;

/** What concerns somebody. Row security leaves out what is of a case they do not see any more. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly log: AccessLog,
  ) {}

  async mine(ctx: RequestContext): Promise<NoticesDto> {
    const { rows, unseen } = await this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<Row>(NEWEST);
      const listed = [...new Set(rows.flatMap(({ caseId }) => caseId ?? []))];
      await this.log.look(transaction, { part: 'notices', outcome: 'shown', listed });
      return { rows, unseen: await countUnseen(transaction) };
    });
    const children = await this.people.findMany(ctx, [
      ...new Set(rows.flatMap(({ childId }) => childId ?? [])),
    ]);
    const items = rows.map(({ childId, at, ...row }) => {
      const child = childId === null ? undefined : children.get(childId);
      return {
        ...row,
        words: wordsOfNotice(row.about),
        at: at.toISOString(),
        childName: child?.name ?? null,
        childBirthDate: child?.birthDate ?? null,
      };
    });
    return { items, unseen };
  }

  unseen(ctx: RequestContext): Promise<number> {
    return this.database.runInTransaction(ctx, countUnseen);
  }

  /** Never back, and never into the future: what comes next is new. @returns how many are left */
  see(ctx: RequestContext, until: Date): Promise<number> {
    const now = ctx.clock.now();
    return this.database.runInTransaction(ctx, async (transaction) => {
      await transaction.client.query(SEE, [until > now ? now : until]);
      return countUnseen(transaction);
    });
  }
}

async function countUnseen({ client }: Transaction): Promise<number> {
  return (await client.query<{ unseen: number }>(UNSEEN)).rows[0]?.unseen ?? 0;
}
