import { Injectable } from '@nestjs/common';
import { requestProblem } from '../../common/http/request-problems.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { JOBS } from '../catalogue.js';
import type { QueueName } from '../job.js';
import { JobQueues } from '../job-queues.js';
import { QueueServerHandle } from '../queue/queue-server-handle.js';
import type { QueueHealthDto, QueuesHealthDto, WorkersHealthDto } from './queue-health.dto.js';

const QUEUES: readonly QueueName[] = [...new Set(JOBS.map(({ queue }) => queue))];

/** By the clock of the database, which is the workers' too. */
const WORKERS = `
  select count(*) filter (where in_time)::int as alive, count(*) filter (where not in_time)::int as lost,
    max(reconciled_at) as "reconciledAt",
    max(failed_at) filter (where failed_at > now() - interval '1 day') as "reconcileFailedAt"
  from worker_sign, lateral (select seen_at + make_interval(secs => next_within_seconds) > now() as in_time) late
  where seen_at > now() - interval '1 day'`;

/**
 * How the queues are: numbers and times, never what is in them. What waits is of the installation, whose workers do it in turn;
 * what has failed is of the municipality that asks, and so is trying it again.
 */
@Injectable()
export class QueueHealthService {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly handle: QueueServerHandle,
  ) {}

  async health(ctx: RequestContext): Promise<QueuesHealthDto> {
    const [queues, workers] = await Promise.all([this.ofQueues(ctx), this.ofWorkers(ctx)]);
    return {
      at: ctx.clock.now().toISOString(),
      server: this.handle.server.kind,
      answers: queues !== null,
      queues: queues ?? [],
      workers,
    };
  }

  /** @throws REQUEST.NOT_FOUND for a queue that there is not */
  async retry({ municipalityId }: RequestContext, name: string): Promise<number> {
    const queue = QUEUES.find((one) => one === name);
    if (!queue) throw requestProblem('REQUEST.NOT_FOUND');
    return this.queues.retryFailed(queue, municipalityId);
  }

  private async ofQueues({ municipalityId }: RequestContext): Promise<QueueHealthDto[] | null> {
    try {
      const counted = await this.queues.counts(QUEUES);
      return await Promise.all(
        counted.map(async ({ queue, counts: { waiting = 0, active = 0, delayed = 0 } }) => {
          const failed = await this.queues.countFailed(queue, municipalityId);
          const oldest = waiting > 0 ? await this.queues.oldestWaiting(queue) : null;
          const oldestWaitingSince = oldest?.toISOString() ?? null;
          return { name: queue, waiting, active, delayed, failed, oldestWaitingSince };
        }),
      );
    } catch {
      return null;
    }
  }

  private async ofWorkers(ctx: RequestContext): Promise<WorkersHealthDto> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{
        alive: number;
        lost: number;
        reconciledAt: Date | null;
        reconcileFailedAt: Date | null;
      }>(WORKERS),
    );
    const { alive, lost, reconciledAt, reconcileFailedAt } = rows[0]!;
    return {
      alive,
      lost,
      reconciledAt: reconciledAt?.toISOString() ?? null,
      reconcileFailedAt: reconcileFailedAt?.toISOString() ?? null,
    };
  }
}
