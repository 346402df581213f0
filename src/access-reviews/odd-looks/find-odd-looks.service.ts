import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { todayInOslo } from '../../common/clock.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { isNorwegianHoliday } from '../../follow-ups/norwegian-holidays.js';
import { NamesakesService } from './namesakes.service.js';
import { RULES_IN_SQL } from './rules.js';

/** Days that are looked over again, so that a worker that stood still for a weekend misses none. */
const DAYS = 7;

/**
 * Finds what is odd about who has looked, in days that are over: a day's sum is final then. What was found before is not
 * found again.
 */
@Injectable()
export class FindOddLooksService {
  constructor(
    private readonly database: Database,
    private readonly namesakes: NamesakesService,
  ) {}

  /** As the system. @returns how many were new */
  async find(ctx: RequestContext): Promise<number> {
    const today = Temporal.PlainDate.from(todayInOslo(ctx.clock));
    const first = today.subtract({ days: DAYS });
    const stretch = { since: midnight(first), until: midnight(today) };
    const holidays = Array.from({ length: DAYS }, (_, day) => first.add({ days: day }).toString()).filter(
      isNorwegianHoliday,
    );
    return this.database.runInTransaction(ctx, async (transaction) => {
      let found = 0;
      for (const { text, withHolidays } of RULES_IN_SQL) {
        const values = [ctx.municipalityId, stretch.since, stretch.until, ctx.clock.now()];
        found += await countOf(transaction, text, withHolidays ? [...values, holidays] : values);
      }
      return found + (await this.namesakes.find(transaction, stretch));
    });
  }
}

async function countOf({ client }: Transaction, text: string, values: unknown[]): Promise<number> {
  return (await client.query(text, values)).rowCount ?? 0;
}

function midnight(date: Temporal.PlainDate): Date {
  return new Date(date.toZonedDateTime('Europe/Oslo').epochMilliseconds);
}
