import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import { EntryTexts, RESTRICTED, type SealedRow } from './entry-texts.js';
import { maySeeAnswer, withoutScores } from './family-answers.js';
import type { HistoryDto, HistoryEntryDto } from './history.dto.js';

interface Row extends SealedRow {
  type: string;
  at: Date;
  actorKind: 'staff' | 'person' | 'system';
  actorId: string;
  actorServiceId: string | null;
  facts: Record<string, unknown>;
  texts: string[];
}

const ENTRIES = `
  select e.number, e.type, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId",
    e.actor_service_id as "actorServiceId", e.facts, e.texts, e.sealed, k.wrapped as key
  from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
  where e.case_id = $1 and e.number > $2 order by e.number limit $3`;

const RELATIONS = `
  select distinct relation from case_access
  where case_id = $1 and principal = any (current_principals()) and (until is null or until >= current_today())`;

/** What happened in a case, with its texts. Row security leaves those who do not read the content what was said to them. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly database: Database,
    private readonly texts: EntryTexts,
    private readonly directory: DirectoryService,
  ) {}

  /** Null for a case the reader may not know of, and for no case at all. */
  async page(
    ctx: RequestContext,
    caseId: string,
    { after, limit }: { after: number; limit: number },
  ): Promise<HistoryDto | null> {
    const directory = await this.directory.view(ctx);
    return this.database.runInTransaction(ctx, async (transaction) => {
      const { client } = transaction;
      const [found] = (await client.query<{ restricted: number[] }>(RESTRICTED, [caseId])).rows;
      if (!found) return null;
      const { rows } = await client.query<Row>(ENTRIES, [caseId, after, limit + 1]);
      const mine = await client.query<{ relation: string }>(RELATIONS, [caseId]);
      const relations = mine.rows.map(({ relation }) => relation);
      const shown = rows.slice(0, limit);
      const kept = ({ type, facts }: Row) =>
        type === 'MEASUREMENT_RECORDED' && !maySeeAnswer(relations, facts);
      const readable = shown.filter((row) => !found.restricted.includes(row.number) && !kept(row));
      const opened = await this.texts.open(transaction, caseId, readable);
      const items = shown.map((row): HistoryEntryDto => {
        if (found.restricted.includes(row.number)) return { number: row.number, restricted: true };
        const { number, type, at, actorKind, actorId, actorServiceId, facts, texts } = row;
        return {
          number,
          restricted: false,
          type,
          at: at.toISOString(),
          actor: {
            kind: actorKind,
            id: actorId,
            name: actorKind === 'staff' ? directory.nameOfStaff(actorId) : null,
            serviceId: actorServiceId,
          },
          facts: kept(row) ? withoutScores(facts) : facts,
          texts: opened.get(number) ?? {},
          erased: texts.length > 0 && !opened.has(number) && !kept(row),
        };
      });
      return { items, next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null };
    });
  }
}
