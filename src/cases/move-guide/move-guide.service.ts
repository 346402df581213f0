import { Injectable } from '@nestjs/common';
import { project } from '../../../workflows/project.js';
import { todayInOslo } from '../../common/clock.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import type { Language } from '../../common/language.js';
import { differenceLine } from '../../guides/guide-differences.js';
import { GuidesService } from '../../guides/guides.service.js';
import { ApplyEventService } from '../apply-event/apply-event.service.js';
import type { Outcome } from '../apply-event/command.js';
import { countedVersion } from '../asides.js';
import { CaseStore } from '../persistence/case-store.js';
import { projectionLines } from './projection-lines.js';

export interface CaseToMove {
  caseId: string;
  from: number;
  /** Of the case, as it was shown: of the entries that count (`asides.ts`). */
  version: number;
  /** What would be different in the case, one line each; empty when nothing is. */
  changes: string[];
}

/** Moving running cases to another version of their guide: shown first, done on request, recorded in each case. */
@Injectable()
export class MoveGuideService {
  constructor(
    private readonly database: Database,
    private readonly store: CaseStore,
    private readonly guides: GuidesService,
    private readonly cases: ApplyEventService,
  ) {}

  /** @throws GUIDE.NOT_FOUND */
  async *running(ctx: RequestContext, guideId: string, to: number): AsyncGenerator<CaseToMove> {
    const target = await this.guides.load(ctx, guideId, to);
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ id: string }>(
        `select id from bti_case where guide_id = $1 and guide_version <> $2 and status = 'open' order by id`,
        [guideId, to],
      ),
    );
    const today = todayInOslo(ctx.clock);
    for (const { id } of rows) {
      const { case: stored } = await this.store.readCase(ctx, { caseId: id });
      if (!stored) continue;
      const pinned = await this.guides.load(ctx, guideId, stored.guideVersion);
      const before = project(stored.snapshot, pinned, today);
      const after = project(stored.snapshot, target, today);
      const { guideVersion: from } = stored;
      const version = countedVersion(stored.version, stored.snapshot.context);
      yield { caseId: id, from, version, changes: projectionLines(before, after) };
    }
  }

  /** What the guide says otherwise from one version to the other, one line each. @throws GUIDE.NOT_FOUND */
  async guideChanges(
    ctx: RequestContext,
    { guideId, from, to, language }: { guideId: string; from: number; to: number; language: Language },
  ): Promise<string[]> {
    return (await this.guides.differences(ctx, guideId, from, to)).map((one) =>
      differenceLine(one, language),
    );
  }

  /** Only as it was shown: `stale` when something has been recorded since. */
  move(ctx: RequestContext, { caseId, from, version }: CaseToMove, to: number): Promise<Outcome> {
    return this.cases.applyEvent(
      ctx,
      caseId,
      { events: [{ type: 'GUIDE_MOVED', facts: { from, to }, texts: {} }] },
      // There and back and there again is moved three times.
      {
        idempotencyKey: `guide-moved-${caseId}-${version}-${from}-${to}`,
        expectedVersion: version,
        by: 'engine',
      },
    );
  }
}
