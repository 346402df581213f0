import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock, todayInOslo } from '../common/clock.js';
import { LoginDatabase } from '../database/database.js';
import { PersonSealing } from '../database/sealing/person-sealing.js';

const NATIONAL_ID = /^\d{11}$/;

/** Somebody whom nobody knows is asked about as the others are, so that no time tells that there is a concern somewhere. */
const WITH_ROLES = `
  with known as materialized (select person_id, municipality_id from find_person_login($1)),
    asked as (
      select person_id as id, municipality_id as "municipalityId" from known
      union all
      select $4, $4 where not exists (select from known))
  select id, "municipalityId" from asked
  where jsonb_array_length(login_roles("municipalityId", 'person', id, $2)) > 0
    and old_enough("municipalityId", id, $2, $3)`;

/** Who of a family a national id may be. */
@Injectable()
export class FamilyLogins {
  constructor(
    private readonly database: LoginDatabase,
    private readonly sealing: PersonSealing,
    private readonly clock: Clock,
  ) {}

  /** One a municipality at most, and only those with a case of their own to see. @param youngest whole years */
  async withRoles(nationalId: string, youngest: number): Promise<{ id: string; municipalityId: string }[]> {
    const hash = this.sealing.hashNationalId(NATIONAL_ID.test(nationalId) ? nationalId : '');
    const { rows } = await this.database.pool.query<{ id: string; municipalityId: string }>({
      name: 'login.family',
      text: WITH_ROLES,
      values: [hash, todayInOslo(this.clock), youngest, randomUUID()],
    });
    return rows;
  }
}
