import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Job as QueuedJob, Queue } from 'bullmq';
import { type Job, type JobToAdd, type QueueName } from './job.js';
import { within } from './within.js';
import { QueueServerHandle } from './queue/queue-server-handle.js';

const CLOSE_MS = 1_500;
const RETRIED_AT_ONCE = 500;
/** Read at once, for whose they are stands in them alone. */
const PAGE = 500;
/** More than so many are said to be so many. */
const MOST_COUNTED = 5_000;

/** Puts jobs into their queues. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly queues = new Map<QueueName, Queue>();
  private readonly log = new Logger('jobs');

  constructor(private readonly handle: QueueServerHandle) {}

  /** One that waits already under the same key stays; several are added in one call, which costs as much as ten single ones. */
  async add<Id extends string>(job: Job<Id>, jobs: readonly JobToAdd<Id>[]): Promise<void> {
    const [one, ...others] = jobs.map((toAdd) => queuedAs(job, toAdd));
    if (!one) return;
    const queue = this.queue(job.queue);
    if (others.length === 0) await queue.add(one.name, one.data, one.opts);
    else await queue.addBulk([one, ...others]);
  }

  /** How many jobs of the whole installation wait, are delayed, active and failed, by queue. */
  async counts(
    queues: readonly QueueName[],
  ): Promise<{ queue: QueueName; counts: Record<string, number> }[]> {
    return Promise.all(
      queues.map(async (queue) => ({
        queue,
        counts: await this.queue(queue).getJobCounts('waiting', 'delayed', 'active', 'failed'),
      })),
    );
  }

  /** Since when the one that has waited longest could have been done; null where none waits. */
  async oldestWaiting(name: QueueName): Promise<Date | null> {
    const [oldest] = await this.queue(name).getJobs(['waiting'], 0, 0, true);
    return oldest ? new Date(oldest.timestamp + (oldest.delay ?? 0)) : null;
  }

  /** How many jobs of one municipality failed for good. */
  async countFailed(name: QueueName, municipalityId: string): Promise<number> {
    let failed = 0;
    for await (const _job of this.failedOf(name, municipalityId)) failed += 1;
    return failed;
  }

  /** Those that failed for good are tried again; what they are for is read anew, so it may be nothing. */
  async retryFailed(name: QueueName, municipalityId: string): Promise<number> {
    const failed: QueuedJob[] = [];
    for await (const job of this.failedOf(name, municipalityId)) {
      failed.push(job);
      if (failed.length === RETRIED_AT_ONCE) break;
    }
    for (const job of failed) await job.retry();
    return failed.length;
  }

  private async *failedOf(name: QueueName, municipalityId: string): AsyncGenerator<QueuedJob> {
    for (let from = 0; from < MOST_COUNTED; from += PAGE) {
      const jobs = await this.queue(name).getJobs(['failed'], from, from + PAGE - 1, true);
      for (const job of jobs) if (job && isOf(job, municipalityId)) yield job;
      if (jobs.length < PAGE) return;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await within(CLOSE_MS, Promise.allSettled([...this.queues.values()].map((queue) => queue.close())));
    await within(CLOSE_MS, this.handle.server.close());
  }

  private queue(name: QueueName): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.handle.server.queue(name);
      queue.on('error', (error) => this.log.warn(`queue ${name}: ${error.name}`));
      this.queues.set(name, queue);
    }
    return queue;
  }
}

const isOf = ({ data }: QueuedJob, municipalityId: string): boolean =>
  (data as { municipalityId?: unknown }).municipalityId === municipalityId;

function queuedAs<Id extends string>(job: Job<Id>, { payload, key, delayMs }: JobToAdd<Id>) {
  return {
    name: job.name,
    data: job.payload.parse(payload),
    opts: {
      jobId: key,
      delay: Math.max(0, Math.ceil(delayMs)),
      attempts: job.attempts,
      backoff: { type: 'exponential', delay: job.backoffMs, jitter: 0.3 },
      stackTraceLimit: 5,
    },
  };
}
