import { Injectable } from '@nestjs/common';
import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { GuidesService } from '../../guides/guides.service.js';
import { asIfNeverWritten, type StandingCase } from '../queries/as-if-never-written.js';

/** The case as who sends a command knows it: what they are answered rests on what they read, and on nothing else. */
@Injectable()
export class CaseAsKnown {
  constructor(
    readonly database: Database,
    readonly guides: GuidesService,
  ) {}

  /** Undefined where they know it as it is. */
  async by(ctx: RequestContext, stored: StandingCase): Promise<CaseSnapshot | undefined> {
    if (ctx.actor.kind !== 'person') return undefined;
    const known = await asIfNeverWritten(ctx, this, stored);
    return known === stored.snapshot ? undefined : known;
  }
}
