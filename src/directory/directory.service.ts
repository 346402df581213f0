import { Injectable } from '@nestjs/common';
import { todayInOslo } from '../common/clock.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { calendarsIn } from './calendars/published-calendars.js';
import { DirectoryView, type ServiceEntry, type StaffEntry } from './directory-view.js';

/** Who was hired or moved a moment ago can be named after this long, and another calendar is counted by. */
export const KEPT_MS = 10_000;

const SERVICES = `
  select id, kind, name, outside, calendar, guide from service order by name, id`;

/** Every role in a service makes one part of its staff; roles of the whole municipality do not. */
const STAFF = `
  select s.id, s.name, coalesce(array_agg(distinct r.service_id::text) filter (where r.service_id is not null), '{}')
    as "serviceIds"
  from staff s
  left join role_assignment r on r.staff_id = s.id and r.role in ('practitioner', 'leader', 'coordinatingUnit')
    and r.valid_from <= $1 and (r.valid_until is null or r.valid_until >= $1)
  where s.active group by s.id order by s.name, s.id`;

/** Services and their staff. Kept in memory for some seconds, so that a command on a case does not have to ask for them. */
@Injectable()
export class DirectoryService {
  private readonly kept = new Map<string, { view: Promise<DirectoryView>; until: number; today: string }>();

  constructor(private readonly database: Database) {}

  view(ctx: RequestContext): Promise<DirectoryView> {
    const today = todayInOslo(ctx.clock);
    const found = this.kept.get(ctx.municipalityId);
    if (found && found.until > performance.now() && found.today === today) return found.view;
    const view = this.read(ctx, today);
    view.catch(() => this.kept.delete(ctx.municipalityId));
    this.kept.set(ctx.municipalityId, { view, until: performance.now() + KEPT_MS, today });
    return view;
  }

  /** After the directory was changed in this process. */
  forget(municipalityId: string): void {
    this.kept.delete(municipalityId);
  }

  private read(ctx: RequestContext, today: string): Promise<DirectoryView> {
    return this.database.runInTransaction(ctx, async (transaction) => {
      const { client } = transaction;
      const services = await client.query<ServiceEntry>(SERVICES);
      const staff = await client.query<StaffEntry>(STAFF, [today]);
      return new DirectoryView(services.rows, staff.rows, await calendarsIn(transaction));
    });
  }
}
