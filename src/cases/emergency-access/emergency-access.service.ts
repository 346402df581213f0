import { Injectable } from '@nestjs/common';
import type { EMERGENCY_REASONS } from '../../../workflows/event-fields.js';
import { AccessLog } from '../../access/access-log/access-log.js';
import { stopped } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { Environment } from '../../config/environment.js';
import { Database, type Transaction } from '../../database/database.js';
import { Nudge } from '../../outbox/nudge.js';
import { ApplyEventService } from '../apply-event/apply-event.service.js';

const LASTS_MS = 24 * 3_600_000;

/** What is opened: a case, or the open log of a child by person id or by keyed hash of the national id. */
export type Glass = { caseId: string } | { childId: string } | { idHash: Buffer };

export interface Emergency {
  serviceId: string;
  reason: (typeof EMERGENCY_REASONS)[number];
  text: string;
  /** Null for somebody the actor does not know of, who is nobody. */
  glass: Glass | null;
}

export type Broken =
  | { outcome: 'opened' | 'alreadyOpen'; caseId: string; until: string }
  | { outcome: 'notNeeded'; caseId: string }
  | { outcome: 'nothing' | 'tooMany' };

interface Try {
  id: string;
  outcome: Broken['outcome'] | 'opening';
  caseId?: string;
  until?: string;
}

/**
 * Breaks the glass: content of a case that one has no relation to, for 24 hours and a stated reason. Every try is written
 * down and told to the auditor before it is known what comes of it.
 */
@Injectable()
export class EmergencyAccessService {
  constructor(
    private readonly database: Database,
    private readonly cases: ApplyEventService,
    private readonly log: AccessLog,
    private readonly nudge: Nudge,
    private readonly environment: Environment,
  ) {}

  get mostADay(): number {
    return this.environment.STAFETT_EMERGENCY_OPENINGS_A_DAY;
  }

  /** The same key again goes on where it was, with the same end. */
  async open(asking: RequestContext, emergency: Emergency, key: string): Promise<Broken> {
    const ctx = { ...asking, clock: stopped(asking.clock) };
    const noticeId = newId();
    const tried = await this.database.runInTransaction(ctx, async (transaction) => {
      const found = await this.tryIt(ctx, emergency, { key, noticeId }, transaction);
      await this.note(emergency, found, transaction);
      return found;
    });
    this.nudge.afterCommit({ municipalityId: ctx.municipalityId, outboxIds: [noticeId] });
    return tried.outcome === 'opening' ? this.record(ctx, emergency, tried) : answerOf(tried, tried.outcome);
  }

  private async tryIt(
    ctx: RequestContext,
    { serviceId, reason, glass }: Emergency,
    { key, noticeId }: { key: string; noticeId: string },
    { client }: Transaction,
  ): Promise<Try> {
    const until = new Date(ctx.clock.now().getTime() + LASTS_MS).toISOString();
    const asked = {
      ...(glass && ('idHash' in glass ? { idHash: glass.idHash.toString('base64') } : glass)),
      ...{ id: newId(), key, reason, serviceId, until, mostADay: this.mostADay, noticeId },
    };
    const { rows } = await client.query<{ answer: Try }>('select break_glass($1) as answer', [
      JSON.stringify(asked),
    ]);
    return rows[0]!.answer;
  }

  /** Never in the family's own view of the log: what it is told, and when, is decided apart. */
  private note({ reason }: Emergency, { id, outcome, caseId }: Try, transaction: Transaction): Promise<void> {
    return this.log.look(transaction, {
      part: 'emergency',
      outcome: outcome === 'nothing' || outcome === 'tooMany' ? 'refused' : 'shown',
      caseId: caseId ?? null,
      subjectId: id,
      purpose: reason,
      covert: true,
    });
  }

  /** The opening stands in the case, by the one writer; for this minute the actor has the relation that it then gives. */
  private async record(ctx: RequestContext, emergency: Emergency, tried: Try): Promise<Broken> {
    const { serviceId, reason, text } = emergency;
    const facts = { staffId: ctx.actor.id, serviceId, reason, until: tried.until };
    let isOpened = false;
    try {
      const recorded = await this.cases.applyEvent(
        ctx,
        tried.caseId!,
        { events: [{ type: 'EMERGENCY_ACCESS_OPENED', facts, texts: { reason: text } }] },
        { idempotencyKey: `emergency-${tried.id}`, by: 'engine' },
      );
      isOpened = recorded.outcome === 'applied';
    } finally {
      await this.database.runInTransaction(ctx, ({ client }) =>
        client.query('select finish_glass($1, $2)', [tried.id, isOpened]),
      );
    }
    return answerOf(tried, isOpened ? 'opened' : 'nothing');
  }
}

function answerOf({ caseId, until }: Try, outcome: Broken['outcome']): Broken {
  switch (outcome) {
    case 'opened':
    case 'alreadyOpen':
      return { outcome, caseId: caseId!, until: until! };
    case 'notNeeded':
      return { outcome, caseId: caseId! };
    default:
      return { outcome };
  }
}
