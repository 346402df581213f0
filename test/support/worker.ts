import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Clock } from '../../src/common/clock.js';
import type { Environment } from '../../src/config/environment.js';
import { ConfigModule } from '../../src/config/config.module.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { ENTITIES } from '../../src/entities.js';
import { JobQueuesModule } from '../../src/jobs/jobs.module.js';
import { WorkerModule } from '../../src/worker.module.js';

/** The whole worker in this process: queues, handlers, reconcile. */
export async function startWorker(environment: Environment, clock?: Clock): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(environment, clock), {
    logger: false,
    abortOnError: false,
  });
  return worker;
}

class Producer {}

/** The queues without anybody who does what is in them. */
export function startProducer(environment: Environment): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(
    {
      module: Producer,
      imports: [
        ConfigModule.forRoot(environment),
        DatabaseModule.forRole({ role: 'stafett_app', entities: ENTITIES }),
        JobQueuesModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
}
