import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { RewrapService } from '../database/sealing/rewrap.service.js';
import { withoutDetails } from './without-details.js';
import { within } from './within.js';

const PATIENCE_MS = 3_000;

/**
 * Goes on with a change of master key that `stafett keys rewrap` began, so that it gets done though the command was
 * killed. The command ends it, because only the owner of the database can set the passwords of its roles.
 */
@Injectable()
export class KeyRotationLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('keys');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly environment: Environment,
    private readonly service: RewrapService,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.once();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await within(PATIENCE_MS, this.running);
  }

  private async once(): Promise<void> {
    try {
      if (await this.service.isUnfinished()) await this.goOn();
    } catch (error) {
      this.log.warn(`the change of master key did not go on: ${withoutDetails(error).message}`);
    }
    const pause = this.environment.RECONCILE_SECONDS * 1_000;
    if (!this.stopped) this.timer = setTimeout(() => this.onApplicationBootstrap(), pause);
  }

  private async goOn(): Promise<void> {
    let rewrapped = 0;
    for await (const batch of this.service.rewrap()) {
      rewrapped += batch.rewrapped;
      if (this.stopped) return;
    }
    if (rewrapped > 0) this.log.log(`wrapped ${rewrapped} keys by the new master key`);
  }
}
