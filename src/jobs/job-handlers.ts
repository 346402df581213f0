import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOBS } from './catalogue.js';
import { type JobHandler, ON_JOB } from './job.js';

/** Start-up fails on a job that nobody handles, that two handle, or that is handled but not in the catalogue. */
@Injectable()
export class JobHandlers {
  private readonly byName = new Map<string, JobHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const handlers = this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const name: unknown = metatype ? Reflect.getMetadata(ON_JOB, metatype) : undefined;
      return typeof name === 'string' ? [{ name, handler: instance as JobHandler }] : [];
    });
    const wrong = [
      ...JOBS.map(({ name }) => name).flatMap((name) => {
        const found = handlers.filter((one) => one.name === name).length;
        return found === 1 ? [] : [`${name} has ${found} handlers`];
      }),
      ...handlers
        .filter(({ name }) => !JOBS.some((job) => job.name === name))
        .map(({ name }) => `${name} is not in the catalogue`),
    ];
    if (wrong.length > 0) throw new Error(`Jobs and handlers do not fit: ${wrong.join(', ')}`);
    for (const { name, handler } of handlers) this.byName.set(name, handler);
  }

  of(name: string): JobHandler | undefined {
    return this.byName.get(name);
  }
}
