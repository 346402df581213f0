import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { JobMetrics } from './job-metrics.js';
import { ReconcileService } from './reconcile.service.js';
import { WorkerSigns } from './worker-signs.js';
import { withoutDetails } from './without-details.js';
import { within } from './within.js';

const AFTER_FAILURE_MS = 2_000;
const PATIENCE_MS = 3_000;

/**
 * Reconciles when the worker starts and then regularly. A timer of the process and not a repeated job: what is to
 * refill an emptied queue cannot live in it.
 */
@Injectable()
export class ReconcileLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly environment: Environment,
    private readonly service: ReconcileService,
    private readonly metrics: JobMetrics,
    private readonly signs: WorkerSigns,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.once();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await within(PATIENCE_MS, this.running);
    await within(PATIENCE_MS, this.signs.leave()).catch(() => undefined);
  }

  private async once(): Promise<void> {
    const { found, failed } = await this.service.reconcile();
    for (const [kind, count] of Object.entries(found))
      if (count !== undefined) this.metrics.due.set({ kind }, count);
    for (const { step, error } of failed) {
      this.metrics.reconcileFailures.inc({ step });
      this.log.warn(`reconcile failed in ${step}: ${withoutDetails(error).message}`);
    }
    const reconciled = failed.length === 0;
    this.metrics.reconciled.inc({ outcome: reconciled ? 'done' : 'failed' });
    // Soon again only for the queues: a step that fails for good would otherwise have all others done without a pause.
    const isQueueBehind = Object.values(found).includes(undefined);
    const regular = this.environment.RECONCILE_SECONDS * 1_000;
    const pause = isQueueBehind ? Math.min(regular, AFTER_FAILURE_MS) : regular;
    await this.signs.sign(pause / 1_000, reconciled).catch(() => undefined);
    if (!this.stopped) this.timer = setTimeout(() => this.onApplicationBootstrap(), pause);
  }
}
