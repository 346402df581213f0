import { Injectable, Logger } from '@nestjs/common';
import { Announcements } from '../outbox/announcements.js';
import { type LeftForWorkers, Nudge } from '../outbox/nudge.js';
import { followUpDue, HORIZON_MS, outboxSend } from './catalogue.js';
import { Gathering } from './gathering.js';
import type { JobToAdd } from './job.js';
import { followUpKey, outboxKey } from './job-key.js';
import { JobQueues } from './job-queues.js';

const GATHERING_MS = 200;

/**
 * After a call for several jobs: on PostgreSQL it makes two temporary tables, and takes the database as long as three events,
 * for two jobs as for fifty. One job is added without.
 */
const GATHERING_MANY_MS = 1_000;

/** Enqueues what a commit left: at once when nothing was enqueued a moment ago, and always in the background. */
@Injectable()
export class QueueNudge extends Nudge {
  private readonly log = new Logger('jobs');
  private readonly toEnqueue = new Gathering<LeftForWorkers>((left) =>
    this.enqueue(left).catch(this.warn('not enqueued at once, the reconcile will')),
  );
  private readonly toAnnounce = new Gathering<Changed>((left) =>
    this.announce(left).catch(this.warn('not announced, pages will see it when they next ask')),
  );

  constructor(
    private readonly queues: JobQueues,
    private readonly announcements: Announcements,
  ) {
    super();
  }

  afterCommit(left: LeftForWorkers): void {
    this.toAnnounce.take(left);
    if (left.followUps?.length || left.outboxIds?.length) this.toEnqueue.take(left);
  }

  private async enqueue(left: readonly LeftForWorkers[]): Promise<number> {
    const { followUps, notices } = jobsOf(left);
    await Promise.all([this.queues.add(followUpDue, followUps), this.queues.add(outboxSend, notices)]);
    return Math.max(followUps.length, notices.length) > 1 ? GATHERING_MANY_MS : GATHERING_MS;
  }

  private async announce(left: readonly Changed[]): Promise<number> {
    await this.announcements.changed(
      left.flatMap(({ municipalityId, changed }) => (changed ? [{ municipalityId, changed }] : [])),
    );
    return GATHERING_MS;
  }

  private warn(what: string): (reason: unknown) => number {
    return (reason) => {
      this.log.warn(`${what}: ${reason instanceof Error ? reason.name : 'unknown'}`);
      return GATHERING_MS;
    };
  }
}

type Changed = Pick<LeftForWorkers, 'municipalityId' | 'changed'>;

interface JobsLeft {
  followUps: JobToAdd<'municipalityId' | 'followUpId'>[];
  notices: JobToAdd<'municipalityId' | 'outboxId'>[];
}

function jobsOf(left: readonly LeftForWorkers[]): JobsLeft {
  // Elapsed time to a delay, not a deadline: a wrong clock here makes a job early, which does nothing.
  const now = Date.now();
  return {
    followUps: left.flatMap((one) => soonOf(one, now)),
    notices: left.flatMap(({ municipalityId, outboxIds = [] }) =>
      outboxIds.map((outboxId) => ({
        payload: { municipalityId, outboxId },
        key: outboxKey(outboxId, 0),
        delayMs: 0,
      })),
    ),
  };
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
