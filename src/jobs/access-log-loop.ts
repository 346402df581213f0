import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AccessLogMonthsService } from '../access/access-log/access-log-months.service.js';
import { SealAccessLogService } from '../access/access-log/seal-access-log.service.js';
import { FindOddLooksService } from '../access-reviews/odd-looks/find-odd-looks.service.js';
import { Clock, todayInOslo } from '../common/clock.js';
import { systemContext } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { Database } from '../database/database.js';
import { RegularRound } from './regular-round.js';
import { withoutDetails } from './without-details.js';

/**
 * Keeps the access log: months ahead of their time, what was looked at sealed soon after, and what was odd found for those
 * who review it.
 */
@Injectable()
export class AccessLogLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('access log');
  private readonly rounds: RegularRound;
  /** The day for which months were made and the days before it looked through. */
  private keptOn = '';

  constructor(
    environment: Environment,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly months: AccessLogMonthsService,
    private readonly sealing: SealAccessLogService,
    private readonly odd: FindOddLooksService,
  ) {
    this.rounds = new RegularRound({
      pauseMs: environment.RECONCILE_SECONDS * 1_000,
      round: (isStopped) => this.keep(isStopped),
      failed: (error) => this.log.warn(`the access log was not kept: ${withoutDetails(error).message}`),
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** The head of the chain goes to the log of the process, which lies outside the database. */
  private async keep(isStopped: () => boolean): Promise<void> {
    const today = todayInOslo(this.clock);
    const isNewDay = today !== this.keptOn;
    if (isNewDay) await this.months.makeAhead();
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by id',
    );
    for (const { id } of rows) {
      if (isStopped()) return;
      const ctx = systemContext(id, 'access-log', { clock: this.clock });
      const last = (await this.sealing.seal(ctx)).at(-1);
      if (last) this.log.log(`sealed ${id} ${last.number}:${last.link.toString('hex')}`);
      if (isNewDay) await this.odd.find(ctx);
    }
    this.keptOn = today;
  }
}
