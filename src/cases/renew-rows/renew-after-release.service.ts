import { Injectable } from '@nestjs/common';
import { newId } from '../../common/ids.js';
import { type RequestContext, systemContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { derivedBy } from './derived-by.js';
import { RenewRowsService } from './renew-rows.service.js';

/** Looked at between two times that a place is kept. */
const AT_ONCE = 50;
/** Much longer than so many take; a worker that is not heard of for so long has died. */
const TAKEN_SECONDS = 60;
/** Of all cases, when some were not renewed; then somebody has to look at them. */
const MOST_TRIES = 3;

/** Where a worker goes on. */
interface Place {
  afterCase: string | null;
  renewed: number;
  failed: number;
  tries: number;
}

export interface Renewed extends Place {
  municipalityId: string;
  /** Whether all cases have been looked at; `failed` of them are left as they were. */
  isFinished: boolean;
}

/** Where a municipality is new, its rows are by what writes them now. */
const KNOW = `
  insert into rows_renewal (municipality_id, derived_by, finished_at) values (current_municipality(), $1, now())
  on conflict do nothing`;

/** By nobody while another has it, nor while a worker of another release writes: they would take turns for ever. */
const TAKE = `
  update rows_renewal set derived_by = $1, finished_at = null, taken_by = $2,
    taken_until = now() + make_interval(secs => ${TAKEN_SECONDS}),
    after_case = case when derived_by = $1 then after_case end,
    renewed = case when derived_by = $1 then renewed else 0 end,
    failed = case when derived_by = $1 then failed else 0 end,
    tries = case when derived_by = $1 then tries else 0 end
  where municipality_id = current_municipality() and (derived_by <> $1 or finished_at is null)
    and (taken_by = $2 or coalesce(taken_until, '-infinity') < now())
    and not exists (select from worker_sign s where s.derived_by is distinct from $1
      and s.seen_at + make_interval(secs => s.next_within_seconds) > now())
  returning after_case as "afterCase", renewed, failed, tries`;

const KEEP = `
  update rows_renewal set after_case = $2, renewed = $3, failed = $4, tries = $5,
    finished_at = case when $6 then now() end, taken_until = case when $7 then now() else taken_until end
  where municipality_id = current_municipality() and taken_by = $1`;

/**
 * Brings all rows to what this program derives, when they were derived by another release: some cases at a time, by one
 * worker, which keeps its place. Killed anywhere, another goes on there; a case that was renewed is right and not written
 * again.
 */
@Injectable()
export class RenewAfterReleaseService {
  private readonly worker = newId();

  constructor(
    private readonly database: Database,
    private readonly rows: RenewRowsService,
  ) {}

  /** What there is to do now, with a word after every few cases; nothing when the rows are this program's. */
  async *goOn(): AsyncGenerator<Renewed> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by id',
    );
    for (const { id } of rows) yield* this.of(systemContext(id, 'rows-renewal'));
  }

  private async *of(ctx: RequestContext): AsyncGenerator<Renewed> {
    for (;;) {
      const place = await this.take(ctx);
      if (!place) return;
      const caseIds = await this.rows.page(ctx, { after: place.afterCase, most: AT_ONCE });
      const came = await this.renew(ctx, caseIds);
      const isLast = caseIds.length < AT_ONCE;
      const now = {
        ...place,
        afterCase: caseIds.at(-1) ?? place.afterCase,
        renewed: place.renewed + came.renewed,
        failed: place.failed + came.failed,
      };
      const isFinished = isLast && (now.failed === 0 || now.tries + 1 >= MOST_TRIES);
      const next = isLast && !isFinished ? { ...now, afterCase: null, failed: 0, tries: now.tries + 1 } : now;
      await this.keep(ctx, next, isFinished, isLast);
      yield { ...now, municipalityId: ctx.municipalityId, isFinished };
      if (isLast) return;
    }
  }

  /** A case that cannot be read or written keeps none of those after it from their turn. */
  private async renew(
    ctx: RequestContext,
    caseIds: readonly string[],
  ): Promise<Pick<Place, 'renewed' | 'failed'>> {
    const came = { renewed: 0, failed: 0 };
    for (const caseId of caseIds) {
      try {
        if ((await this.rows.wrongIn(ctx, caseId)).length === 0) continue;
        const { outcome } = await this.rows.renew(ctx, caseId);
        if (outcome === 'applied') came.renewed += 1;
        else came.failed += 1;
      } catch {
        came.failed += 1;
      }
    }
    return came;
  }

  private async take(ctx: RequestContext): Promise<Place | undefined> {
    const mark = await derivedBy();
    return this.database.runInTransaction(ctx, async ({ client }) => {
      await client.query(KNOW, [mark]);
      return (await client.query<Place>(TAKE, [mark, this.worker])).rows[0];
    });
  }

  private keep(ctx: RequestContext, place: Place, isFinished: boolean, isLast: boolean): Promise<unknown> {
    const { afterCase, renewed, failed, tries } = place;
    const values = [this.worker, afterCase, renewed, failed, tries, isFinished, isLast];
    return this.database.runInTransaction(ctx, ({ client }) => client.query(KEEP, values));
  }
}
