import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { CalendarWatch } from './calendar-watch.js';

/** A process that would count every day of a closed school as open does not start. */
@Injectable()
class NoUnknownCalendar implements OnApplicationBootstrap {
  constructor(private readonly calendars: CalendarWatch) {}

  onApplicationBootstrap(): Promise<void> {
    return this.calendars.refuseUnknown();
  }
}

@Module({ providers: [CalendarWatch, NoUnknownCalendar], exports: [CalendarWatch] })
export class CalendarWatchModule {}
