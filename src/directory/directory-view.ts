import { ALWAYS_OPEN } from '../follow-ups/due-times.js';
import { type Calendars, shippedCalendars } from '../follow-ups/service-calendars.js';
import type { ServiceCalendar } from '../follow-ups/working-calendar.js';

/** A service of the municipality, or an outside body that it works with. */
export interface ServiceEntry {
  id: string;
  kind: string;
  name: string;
  /** Not the municipality's own (GP, BUP, …): it has no account here. */
  outside: boolean;
  /** Id of the calendar of its closed periods; null when it is always open. */
  calendar: string | null;
  /** Id of the guide it has chosen; null leaves it to its kind. */
  guide: string | null;
}

export interface StaffEntry {
  id: string;
  name: string;
  /** The services in which the person works today. */
  serviceIds: readonly string[];
}

/** The directory of one municipality as it stood at one moment: to look up in without asking the database. */
export class DirectoryView {
  private readonly services: ReadonlyMap<string, ServiceEntry>;
  private readonly staff: ReadonlyMap<string, StaffEntry>;

  constructor(
    services: readonly ServiceEntry[],
    staff: readonly StaffEntry[],
    private readonly calendars: Calendars = shippedCalendars(),
  ) {
    this.services = new Map(services.map((one) => [one.id, one]));
    this.staff = new Map(staff.map((one) => [one.id, one]));
  }

  service(id: string): ServiceEntry | undefined {
    return this.services.get(id);
  }

  /** By which days the service goes: open every working day where it names no calendar. */
  calendarOf(serviceId: string): ServiceCalendar {
    return this.calendars.get(this.services.get(serviceId)?.calendar ?? '') ?? ALWAYS_OPEN;
  }

  allCalendars(): Calendars {
    return this.calendars;
  }

  /** Null for somebody who has left or never was here. */
  nameOfStaff(id: string): string | null {
    return this.staff.get(id)?.name ?? null;
  }

  /** Whether somebody works here today, in one service or (without one) in any. */
  worksIn(staffId: string, serviceId?: string): boolean {
    const found = this.staff.get(staffId);
    if (!found) return false;
    return serviceId === undefined ? found.serviceIds.length > 0 : found.serviceIds.includes(serviceId);
  }

  allServices(): ServiceEntry[] {
    return [...this.services.values()];
  }

  staffOf(serviceId: string): StaffEntry[] {
    return [...this.staff.values()].filter((one) => one.serviceIds.includes(serviceId));
  }
}
