import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CatchUp } from '../../src/follow-ups/catch-up.js';
import { FollowUpDueService, type Handling } from '../../src/follow-ups/follow-up-due.service.js';
import { catchUpModule } from './catch-up.js';
import type { Town } from './town.js';

export interface Told {
  to: string;
  about: string;
  kind?: string;
}

/** Lets time pass in a town: the part of the worker that does what is due, by the town's clock. */
export class PassingTime {
  private constructor(
    private readonly town: Town,
    private readonly worker: INestApplicationContext,
  ) {}

  static async in(town: Town): Promise<PassingTime> {
    const worker = await NestFactory.createApplicationContext(catchUpModule(town), {
      logger: false,
      abortOnError: false,
    });
    return new PassingTime(town, worker);
  }

  /** Moves the clock and does what has fallen due. @returns who has been told what because of it */
  async to(instant: string | Date): Promise<Told[]> {
    this.town.clock.moveTo(instant);
    await this.worker.get(CatchUp, { strict: false }).untilNow();
    return this.town.notices();
  }

  /** Five past eight in the morning, in Oslo, on a day of summer time. */
  toMorning(day: string): Promise<Told[]> {
    return this.to(`${day}T06:05:00Z`);
  }

  /** Has one follow-up looked at, as its job would. */
  handle(followUpId: string): Promise<Handling> {
    return this.worker.get(FollowUpDueService, { strict: false }).handle(this.town.id, followUpId);
  }

  stop(): Promise<void> {
    return this.worker.close();
  }
}
