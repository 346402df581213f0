import { Temporal } from 'temporal-polyfill';
import { todayInOslo } from '../common/clock.js';
import type { RequestContext } from '../common/request-context.js';
import { lookProblem } from './look-problems.js';

const MOST_DAYS = 400;

/** The instants of a period of days in Oslo, both included. @throws LOOK.PERIOD_TOO_LONG */
export function periodOf(ctx: RequestContext, { from, to }: { from?: string; to?: string }) {
  const last = Temporal.PlainDate.from(to ?? todayInOslo(ctx.clock));
  const first = from === undefined ? last.subtract({ days: 30 }) : Temporal.PlainDate.from(from);
  const days = last.since(first, { largestUnit: 'days' }).days;
  if (days < 0 || days > MOST_DAYS)
    throw lookProblem('LOOK.PERIOD_TOO_LONG', {
      fields: [{ path: 'from', code: 'PERIOD.INVALID', allowed: [{ maxDays: MOST_DAYS }] }],
    });
  return { since: midnight(first), until: midnight(last.add({ days: 1 })) };
}

function midnight(date: Temporal.PlainDate): Date {
  return new Date(date.toZonedDateTime('Europe/Oslo').epochMilliseconds);
}
