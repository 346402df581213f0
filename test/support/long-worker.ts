import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '../../src/common/clock.module.js';
import { ConfigModule } from '../../src/config/config.module.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { CarryOutImportModule } from '../../src/directory/import/directory-imports.module.js';
import { ENTITIES } from '../../src/entities.js';
import { MakeStatusReportModule } from '../../src/insights/status-report/status-reports.module.js';
import { CarryOutWorkModule } from '../../src/long-work/long-work.module.js';
import { WorkKindsModule } from '../../src/long-work/work-kinds.js';
import { NoNudge, Nudge } from '../../src/outbox/nudge.js';
import { OutboxEffectsModule } from '../../src/outbox/outbox-effects.js';
import { OutboxModule } from '../../src/outbox/outbox.module.js';
import type { TestApi } from './api.js';

class Worker {}

/** The worker's part of long work, by the clock of the API and when a test says so. */
export function longWorker({ environment, clock }: TestApi): Promise<INestApplicationContext> {
  const module = {
    module: Worker,
    global: true,
    imports: [
      ConfigModule.forRoot(environment),
      ClockModule.forRoot(clock),
      DatabaseModule.forRole({ role: 'stafett_worker', entities: ENTITIES }),
      OutboxEffectsModule,
      OutboxModule,
      WorkKindsModule,
      CarryOutWorkModule,
      CarryOutImportModule,
      MakeStatusReportModule,
    ],
    providers: [{ provide: Nudge, useClass: NoNudge }],
    exports: [Nudge],
  };
  return NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
}
