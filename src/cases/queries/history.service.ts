import { Injectable } from '@nestjs/common';
import type { CaseContext } from '../../../workflows/case-context.js';
import type { EventType } from '../../../workflows/events.js';
import { AccessLog } from '../../access/access-log/access-log.js';
import { audienceOf, type OpenedBy } from '../../access/fields/audiences.js';
import { onlyFor } from '../../access/fields/field-table.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import { InstrumentsService } from '../../effects/instruments.service.js';
import { mayRead } from '../../effects/who-may-answer.js';
import { passedOver } from '../asides.js';
import { withScoresOpened } from '../sealed-scores.js';
import { doneWords } from '../event-done-words.js';
import { asFamilySees, entryOfFamilys } from './as-family-sees.js';
import { EntryTexts, type SealedRow } from './entry-texts.js';
import type { HistoryDto, HistoryEntryDto } from './history.dto.js';
import { HISTORY_PARTS, type HistoryPart } from './history-parts.js';

interface Row extends SealedRow {
  type: string;
  at: Date;
  actorKind: 'staff' | 'person' | 'system';
  actorId: string;
  actorServiceId: string | null;
  actorForId: string | null;
  facts: Record<string, unknown>;
  texts: string[];
  kinds: string[] | null;
  about: string | null;
}

const CASE = `
  select guide_id as "guideId", guide_version as "guideVersion", snapshot -> 'context' as context,
    (select coalesce(jsonb_agg(jsonb_build_object('relation', a.relation, 'content', a.content, 'kinds', a.kinds)), '[]')
      from case_access a where a.case_id = c.id and a.principal = any (current_principals())) as relations
  from bti_case c where id = $1`;

interface SeenCase {
  guideId: string;
  guideVersion: number;
  context: CaseContext;
  /** The reader's own. */
  relations: OpenedBy[];
}

const ENTRY = `
  select e.number, e.type, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId",
    e.actor_service_id as "actorServiceId", e.actor_for_id as "actorForId", e.facts, e.texts, e.kinds, e.about,
    e.sealed, k.wrapped as key
  from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
  where e.case_id = $1 and ($4::text[] is null or e.type = any ($4))`;
const ENTRIES = {
  oldest: `${ENTRY} and e.number > $2 order by e.number limit $3`,
  newest: `${ENTRY} and ($2 = 0 or e.number < $2) order by e.number desc limit $3`,
};

const CORRECTIONS = `
  select number, (facts->>'entry')::integer as entry from case_event
  where case_id = $1 and type = 'ENTRY_CORRECTED' order by number`;

interface HistoryQuestion {
  /** `next` of the page before; 0 for the first. */
  after: number;
  limit: number;
  first?: 'oldest' | 'newest';
  part?: HistoryPart;
}

/** What happened in a case, with its texts. Row security leaves those who do not read the content what was said to them. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly database: Database,
    private readonly texts: EntryTexts,
    private readonly directory: DirectoryService,
    private readonly instruments: InstrumentsService,
    private readonly log: AccessLog,
  ) {}

  /** Null for a case the reader may not know of, and for no case at all. */
  async page(
    ctx: RequestContext,
    caseId: string,
    { after, limit, first = 'oldest', part }: HistoryQuestion,
  ): Promise<HistoryDto | null> {
    const found = await this.database.runInTransaction(ctx, async (transaction) => {
      const [seen] = (await transaction.client.query<SeenCase>(CASE, [caseId])).rows;
      await this.log.look(transaction, { part: 'history', caseId, outcome: seen ? 'shown' : 'refused' });
      return seen;
    });
    if (!found) return null;
    const directory = await this.directory.view(ctx);
    const kept = await this.keptFrom(ctx, found);
    const isFamily = ctx.actor.kind === 'person';
    const audience = audienceOf(found.relations);
    const { restricted } = found.context;
    const { asides = [] } = passedOver(found.context, ctx.actor);
    return this.database.runInTransaction(ctx, async (transaction) => {
      const from = isFamily && after > 0 ? entryOfFamilys(after, asides) : after;
      const { rows } = await transaction.client.query<Row>(ENTRIES[first], [
        caseId,
        from,
        limit + 1,
        part ? HISTORY_PARTS[part] : null,
      ]);
      const shown = rows.slice(0, limit);
      const readable = shown.filter((row) => !restricted.includes(row.number) && !kept(row));
      const opened = await this.texts.open(transaction, caseId, readable);
      const corrections = await correctionsIn(transaction, caseId, restricted);
      const items = shown.map((row): HistoryEntryDto => {
        if (restricted.includes(row.number)) return { number: row.number, restricted: true };
        const { number, type, at, actorKind, actorId, actorServiceId, actorForId, texts: named } = row;
        const { facts, texts } = withScoresOpened(row.facts, opened.get(number) ?? {});
        return onlyFor('entry', audience, {
          number,
          restricted: false,
          type,
          ...doneWords(type as EventType),
          at: at.toISOString(),
          actor: {
            kind: actorKind,
            id: actorId,
            name: actorKind === 'staff' ? directory.nameOfStaff(actorId) : null,
            serviceId: actorServiceId,
            ...(actorForId && { insteadOf: { id: actorForId, name: directory.nameOfStaff(actorForId) } }),
          },
          facts: kept(row) ? withoutScores(facts) : facts,
          texts,
          erased: named.length > 0 && !opened.has(number) && !kept(row),
          ...(corrections.has(number) && { corrections: corrections.get(number) }),
          ...(type === 'ENTRY_CORRECTED' && { corrects: Number(facts.entry) }),
          kinds: row.kinds,
          about: row.about,
        });
      });
      const page = { items, next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null };
      return isFamily ? asFamilySees(page, asides) : page;
    });
  }

  /** The answers that are the own information of somebody else in the family: the reader learns that they were given. */
  private async keptFrom(ctx: RequestContext, { guideId, guideVersion, relations }: SeenCase) {
    const instruments = await this.instruments.ofGuide(ctx, guideId, guideVersion);
    const names = relations.map(({ relation }) => relation);
    return ({ type, facts }: Row): boolean => {
      if (type !== 'MEASUREMENT_RECORDED') return false;
      const { informationOf } = instruments.get(String(facts.instrument)) ?? {};
      return !mayRead(names, { respondent: String(facts.respondent), informationOf });
    };
  }
}

/** Of each entry that was corrected, the numbers of the corrections that the reader sees. */
async function correctionsIn(
  { client }: Transaction,
  caseId: string,
  restricted: readonly number[],
): Promise<ReadonlyMap<number, number[]>> {
  const { rows } = await client.query<{ number: number; entry: number }>(CORRECTIONS, [caseId]);
  const found = new Map<number, number[]>();
  for (const { number, entry } of rows)
    if (!restricted.includes(number)) found.set(entry, [...(found.get(entry) ?? []), number]);
  return found;
}

/** The facts of an answer that is somebody else's own: that it was given, when and with what. */
function withoutScores({ instrument, timePoint, respondent }: Record<string, unknown>) {
  return { instrument, timePoint, respondent };
}
