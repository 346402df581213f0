import { Injectable } from '@nestjs/common';
import type { CaseContext } from '../../../workflows/case-context.js';
import { stopped } from '../../common/clock.js';
import type { RequestContext } from '../../common/request-context.js';
import { DirectoryService } from '../../directory/directory.service.js';
import { GuidesService } from '../../guides/guides.service.js';
import { countedVersion, passedOver } from '../asides.js';
import { CaseStore } from '../persistence/case-store.js';
import { disposed, isGone } from './apply-event.service.js';
import type { Command, Refused } from './command.js';
import { decide } from './decide.js';
import { situationOf, storedCase } from './situation.js';

/** What a command would do now. Nothing is written, and nothing is promised for the next moment. */
export type Foreseen =
  | Refused
  | { outcome: 'unknown' }
  | {
      outcome: 'possible';
      /** The version it was decided on, as the reader counts it: for `expectedVersion`. */
      seen: number;
      holderNow: CaseContext['holder'];
      holderThen: CaseContext['holder'];
      offerThen: CaseContext['offer'];
    };

/** Decides as `ApplyEventService` does, and stops there. */
@Injectable()
export class ForeseeService {
  constructor(
    private readonly store: CaseStore,
    private readonly guides: GuidesService,
    private readonly directory: DirectoryService,
  ) {}

  async foresee(asking: RequestContext, caseId: string, command: Command): Promise<Foreseen> {
    const ctx = { ...asking, clock: stopped(asking.clock) };
    const read = await this.store.readCase(ctx, { caseId, withPeople: true });
    if (!read.case) return { outcome: 'unknown' };
    if (isGone(read.case)) return disposed(command);
    const guide = await this.guides.load(ctx, read.case.guideId, read.case.guideVersion);
    const before = storedCase(read, read.case, guide);
    const directory = await this.directory.view(ctx);
    const decision = decide(command, situationOf(ctx, before, directory, 'people'));
    if (!decision.ok) return decision.refused;
    const { context } = before.snapshot!;
    return {
      outcome: 'possible',
      seen: countedVersion(read.case.version, passedOver(context, ctx.actor)),
      holderNow: context.holder,
      holderThen: decision.snapshot.context.holder,
      offerThen: decision.snapshot.context.offer,
    };
  }
}
