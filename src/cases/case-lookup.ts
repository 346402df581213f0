import { Injectable } from '@nestjs/common';
import { todayInOslo } from '../common/clock.js';
import type { RequestContext } from '../common/request-context.js';
import type { WrappedKey } from '../database/sealing/master-keys.js';
import type { Tie } from '../access/event-permissions.js';
import { CaseStore } from './persistence/case-store.js';

/** What another part needs to keep something sealed with a case. */
export interface CaseOpening {
  key: WrappedKey;
  relations: readonly Tie[];
}

export interface CaseStanding {
  childId: string;
  readsContent: boolean;
  /** As author or holder, or in the place of one: `acts_in_case` of the database. */
  drives: boolean;
  /** Person ids. */
  family: string[];
  /** Who may ask for what is kept of the child, where no log is open to them: the child, and guardians as the case states them. */
  stated: string[];
}

/** For other parts that name a case: whether the actor knows of it. */
@Injectable()
export class CaseLookup {
  constructor(private readonly store: CaseStore) {}

  /** The key that opens its texts, and how the actor is related to it; null for a case that the actor may not know of. */
  async opening(ctx: RequestContext, caseId: string): Promise<CaseOpening | null> {
    const { case: stored, relations } = await this.store.readCase(ctx, { caseId });
    if (!stored?.wrappedKey || !stored.masterKeyId) return null;
    const { wrappedKey, masterKeyId } = stored;
    return { key: { wrapped: Buffer.from(wrappedKey, 'base64'), masterKeyId }, relations };
  }

  /** What somebody is to a case, and who of the family may read it today. Null where the case is not theirs to know of. */
  async standing(ctx: RequestContext, caseId: string): Promise<CaseStanding | null> {
    const {
      case: stored,
      relations,
      family = [],
    } = await this.store.readCase(ctx, { caseId, withPeople: true });
    if (!stored) return null;
    const today = todayInOslo(ctx.clock);
    return {
      childId: stored.childId,
      readsContent: relations.some(({ content }) => content),
      drives: relations.some(
        ({ content, relation, insteadOf }) =>
          content && ['author', 'holder'].includes(insteadOf?.relation ?? relation),
      ),
      family: stored.snapshot.context.family
        .filter(({ until = today }) => until >= today)
        .map(({ personId }) => personId),
      stated: [
        stored.childId,
        ...family
          .filter(
            ({ relation, parentalResponsibility, barredFromInsight }) =>
              relation === 'guardian' && parentalResponsibility && !barredFromInsight,
          )
          .map(({ personId }) => personId),
      ],
    };
  }

  async isKnown(ctx: RequestContext, caseId: string): Promise<boolean> {
    return (await this.store.readCase(ctx, { caseId })).case !== null;
  }
}
