import { Injectable, Logger } from '@nestjs/common';
import { type LeftForWorkers, Nudge } from '../outbox/nudge.js';
import { followUpDue, HORIZON_MS, outboxSend } from './catalogue.js';
import { followUpKey, outboxKey } from './job-key.js';
import { JobQueues } from './job-queues.js';

/** Enqueues what a commit left, at once and in the background. */
@Injectable()
export class QueueNudge extends Nudge {
  private readonly log = new Logger('jobs');

  constructor(private readonly queues: JobQueues) {
    super();
  }

  afterCommit(left: LeftForWorkers): void {
    this.enqueue(left).catch((error: unknown) =>
      this.log.warn(
        `not enqueued at once, the reconcile will: ${error instanceof Error ? error.name : 'unknown'}`,
      ),
    );
  }

  private async enqueue({ municipalityId, followUps = [], outboxIds = [] }: LeftForWorkers): Promise<void> {
    // Elapsed time to a delay, not a deadline: a wrong clock here makes a job early, which does nothing.
    const now = Date.now();
    const soon = followUps.flatMap(({ id, nextAt }) => {
      const delayMs = nextAt === null ? Infinity : new Date(nextAt).getTime() - now;
      if (nextAt === null || delayMs > HORIZON_MS) return [];
      return [
        { payload: { municipalityId, followUpId: id }, key: followUpKey(id, nextAt, -delayMs), delayMs },
      ];
    });
    await Promise.all([
      this.queues.add(followUpDue, soon),
      this.queues.add(
        outboxSend,
        outboxIds.map((outboxId) => ({
          payload: { municipalityId, outboxId },
          key: outboxKey(outboxId, 0),
          delayMs: 0,
        })),
      ),
    ]);
  }
}
