import { ClockModule } from '../../src/common/clock.module.js';
import { ConfigModule } from '../../src/config/config.module.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { SealingModule } from '../../src/database/sealing/sealing.module.js';
import { ENTITIES } from '../../src/entities.js';
import { FollowUpsDueModule } from '../../src/follow-ups/follow-ups-due.module.js';
import { NoNudge, Nudge } from '../../src/outbox/nudge.js';
import type { Town } from './town.js';

class Worker {}

/** The part of the worker that does what is due, by the clock of the town and without queues. */
export function catchUpModule({ environment, clock }: Pick<Town, 'environment' | 'clock'>) {
  return {
    module: Worker,
    global: true,
    imports: [
      ConfigModule.forRoot(environment),
      ClockModule.forRoot(clock),
      DatabaseModule.forRole({ role: 'stafett_worker', entities: ENTITIES }),
      SealingModule,
      FollowUpsDueModule,
    ],
    providers: [{ provide: Nudge, useClass: NoNudge }],
    exports: [Nudge],
  };
}
