import { Injectable } from '@nestjs/common';
import { Clock, todayInOslo } from '../common/clock.js';
import { newId, readId, serviceIdOf } from '../common/ids.js';
import { systemContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { claimAt, type LoginProvider } from '../identity/login-settings.js';

export interface Employee {
  staffId: string;
  municipalityId: string;
}

/** Roles that the directory of employees gives: begun, and ended, by what it says at each sign-in. */
@Injectable()
export class DirectoryRoles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async take(
    { roles }: LoginProvider,
    claims: Readonly<Record<string, unknown>>,
    { staffId, municipalityId }: Employee,
  ): Promise<void> {
    if (!roles) return;
    const said = valuesOf(claimAt(claims, roles.claim));
    const wanted = roles.map
      .filter(({ value }) => said.has(value))
      .map(({ role, service }) => ({
        id: newId(),
        role,
        serviceId: service === undefined ? null : (readId(service) ?? serviceIdOf(municipalityId, service)),
      }));
    const ctx = systemContext(municipalityId, 'identity', { clock: this.clock });
    const values = [municipalityId, staffId, JSON.stringify(wanted), todayInOslo(this.clock)];
    await this.database.runInTransaction(ctx, async ({ client }) => {
      await client.query(ENDED, values);
      await client.query(BEGUN, values);
    });
  }
}

/** A list, or one value. */
function valuesOf(claim: unknown): Set<string> {
  return new Set((Array.isArray(claim) ? claim : [claim]).filter((one) => typeof one === 'string'));
}

const WANTED = `with wanted as (
    select w.* from jsonb_to_recordset($3) w(id uuid, role text, "serviceId" uuid)
    where w."serviceId" is null or exists (select from service s where s.municipality_id = $1 and s.id = w."serviceId")
  ), held as (
    select * from role_assignment
    where municipality_id = $1 and staff_id = $2 and source = 'directory' and coalesce(valid_until, 'infinity') >= $4::date
  )`;
const SAME = `h.role = w.role and h.service_id is not distinct from w."serviceId"`;

const ENDED = `${WANTED}
  update role_assignment r set valid_until = $4::date - 1
  where r.id in (select h.id from held h where not exists (select from wanted w where ${SAME}))`;

const BEGUN = `${WANTED}
  insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from, source)
  select w.id, $1, $2, w."serviceId", w.role, $4, 'directory' from wanted w
  where not exists (select from held h where ${SAME})`;
