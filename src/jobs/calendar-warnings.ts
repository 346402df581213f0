import { Injectable, Logger } from '@nestjs/common';
import { Clock, todayInOslo } from '../common/clock.js';
import { type CalendarInUse, CalendarWatch } from '../directory/calendars/calendar-watch.js';
import { JobMetrics } from './job-metrics.js';

/** Says once a day, in log and metrics, which calendars are about to come to their end while services go by them. */
@Injectable()
export class CalendarWarnings {
  private readonly log = new Logger('calendars');
  private toldOn: string | undefined;

  constructor(
    private readonly calendars: CalendarWatch,
    private readonly metrics: JobMetrics,
    private readonly clock: Clock,
  ) {}

  async warn(): Promise<void> {
    const today = todayInOslo(this.clock);
    if (this.toldOn === today) return;
    const ending = await this.calendars.ending();
    this.metrics.calendarsEnding.set(ending.length);
    for (const one of ending) this.log.warn(lineOf(one));
    this.toldOn = today;
  }
}

function lineOf({ municipality, calendar, until }: CalendarInUse): string {
  const services = `the services of ${municipality} that name it`;
  return until === null
    ? `there is no calendar ${calendar}: ${services} count as open every working day`
    : `calendar ${calendar} ends on ${until}: after it ${services} count as open every working day`;
}
