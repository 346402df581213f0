import { Injectable } from '@nestjs/common';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database, type Transaction } from '../database/database.js';
import { DraftSealing } from '../database/sealing/draft-sealing.js';
import { draftProblem } from './draft-problems.js';
import { KEPT_DAYS } from './kept-days.js';
import type { DraftDto, DraftPurpose, SavedDraftDto, SaveDraftDto, WholeDraftDto } from './drafts.dto.js';

/** As JSON; a long concern is a tenth of it. */
const MOST_CHARACTERS = 60_000;
const MOST_DRAFTS = 50;

interface Row {
  id: string;
  purpose: DraftPurpose;
  caseId: string | null;
  step: number | null;
  version: number;
  savedAt: Date;
}

/** What a draft became. `caseId`: what was said is in this case; null for what begins by itself. */
export interface Sent {
  purposes: readonly DraftPurpose[];
  caseId: string | null;
}

interface SealedRow extends Row {
  sealed: Buffer;
  wrapped: Buffer;
  masterKeyId: string;
}

const COLUMNS = `id, purpose, case_id as "caseId", step, version, saved_at as "savedAt"`;
const SEALED = `${COLUMNS}, sealed, wrapped_key as wrapped, master_key_id as "masterKeyId"`;

const ADD = `
  insert into draft (municipality_id, author, id, purpose, case_id, step, version, sealed, wrapped_key, master_key_id, saved_at)
  select $1::uuid, $2::text, $3::uuid, $4::text, $5::uuid, $6::smallint, 1, $7::bytea, $8::bytea, $9::text, $10::timestamptz
  where $4 <> 'evaluation' or works_in_case($5) on conflict do nothing returning ${COLUMNS}`;

const CHANGE = `
  update draft set step = $3, version = version + 1, sealed = $4, wrapped_key = $5, master_key_id = $6, saved_at = $7
  where id = $1 and version = $2 returning ${COLUMNS}`;

/** The author's first saves come one after the other, so that none is counted without the others. */
const IN_TURN = `select pg_advisory_xact_lock(hashtextextended('first save of a draft ' || current_actor(), 0))`;

/** A first save whose answer was lost may be tried again, however many there are. */
const OTHERS = 'select count(*)::integer as count from draft where id <> $1';

const SENT = `
  delete from draft where id = $1 and purpose = any ($2) and (case_id is null or case_id = $3::uuid)`;

/** What somebody has begun to write. Row security shows each author their own, and nobody else any. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly sealing: DraftSealing,
  ) {}

  /** Newest first, without what is in them. */
  list(ctx: RequestContext): Promise<DraftDto[]> {
    return this.database.runInTransaction(ctx, (transaction) => this.listIn(transaction));
  }

  async listIn({ client }: Transaction): Promise<DraftDto[]> {
    const { rows } = await client.query<Row>(`select ${COLUMNS} from draft order by saved_at desc, id`);
    return rows.map(draftOf);
  }

  async find(ctx: RequestContext, id: string): Promise<WholeDraftDto | null> {
    const row = await this.database.runInTransaction(ctx, (transaction) => sealedRow(transaction, id));
    return row ? { ...draftOf(row), content: this.contentOf(ctx, row) } : null;
  }

  /**
   * Saves what the form holds now. The same content again is no change, so that a save whose answer was lost can be tried
   * again.
   * @throws DRAFT.STALE, DRAFT.GONE, DRAFT.TOO_LONG, DRAFT.TOO_MANY
   */
  async save(ctx: RequestContext, id: string, draft: SaveDraftDto): Promise<SavedDraftDto> {
    const text = JSON.stringify(draft.content);
    if (text.length > MOST_CHARACTERS)
      throw draftProblem('DRAFT.TOO_LONG', {
        allowed: [{ maxLength: MOST_CHARACTERS }],
        extra: { mostCharacters: MOST_CHARACTERS },
      });
    const row = await this.database.runInTransaction(ctx, async (transaction) => {
      const written = await this.write(transaction, id, draft, text);
      if (written) return written;
      const found = await sealedRow(transaction, id);
      if (!found) throw draftProblem('DRAFT.GONE');
      if (JSON.stringify(this.contentOf(ctx, found)) === text) return found;
      const { version, savedAt } = found;
      throw draftProblem('DRAFT.STALE', { extra: { version, savedAt: savedAt.toISOString() } });
    });
    return savedOf(row);
  }

  /** Gone, whether or not it was there. */
  async remove(ctx: RequestContext, id: string): Promise<void> {
    await this.database.runInTransaction(ctx, ({ client }) =>
      client.query('delete from draft where id = $1', [id]),
    );
  }

  /** Gone, when it is for what was done: another command takes no draft with it. */
  async sent(ctx: RequestContext, id: string, { purposes, caseId }: Sent): Promise<void> {
    await this.database.runInTransaction(ctx, ({ client }) => client.query(SENT, [id, purposes, caseId]));
  }

  private async write(
    { client, ctx }: Transaction,
    id: string,
    { purpose, caseId, step, seen }: SaveDraftDto,
    text: string,
  ): Promise<Row | undefined> {
    const author = principalOf(ctx.actor);
    const { sealed, wrapped, masterKeyId } = this.sealing.seal(author, id, text);
    const bytes = [sealed, wrapped, masterKeyId, ctx.clock.now()];
    if (seen > 0) return (await client.query<Row>(CHANGE, [id, seen, step, ...bytes])).rows[0];
    await client.query(IN_TURN);
    const { rows } = await client.query<{ count: number }>(OTHERS, [id]);
    if (rows[0]!.count >= MOST_DRAFTS)
      throw draftProblem('DRAFT.TOO_MANY', {
        allowed: [{ maxItems: MOST_DRAFTS }],
        extra: { mostDrafts: MOST_DRAFTS },
      });
    const of = purpose === 'evaluation' ? id : purpose === 'event' ? caseId : null;
    return (await client.query<Row>(ADD, [ctx.municipalityId, author, id, purpose, of, step, ...bytes]))
      .rows[0];
  }

  private contentOf(ctx: RequestContext, { id, sealed, wrapped, masterKeyId }: SealedRow) {
    const text = this.sealing.open(principalOf(ctx.actor), id, { sealed, wrapped, masterKeyId });
    return JSON.parse(text) as Record<string, unknown>;
  }
}

async function sealedRow({ client }: Transaction, id: string): Promise<SealedRow | undefined> {
  return (await client.query<SealedRow>(`select ${SEALED} from draft where id = $1`, [id])).rows[0];
}

function savedOf({ id, version, savedAt }: Row): SavedDraftDto {
  const keptUntil = new Date(savedAt.getTime() + KEPT_DAYS * 24 * 3_600_000);
  return { id, version, savedAt: savedAt.toISOString(), keptUntil: keptUntil.toISOString() };
}

function draftOf(row: Row): DraftDto {
  const { purpose, caseId, step } = row;
  return { ...savedOf(row), purpose, caseId, step };
}
