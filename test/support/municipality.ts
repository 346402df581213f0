import type pg from 'pg';
import { newId } from '../../src/common/ids.js';

export interface StaffMember {
  name: string;
  email?: string | null;
  language?: 'nb' | 'nn' | 'en';
  active?: boolean;
  roles: { role: string; serviceId: string | null; from?: string; until?: string }[];
}

/** Arranges a municipality as its directory would look, by the superuser of the test database. */
export class ArrangedMunicipality {
  private constructor(
    private readonly client: pg.Client | pg.Pool,
    readonly id: string,
  ) {}

  static async make(client: pg.Client | pg.Pool, name = 'Bærum'): Promise<ArrangedMunicipality> {
    const id = newId();
    await client.query('insert into municipality (id, name) values ($1, $2)', [id, name]);
    return new ArrangedMunicipality(client, id);
  }

  /** @param calendar id of a service calendar; open every working day when left out */
  async service(name: string, kind: string, calendar: string | null = null): Promise<string> {
    const id = newId();
    await this.client.query(
      'insert into service (id, municipality_id, kind, name, calendar) values ($1, $2, $3, $4, $5)',
      [id, this.id, kind, name, calendar],
    );
    return id;
  }

  async staff({ name, email, language = 'nb', active = true, roles }: StaffMember): Promise<string> {
    const id = newId();
    await this.client.query(
      `insert into staff (id, municipality_id, login_subject, name, email, language, active)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        this.id,
        `demo:${name}`,
        name,
        email === undefined ? `${name}@example.no` : email,
        language,
        active,
      ],
    );
    for (const { role, serviceId, from = '2020-01-01', until = null } of roles)
      await this.client.query(
        `insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from, valid_until)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), this.id, id, serviceId, role, from, until],
      );
    return id;
  }
}
