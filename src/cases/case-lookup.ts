import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import { CaseStore } from './persistence/case-store.js';

/** For other parts that name a case: whether the actor knows of it. */
@Injectable()
export class CaseLookup {
  constructor(private readonly store: CaseStore) {}

  async isKnown(ctx: RequestContext, caseId: string): Promise<boolean> {
    return (await this.store.readCase(ctx, { caseId })).case !== null;
  }
}
