import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { followUpDue, outboxSend } from '../../src/jobs/catalogue.js';
import { defineJob, type JobHandler, OnJob } from '../../src/jobs/job.js';
import { JobHandlers } from '../../src/jobs/job-handlers.js';

class DoesNothing implements JobHandler {
  handle(): Promise<string> {
    return Promise.resolve('done');
  }
}

@Injectable()
@OnJob(followUpDue)
class FollowUps extends DoesNothing {}

@Injectable()
@OnJob(outboxSend)
class Outbox extends DoesNothing {}

@Injectable()
@OnJob(outboxSend)
class AnotherOutbox extends DoesNothing {}

@Injectable()
@OnJob(defineJob({ name: 'coffee.make', queue: 'outbox', ids: [], attempts: 1, backoffMs: 1 }))
class Coffee extends DoesNothing {}

class Worker {}

describe('a worker starts', () => {
  const start = async (...providers: (new () => DoesNothing)[]) => {
    const worker = await NestFactory.createApplicationContext(
      { module: Worker, imports: [DiscoveryModule], providers: [JobHandlers, ...providers] },
      { logger: false, abortOnError: false },
    );
    return worker.get(JobHandlers);
  };

  it('when every job of the catalogue has its handler', async () => {
    const handlers = await start(FollowUps, Outbox);
    expect(handlers.of('followUp.due')).toBeInstanceOf(FollowUps);
    expect(handlers.of('coffee.make')).toBeUndefined();
  });

  it.each([
    ['a job has none', [FollowUps], 'outbox.send has 0 handlers'],
    ['a job has two', [FollowUps, Outbox, AnotherOutbox], 'outbox.send has 2 handlers'],
    ['a handler has no job', [FollowUps, Outbox, Coffee], 'coffee.make is not in the catalogue'],
  ])('not when %s', async (_what, providers, message) => {
    await expect(start(...providers)).rejects.toThrow(message);
  });
});
