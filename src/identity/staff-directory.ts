import { Injectable } from '@nestjs/common';
import { Clock, todayInOslo } from '../common/clock.js';
import { type HeldRole, systemContext } from '../common/request-context.js';
import type { SessionSubject } from './sessions.js';
import { Database, LoginDatabase, type Transaction } from '../database/database.js';

export interface DemoPerson {
  /** What to log in with: `nurse`, `leader`, `coordinator`, … */
  who: string;
  name: string;
  staffId: string;
  municipalityId: string;
  roles: HeldRole[];
}

/** Staff whose login subject begins with this are the demo's people; the rest of it is what they log in with. */
const DEMO_SUBJECT = 'demo:';

const VALID = 'r.valid_from <= $2 and (r.valid_until is null or r.valid_until >= $2)';

/** What identity needs to know of staff: who a login belongs to, and which roles somebody holds today. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly database: Database,
    private readonly login: LoginDatabase,
    private readonly clock: Clock,
  ) {}

  /** Empty for somebody who holds no role today or has left, which is how leaving a job ends a session. */
  rolesOf(municipalityId: string, staffId: string): Promise<HeldRole[]> {
    return this.within(municipalityId, async ({ client }) => {
      const { rows } = await client.query<HeldRole>({
        name: 'identity.roles',
        text: `select r.role, r.service_id as "serviceId"
               from role_assignment r join staff s on s.id = r.staff_id
               where r.staff_id = $1 and s.active and ${VALID}
               order by r.role, r.service_id`,
        values: [staffId, todayInOslo(this.clock)],
      });
      return rows;
    });
  }

  /** The staff members, one a municipality at most, that somebody who logs in as `subject` may be. */
  async byLogin(subject: string): Promise<{ staffId: string; municipalityId: string }[]> {
    const { rows } = await this.login.pool.query<{ staffId: string; municipalityId: string }>(
      `select staff_id as "staffId", municipality_id as "municipalityId" from find_staff_login($1)`,
      [subject],
    );
    return rows;
  }

  /** Of somebody who logs in; of the family, only those who have a case to see. */
  async loginRoles({ municipalityId, kind, id }: SessionSubject): Promise<HeldRole[]> {
    const { rows } = await this.login.pool.query<{ roles: HeldRole[] }>(
      'select login_roles($1, $2, $3, $4) as roles',
      [municipalityId, kind, id, todayInOslo(this.clock)],
    );
    return rows[0]?.roles ?? [];
  }

  /** Of those who are away, in whose place somebody stands today. */
  async rolesStoodInFor({ municipalityId, kind, id }: SessionSubject): Promise<HeldRole[]> {
    if (kind !== 'staff') return [];
    const { rows } = await this.login.pool.query<{ roles: HeldRole[] }>(
      'select roles_stood_in_for($1, $2, $3) as roles',
      [municipalityId, id, todayInOslo(this.clock)],
    );
    return rows[0]?.roles ?? [];
  }

  async servicesNamed(municipalityId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    return this.within(municipalityId, async ({ client }) => {
      const { rows } = await client.query<{ id: string; name: string }>(
        'select id, name from service where id = any ($1)',
        [ids],
      );
      return new Map(rows.map(({ id, name }) => [id, name]));
    });
  }

  async nameOf(municipalityId: string, staffId: string): Promise<string | null> {
    return this.within(municipalityId, async ({ client }) => {
      const { rows } = await client.query<{ name: string }>('select name from staff where id = $1', [
        staffId,
      ]);
      return rows[0]?.name ?? null;
    });
  }

  async demoPeople(): Promise<DemoPerson[]> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by name',
    );
    const people = await Promise.all(
      rows.map(({ id }) => this.within(id, (at) => this.demoPeopleOf(id, at))),
    );
    return people.flat();
  }

  private async demoPeopleOf(municipalityId: string, { client }: Transaction): Promise<DemoPerson[]> {
    const { rows } = await client.query<Omit<DemoPerson, 'municipalityId'>>(
      `select substr(s.login_subject, length($1) + 1) as who, s.name, s.id as "staffId",
              coalesce(json_agg(json_build_object('role', r.role, 'serviceId', r.service_id) order by r.role)
                       filter (where r.id is not null), '[]') as roles
       from staff s left join role_assignment r on r.staff_id = s.id and ${VALID}
       where starts_with(s.login_subject, $1) and s.active
       group by s.id order by who`,
      [DEMO_SUBJECT, todayInOslo(this.clock)],
    );
    return rows.map((person) => ({ ...person, municipalityId }));
  }

  private within<Value>(
    municipalityId: string,
    work: (transaction: Transaction) => Promise<Value>,
  ): Promise<Value> {
    return this.database.runInTransaction(
      systemContext(municipalityId, 'identity', { clock: this.clock }),
      work,
    );
  }
}
