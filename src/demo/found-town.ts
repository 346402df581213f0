import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { systemContext, type RequestContext } from '../common/request-context.js';
import { todayInOslo } from '../common/clock.js';
import type { Database } from '../database/database.js';
import { OWNER_ROLE } from '../database/roles.js';
import type { GuidesService } from '../guides/guides.service.js';
import type { Chance } from './chance.js';
import { BEING_LOADED } from '../common/being-loaded.js';
import type { Names } from './names.js';
import type { Service, Town } from './people.js';
import { hire, type Hired, type Municipality } from './town.js';

export interface Founding {
  owner: pg.Client;
  database: Database;
  guides: GuidesService;
  names: Names;
  chance: Chance;
}

/**
 * A municipality with its services, staff and guide, as its file says.
 * @param founding its `ctx` clock stands at the day on which the demo begins
 */
export async function foundTown(
  municipality: Municipality,
  clock: RequestContext['clock'],
  { owner, database, guides, names, chance }: Founding,
): Promise<Town> {
  const from = clock.now().toISOString();
  const id = chance.id(from);
  const { services, staff } = hire(municipality, names, chance, from);
  await owner.query('begin');
  await owner.query(`set local role ${OWNER_ROLE}`);
  await owner.query('insert into municipality (id, name) values ($1, $2)', [
    id,
    `${municipality.name}${BEING_LOADED}`,
  ]);
  await owner.query('commit');
  const ctx = systemContext(id, 'demo', { clock });
  await writeDirectory(database, ctx, [...services.values()], staff, chance);
  const source = new URL(`../../workflows/guides/${municipality.guide}.yaml`, import.meta.url);
  await guides.publish(ctx, await readFile(source, 'utf8'));
  const { shareFirstWith } = await guides.forService(ctx, { kind: 'any' });
  const administratorId = staff.find(({ role }) => role === 'administrator')?.id;
  return { id, key: municipality.id, services, shareFirstWith, administratorId };
}

function writeDirectory(
  database: Database,
  ctx: RequestContext,
  services: readonly Service[],
  staff: readonly Hired[],
  chance: Chance,
): Promise<void> {
  const people = staff.map((one) => ({
    ...one,
    subject: one.loginSubject,
    email: `${one.loginSubject.replaceAll(':', '.')}@example.no`,
    assignment: chance.id(ctx.clock.now().toISOString()),
  }));
  return database.runInTransaction(ctx, async ({ client }) => {
    await client.query(SERVICES, [
      ctx.municipalityId,
      JSON.stringify(services.map(({ staff: _, leader: __, ...one }) => one)),
    ]);
    await client.query(STAFF, [ctx.municipalityId, JSON.stringify(people)]);
    await client.query(ROLES, [ctx.municipalityId, JSON.stringify(people), todayInOslo(ctx.clock)]);
  });
}

const SERVICES = `insert into service (id, municipality_id, kind, name, outside, calendar)
  select s.id, $1, s.kind, s.name, s.outside, s.calendar
  from jsonb_to_recordset($2) s(id uuid, kind text, name text, outside boolean, calendar text)`;

const STAFF = `insert into staff (id, municipality_id, login_subject, name, email)
  select s.id, $1, s.subject, s.name, s.email
  from jsonb_to_recordset($2) s(id uuid, subject text, name text, email text)`;

const ROLES = `insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from)
  select s.assignment, $1, s.id, s."serviceId", s.role, $3
  from jsonb_to_recordset($2) s(assignment uuid, id uuid, "serviceId" uuid, role text)`;
