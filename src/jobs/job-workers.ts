import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Job as QueuedJob, Worker } from 'bullmq';
import { Environment } from '../config/environment.js';
import { JOBS } from './catalogue.js';
import { JobHandlers } from './job-handlers.js';
import { JobMetrics } from './job-metrics.js';
import { QueueServerHandle } from './queue/queue-server-handle.js';
import { withoutDetails } from './without-details.js';
import { within } from './within.js';

/** What runs is given this long to end; what does not is done again by whoever finds it. */
const PATIENCE_MS = 3_000;

/** Takes jobs from the queues and has them done. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: Worker[] = [];
  private readonly log = new Logger('jobs');

  constructor(
    private readonly environment: Environment,
    private readonly handle: QueueServerHandle,
    private readonly handlers: JobHandlers,
    private readonly metrics: JobMetrics,
  ) {}

  onApplicationBootstrap(): void {
    const { JOB_CONCURRENCY: concurrency, JOB_LOCK_SECONDS } = this.environment;
    const settings = { concurrency, lockMs: JOB_LOCK_SECONDS * 1_000 };
    this.workers = [...new Set(JOBS.map(({ queue }) => queue))].map((queue) => {
      const worker = this.handle.server.worker(queue, (job) => this.work(job), settings);
      worker.on('error', (error) => this.log.warn(`queue ${queue}: ${error.name}`));
      worker.on('stalled', () => this.metrics.stalled.inc({ queue }));
      return worker;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    const closing = this.workers.map((worker) => worker.close());
    if (await within(PATIENCE_MS, Promise.allSettled(closing))) return;
    this.log.warn('some jobs did not end in time; they will be done again');
  }

  private async work(job: QueuedJob): Promise<string> {
    const { name } = job;
    const end = this.metrics.seconds.startTimer({ job: name });
    try {
      const outcome = await this.outcomeOf(job);
      this.metrics.jobs.inc({ job: name, outcome });
      return outcome;
    } catch (error) {
      const last = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      this.metrics.jobs.inc({ job: name, outcome: last ? 'failed' : 'retried' });
      const safe = withoutDetails(error);
      this.log.warn(`${name} ${job.id} ${last ? 'failed' : 'will be tried again'}: ${safe.message}`);
      throw safe;
    } finally {
      end();
    }
  }

  private outcomeOf({ name, data }: QueuedJob): Promise<string> {
    const handler = this.handlers.of(name);
    const payload = JOBS.find((job) => job.name === name)?.payload.safeParse(data);
    if (!handler || !payload?.success) throw new Error('no such job, or not its payload');
    return handler.handle(payload.data);
  }
}
