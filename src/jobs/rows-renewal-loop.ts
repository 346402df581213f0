import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type Renewed, RenewAfterReleaseService } from '../cases/renew-rows/renew-after-release.service.js';
import { Environment } from '../config/environment.js';
import { RegularRound } from './regular-round.js';
import { withoutDetails } from './without-details.js';

/** Brings the rows of cases to what this release derives, beside all else that is done. */
@Injectable()
export class RowsRenewalLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('rows');
  private readonly rounds: RegularRound;

  constructor(
    environment: Environment,
    private readonly service: RenewAfterReleaseService,
  ) {
    this.rounds = new RegularRound({
      pauseMs: environment.RECONCILE_SECONDS * 1_000,
      round: (isStopped) => this.goOn(isStopped),
      failed: (error) => this.log.warn(`rows were not renewed: ${withoutDetails(error).message}`),
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** It rests for as long as it works: people go before. */
  private async goOn(isStopped: () => boolean): Promise<void> {
    let since = performance.now();
    for await (const came of this.service.goOn()) {
      this.tell(came);
      if (isStopped()) return;
      await pause(performance.now() - since, undefined, { ref: false });
      since = performance.now();
    }
  }

  private tell({ municipalityId, renewed, failed, isFinished }: Renewed): void {
    if (!isFinished) return;
    if (renewed > 0)
      this.log.log(`the rows of ${renewed} cases of ${municipalityId} are now by this release`);
    if (failed > 0)
      this.log.warn(
        `the rows of ${failed} cases of ${municipalityId} were not renewed: stafett rows renew --apply says which`,
      );
  }
}
