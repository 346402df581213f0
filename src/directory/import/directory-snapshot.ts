import type { Transaction } from '../../database/database.js';
import type { KnownService } from './services-file.js';
import type { KnownStaff } from './staff-plan.js';

const SERVICES = 'select id, name, kind, outside, calendar from service order by name, id';

/** What the directory of employees gives at sign-in begins and ends there, and is no concern of a file. */
const STAFF = `
  select s.id, s.name, s.email, s.language, s.active,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'serviceId', r.service_id,
        'from', r.valid_from, 'until', r.valid_until) order by r.valid_from, r.id), '[]')
      from role_assignment r
      where r.staff_id = s.id and r.source = 'assigned'
        and (r.valid_until is null or r.valid_until >= current_today())) as roles
  from staff s order by s.name, s.id`;

/** The directory of the municipality as the transaction sees it. */
export async function servicesNow({ client }: Transaction): Promise<KnownService[]> {
  return (await client.query<KnownService>(SERVICES)).rows;
}

export async function staffNow({ client }: Transaction): Promise<KnownStaff[]> {
  return (await client.query<KnownStaff>(STAFF)).rows;
}
