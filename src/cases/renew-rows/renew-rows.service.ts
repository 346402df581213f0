import { Injectable } from '@nestjs/common';
import { newId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { GuidesService } from '../../guides/guides.service.js';
import { ApplyEventService } from '../apply-event/apply-event.service.js';
import type { Outcome } from '../apply-event/command.js';
import { CaseStore } from '../persistence/case-store.js';
import type { WrongRow } from '../persistence/expected-rows.js';
import { RowsOfCase } from '../persistence/rows-of-case.js';

const PAGE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Of the services, where some are given: what falls due on their days, and what is measured in their cases. */
const CASES = `
  select c.id from bti_case c
  where c.id > $1 and c.disposed_at is null
    and ($2::uuid[] is null or c.home_service_id = any ($2) or exists (select from follow_up f
      where f.case_id = c.id and f.service_id = any ($2) and f.status = 'open'))
  order by c.id limit $3`;

export interface CaseToRenew {
  caseId: string;
  wrong: WrongRow[];
}

/**
 * Rows hold dates, and what they are derived from are rules: when a calendar changes, or the program comes to derive
 * something else, what stands is not what would be written now. Found here, and written anew with an entry in each case.
 */
@Injectable()
export class RenewRowsService {
  constructor(
    private readonly database: Database,
    private readonly store: CaseStore,
    private readonly guides: GuidesService,
    private readonly rows: RowsOfCase,
    private readonly cases: ApplyEventService,
  ) {}

  /** The cases in which something is otherwise than it would be written now. @param services ids; all when left out */
  async *toRenew(
    ctx: RequestContext,
    services: readonly string[] | null = null,
  ): AsyncGenerator<CaseToRenew> {
    for await (const caseId of this.caseIds(ctx, services)) {
      const wrong = await this.wrongIn(ctx, caseId);
      if (wrong.length > 0) yield { caseId, wrong };
    }
  }

  /** What is otherwise in one case; nothing where there is no such case. */
  async wrongIn(ctx: RequestContext, caseId: string): Promise<WrongRow[]> {
    const { case: stored } = await this.store.readCase(ctx, { caseId });
    if (!stored) return [];
    const guide = await this.guides.load(ctx, stored.guideId, stored.guideVersion);
    return this.rows.wrongIn(ctx, stored, guide);
  }

  /** Ids of cases, in the order of their ids. @param after the last one of the page before; null for the first page */
  async page(
    ctx: RequestContext,
    {
      after,
      most,
      services = null,
    }: { after: string | null; most: number; services?: readonly string[] | null },
  ): Promise<string[]> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ id: string }>(CASES, [after ?? FIRST, services, most]),
    );
    return rows.map(({ id }) => id);
  }

  renew(ctx: RequestContext, caseId: string): Promise<Outcome> {
    return this.cases.applyEvent(
      ctx,
      caseId,
      { events: [{ type: 'ROWS_RENEWED', facts: {}, texts: {} }] },
      { idempotencyKey: newId(), by: 'engine' },
    );
  }

  private async *caseIds(ctx: RequestContext, services: readonly string[] | null): AsyncGenerator<string> {
    let after: string | null = null;
    for (;;) {
      const ids: string[] = await this.page(ctx, { after, most: PAGE, services });
      yield* ids;
      if (ids.length < PAGE) return;
      after = ids.at(-1)!;
    }
  }
}
