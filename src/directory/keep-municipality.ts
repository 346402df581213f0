import { newId, serviceIdOf } from '../common/ids.js';
import { todayInOslo } from '../common/clock.js';
import type { RequestContext } from '../common/request-context.js';
import type { Database } from '../database/database.js';
import { readNationalId } from '../people/national-id.js';
import type { MunicipalityFile } from './municipality-file.js';
import { ONE_IMPORT_AT_A_TIME } from './one-import-at-a-time.js';

/** How many were written; nothing when the directory was as the file says. */
export interface Kept {
  services: number;
  staff: number;
  /** Who stands in the file no more and therefore may not log in any more. */
  left: number;
  rolesBegun: number;
  rolesEnded: number;
}

/**
 * Brings the directory of a municipality to what its file says, in one transaction. A service is known by its key,
 * somebody by their login. Nothing is deleted: cases name services and people for ever.
 * @param hashOf the keyed hash of a national id, under which an employee is known to be family
 */
export function keepMunicipality(
  database: Database,
  ctx: RequestContext,
  { services, staff }: MunicipalityFile,
  hashOf: (digits: string) => Buffer,
): Promise<Kept> {
  const { municipalityId } = ctx;
  const idOf = (key: string) => serviceIdOf(municipalityId, key);
  const roles = staff.flatMap(({ login, roles: held }) =>
    held.map(({ service, ...one }) => ({
      ...one,
      login,
      id: newId(),
      serviceId: service === undefined ? null : idOf(service),
    })),
  );
  return database.runInTransaction(ctx, async ({ client }) => {
    await client.query(ONE_IMPORT_AT_A_TIME, [municipalityId]);
    const write = async (text: string, rows: readonly object[], ...more: unknown[]): Promise<number> =>
      (await client.query(text, [municipalityId, JSON.stringify(rows), ...more])).rowCount ?? 0;
    const today = todayInOslo(ctx.clock);
    return {
      services: await write(
        SERVICES,
        services.map((one) => ({ ...one, id: idOf(one.key) })),
      ),
      staff: await write(
        STAFF,
        staff.map(({ roles: _, nationalId, ...one }) => {
          const digits = nationalId && readNationalId(nationalId)?.digits;
          return { ...one, id: newId(), ...(digits && { idHash: hashOf(digits).toString('base64') }) };
        }),
      ),
      left: await write(
        LEFT,
        staff.map(({ login }) => ({ login })),
      ),
      rolesEnded: await write(ENDED, roles, today),
      rolesBegun: (await write(CHANGED, roles, today)) + (await write(BEGUN, roles, today)),
    };
  });
}

const SERVICES = `insert into service (id, municipality_id, kind, name, outside, calendar)
  select s.id, $1, s.kind, s.name, s.outside, s.calendar
  from jsonb_to_recordset($2) s(id uuid, kind text, name text, outside boolean, calendar text)
  on conflict (id) do update set kind = excluded.kind, name = excluded.name, outside = excluded.outside,
    calendar = excluded.calendar
  where (service.kind, service.name, service.outside, service.calendar)
    is distinct from (excluded.kind, excluded.name, excluded.outside, excluded.calendar)`;

const STAFF = `insert into staff (id, municipality_id, login_subject, name, email, language, id_hash)
  select s.id, $1, s.login, s.name, s.email, s.language, decode(s."idHash", 'base64')
  from jsonb_to_recordset($2) s(id uuid, login text, name text, email text, language text, "idHash" text)
  on conflict (municipality_id, login_subject) do update set name = excluded.name, email = excluded.email,
    language = excluded.language, active = true, id_hash = coalesce(excluded.id_hash, staff.id_hash)
  where (staff.name, staff.email, staff.language, staff.active, staff.id_hash)
    is distinct from (excluded.name, excluded.email, excluded.language, true, coalesce(excluded.id_hash, staff.id_hash))`;

const LEFT = `update staff set active = false
  where municipality_id = $1 and active
    and login_subject not in (select s.login from jsonb_to_recordset($2) s(login text))`;

/** What the file says somebody holds, beside what they hold from today on. */
const WANTED = `wanted as (
    select w.*, s.id as staff_id from jsonb_to_recordset($2) w(id uuid, login text, "serviceId" uuid, role text,
      "from" date, until date)
    join staff s on s.municipality_id = $1 and s.login_subject = w.login
  ), held as (
    select * from role_assignment
    where municipality_id = $1 and source = 'assigned' and coalesce(valid_until, 'infinity') >= $3::date
  )`;
const SAME = `h.staff_id = w.staff_id and h.role = w.role and h.service_id is not distinct from w."serviceId"`;

const ENDED = `with ${WANTED}
  update role_assignment r set valid_until = $3::date - 1
  where r.id in (select h.id from held h where not exists (select from wanted w where ${SAME}))`;

const CHANGED = `with ${WANTED}
  update role_assignment r set valid_from = coalesce(w."from", r.valid_from), valid_until = w.until
  from held h join wanted w on ${SAME}
  where r.id = h.id and (r.valid_from, r.valid_until) is distinct from (coalesce(w."from", r.valid_from), w.until)`;

const BEGUN = `with ${WANTED}
  insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from, valid_until)
  select w.id, $1, w.staff_id, w."serviceId", w.role, coalesce(w."from", $3::date), w.until
  from wanted w
  where coalesce(w.until, 'infinity') >= $3::date and not exists (select from held h where ${SAME})`;
