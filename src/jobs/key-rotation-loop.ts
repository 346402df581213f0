import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { RewrapService } from '../database/sealing/rewrap.service.js';
import { RegularRound } from './regular-round.js';
import { withoutDetails } from './without-details.js';

/**
 * Goes on with a change of master key that `stafett keys rewrap` began, so that it gets done though the command was
 * killed. The command ends it, because only the owner of the database can set the passwords of its roles.
 */
@Injectable()
export class KeyRotationLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('keys');
  private readonly rounds: RegularRound;

  constructor(
    environment: Environment,
    private readonly service: RewrapService,
  ) {
    this.rounds = new RegularRound({
      pauseMs: environment.RECONCILE_SECONDS * 1_000,
      round: (isStopped) => this.goOn(isStopped),
      failed: (error) =>
        this.log.warn(`the change of master key did not go on: ${withoutDetails(error).message}`),
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  private async goOn(isStopped: () => boolean): Promise<void> {
    if (!(await this.service.isUnfinished())) return;
    let rewrapped = 0;
    for await (const batch of this.service.rewrap()) {
      rewrapped += batch.rewrapped;
      if (isStopped()) return;
    }
    if (rewrapped > 0) this.log.log(`wrapped ${rewrapped} keys by the new master key`);
  }
}
