import { NestFactory } from '@nestjs/core';
import { ClockModule } from '../../src/common/clock.module.js';
import { ConfigModule } from '../../src/config/config.module.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { SealingModule } from '../../src/database/sealing/sealing.module.js';
import { RetentionModule } from '../../src/disposal/retention.module.js';
import { RetentionService } from '../../src/disposal/retention.service.js';
import { ENTITIES } from '../../src/entities.js';
import { NoNudge, Nudge } from '../../src/outbox/nudge.js';
import { OutboxEffectsModule } from '../../src/outbox/outbox-effects.js';
import { AccessEffects } from '../../src/subject-access/access-effects.js';
import { AccessPreparingModule } from '../../src/subject-access/access-preparing.module.js';
import type { TestApi } from './api.js';

class Worker {}
class WithoutQueues {}

/** What the worker does about rights, by the clock of the API and when a test says so. */
export async function rightsWorker({ environment, clock }: TestApi) {
  const office = await NestFactory.createApplicationContext(
    {
      module: Worker,
      imports: [
        ConfigModule.forRoot(environment),
        ClockModule.forRoot(clock),
        DatabaseModule.forRole({ role: 'stafett_worker', entities: ENTITIES }),
        SealingModule,
        OutboxEffectsModule,
        {
          module: WithoutQueues,
          global: true,
          providers: [{ provide: Nudge, useClass: NoNudge }],
          exports: [Nudge],
        },
        AccessPreparingModule,
        RetentionModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
  return {
    works: () => office.get(AccessEffects, { strict: false }).sweep(),
    reviewsRetention: () => office.get(RetentionService, { strict: false }).review(),
    close: () => office.close(),
  };
}
