import { Injectable } from '@nestjs/common';
import { Clock, todayInOslo } from '../../common/clock.js';
import { type RequestContext, systemContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { lastClosedDay } from '../../follow-ups/service-calendars.js';
import { resolveDue } from '../../follow-ups/working-calendar.js';
import { calendarsIn } from './published-calendars.js';

/** A school year is published longer ahead than this. */
const WARNED_MONTHS = 6;

const IN_USE = 'select distinct calendar from service where calendar is not null order by calendar';

/** A calendar that a service of a municipality names. */
export interface CalendarInUse {
  municipality: string;
  calendar: string;
  /** The last day that it says anything about, 'YYYY-MM-DD'; null where there is no such calendar. */
  until: string | null;
}

/** The message says which services name it, and how it is published. */
export class UnknownCalendarError extends Error {
  override readonly name = 'UnknownCalendarError';
}

/** Sees to it that no service comes to count as open for good because its calendar has come to an end, or is not there. */
@Injectable()
export class CalendarWatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In every municipality, those that say nothing of the time after the next half year. */
  async ending(): Promise<CalendarInUse[]> {
    const rule = {
      anchor: todayInOslo(this.clock),
      amount: WARNED_MONTHS,
      unit: 'months',
      exact: true,
    } as const;
    const { date } = resolveDue(rule, { closed: [] });
    return (await this.inUse()).filter(({ until }) => until === null || until <= date);
  }

  /** @throws UnknownCalendarError that names every calendar in use that is not there, and what is */
  async refuseUnknown(): Promise<void> {
    const unknown = (await this.inUse()).filter(({ until }) => until === null);
    if (unknown.length === 0) return;
    const lines = unknown.map(
      ({ municipality, calendar }) => `${municipality} has services with the calendar "${calendar}"`,
    );
    throw new UnknownCalendarError(
      `${lines.join('; ')}, which is not there. Publish it: stafett calendar publish FILE --municipality NAME`,
    );
  }

  private async inUse(): Promise<CalendarInUse[]> {
    const { rows } = await this.database.pool.query<{ id: string; name: string }>(
      'select id, name from municipality order by name',
    );
    const found = [];
    for (const { id, name } of rows) {
      const ctx = systemContext(id, 'calendars', { clock: this.clock });
      found.push(...(await this.inUseIn(ctx)).map((one) => ({ municipality: name, ...one })));
    }
    return found;
  }

  private inUseIn(ctx: RequestContext) {
    return this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<{ calendar: string }>(IN_USE);
      if (rows.length === 0) return [];
      const there = await calendarsIn(transaction);
      return rows.map(({ calendar }) => {
        const found = there.get(calendar);
        return { calendar, until: found ? lastClosedDay(found) : null };
      });
    });
  }
}
