import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { readEnvironment } from './config/environment.js';
import { announce, endInOrder, failStart } from './end-of-process.js';
import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(readEnvironment()), {
    bufferLogs: true,
    logger: false,
    abortOnError: false,
  });
  worker.useLogger(worker.get(Logger));
  endInOrder(() => worker.close());
  announce({ ready: true });
}

main().catch(failStart);
