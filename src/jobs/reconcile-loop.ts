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
    let pause = this.environment.RECONCILE_SECONDS * 1_000;
    let reconciled = true;
    try {
      const due = await this.service.reconcile();
      for (const [kind, count] of Object.entries(due)) this.metrics.due.set({ kind }, count);
      this.metrics.reconciled.inc({ outcome: 'done' });
    } catch (error) {
      this.metrics.reconciled.inc({ outcome: 'failed' });
      this.log.warn(`reconcile failed: ${withoutDetails(error).message}`);
      pause = Math.min(pause, AFTER_FAILURE_MS);
      reconciled = false;
    }
    await this.signs.sign(pause / 1_000, reconciled).catch(() => undefined);
    if (!this.stopped) this.timer = setTimeout(() => this.onApplicationBootstrap(), pause);
  }
}
