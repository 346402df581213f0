import { type DynamicModule, Module } from '@nestjs/common';
import { type Clock, SystemClock } from './common/clock.js';
import { ClockModule } from './common/clock.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Environment } from './config/environment.js';
import { DatabaseModule } from './database/database.module.js';
import { SealingModule } from './database/sealing/sealing.module.js';
import { ENTITIES } from './entities.js';
import { JobWorkersModule } from './jobs/jobs.module.js';
import { loggerModule } from './observability/logging.js';
import { WorkerObservabilityModule } from './observability/observability.module.js';

/** The worker: everything that happens without being asked. */
@Module({})
export class WorkerModule {
  static forRoot(environment: Environment, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(environment),
        ClockModule.forRoot(clock),
        loggerModule(environment),
        DatabaseModule.forRole({ role: 'stafett_worker', entities: ENTITIES }),
        SealingModule,
        JobWorkersModule,
        WorkerObservabilityModule,
      ],
    };
  }
}
