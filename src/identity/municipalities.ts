import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

export interface MunicipalityNamed {
  id: string;
  name: string;
}

/** The municipalities of the installation by the names that the login file uses. */
@Injectable()
export class Municipalities {
  constructor(private readonly database: Database) {}

  /** @param nameOrId undefined when there is none, or more than one by that name */
  async called(nameOrId: string): Promise<MunicipalityNamed | undefined> {
    const { rows } = await this.database.pool.query<MunicipalityNamed>({
      name: 'identity.municipality',
      text: 'select id, name from municipality where name = $1 or id::text = lower($1) limit 2',
      values: [nameOrId],
    });
    return rows.length === 1 ? rows[0] : undefined;
  }

  async named(ids: readonly string[]): Promise<MunicipalityNamed[]> {
    const { rows } = await this.database.pool.query<MunicipalityNamed>(
      'select id, name from municipality where id = any ($1::uuid[]) order by name',
      [ids],
    );
    return rows;
  }
}
