import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Announcements } from '../outbox/announcements.js';
import { type LeftForWorkers, Nudge } from '../outbox/nudge.js';
import { followUpDue, HORIZON_MS, outboxSend } from './catalogue.js';
import type { JobToAdd } from './job.js';
import { followUpKey, outboxKey } from './job-key.js';
import { JobQueues } from './job-queues.js';

/** One call for all that commits meanwhile: on PostgreSQL a call makes two temporary tables, and costs as much as three commits. */
const GATHERING_MS = 200;
/** More waits only when the queues do not answer; the reconcile finds the rest. */
const MOST_WAITING = 1_000;

/** Enqueues what a commit left: at once when nothing was enqueued a moment ago, and always in the background. */
@Injectable()
export class QueueNudge extends Nudge {
  private readonly log = new Logger('jobs');
  private waiting: LeftForWorkers[] = [];
  private isSending = false;

  constructor(
    private readonly queues: JobQueues,
    private readonly announcements: Announcements,
  ) {
    super();
  }

  afterCommit(left: LeftForWorkers): void {
    if (this.waiting.length < MOST_WAITING) this.waiting.push(left);
    if (!this.isSending) void this.sendWaiting();
  }

  private async sendWaiting(): Promise<void> {
    this.isSending = true;
    while (this.waiting.length > 0) {
      const left = this.waiting.splice(0);
      const [enqueued, announced] = await Promise.allSettled([this.enqueue(left), this.announce(left)]);
      this.warn('not enqueued at once, the reconcile will', enqueued);
      this.warn('not announced, pages will see it when they next ask', announced);
      await wait(GATHERING_MS, undefined, { ref: false });
    }
    this.isSending = false;
  }

  private announce(left: readonly LeftForWorkers[]): Promise<void> {
    return this.announcements.changed(
      left.flatMap(({ municipalityId, changed }) => (changed ? [{ municipalityId, changed }] : [])),
    );
  }

  private warn(what: string, settled: PromiseSettledResult<void>): void {
    if (settled.status === 'fulfilled') return;
    const { reason } = settled as { reason: unknown };
    this.log.warn(`${what}: ${reason instanceof Error ? reason.name : 'unknown'}`);
  }

  private async enqueue(left: readonly LeftForWorkers[]): Promise<void> {
    // Elapsed time to a delay, not a deadline: a wrong clock here makes a job early, which does nothing.
    const now = Date.now();
    await Promise.all([
      this.queues.add(
        followUpDue,
        left.flatMap((one) => soonOf(one, now)),
      ),
      this.queues.add(
        outboxSend,
        left.flatMap(({ municipalityId, outboxIds = [] }) =>
          outboxIds.map((outboxId) => ({
            payload: { municipalityId, outboxId },
            key: outboxKey(outboxId, 0),
            delayMs: 0,
          })),
        ),
      ),
    ]);
  }
}

function soonOf(
  { municipalityId, followUps = [] }: LeftForWorkers,
  now: number,
): JobToAdd<'municipalityId' | 'followUpId'>[] {
  return followUps.flatMap(({ id, nextAt }) => {
    const delayMs = nextAt === null ? Infinity : new Date(nextAt).getTime() - now;
    if (nextAt === null || delayMs > HORIZON_MS) return [];
    return [{ payload: { municipalityId, followUpId: id }, key: followUpKey(id, nextAt, -delayMs), delayMs }];
  });
}
