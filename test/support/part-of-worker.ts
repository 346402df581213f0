import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '../../src/common/clock.module.js';
import { ConfigModule } from '../../src/config/config.module.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { ENTITIES } from '../../src/entities.js';
import { NoNudge, Nudge } from '../../src/outbox/nudge.js';
import { OutboxEffectsModule } from '../../src/outbox/outbox-effects.js';
import type { TestApi } from './api.js';

class Worker {}

/** Some modules of a worker beside an API, by its clock: what they do is done when a test says so, for there are no queues. */
export function partOfWorker(
  { environment, clock }: Pick<TestApi, 'environment' | 'clock'>,
  modules: NonNullable<ModuleMetadata['imports']>,
): Promise<INestApplicationContext> {
  const module = {
    module: Worker,
    global: true,
    imports: [
      ConfigModule.forRoot(environment),
      ClockModule.forRoot(clock),
      DatabaseModule.forRole({ role: 'stafett_worker', entities: ENTITIES }),
      OutboxEffectsModule,
      ...modules,
    ],
    providers: [{ provide: Nudge, useClass: NoNudge }],
    exports: [Nudge],
  };
  return NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
}
