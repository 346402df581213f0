// A real worker process, from the built code, whose clock stands at WORKER_NOW: deadlines of working days can then be
// tried on any day of the week.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { MovableClock } from '../../dist/src/common/clock.js';
import { readEnvironment } from '../../dist/src/config/environment.js';
import { announce, endInOrder, failStart } from '../../dist/src/end-of-process.js';
import { WorkerModule } from '../../dist/src/worker.module.js';

try {
  const clock = new MovableClock(process.env.WORKER_NOW);
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(readEnvironment(), clock), {
    logger: ['warn', 'error'],
    abortOnError: false,
  });
  endInOrder(() => worker.close());
  announce({ ready: true });
} catch (error) {
  failStart(error);
}
