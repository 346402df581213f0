import type { HttpTown } from './http-town.js';

export interface StoredLook {
  id: string;
  at: Date;
  actor: string;
  service_id: string | null;
  role: string | null;
  stream: string;
  part: string;
  outcome: string;
  case_id: string | null;
  subject_id: string | null;
  listed: string[] | null;
  relation: string | null;
  purpose: string | null;
  covert: boolean;
  address: string | null;
}

/** The access log of a town, as the superuser of the test database sees it. */
export class LooksOfTown {
  private after = '0';

  constructor(private readonly town: Pick<HttpTown, 'superuser'>) {}

  /** Looks from now on. */
  async forget(): Promise<void> {
    const { rows } = await this.town.superuser.query<{ last: string }>(
      'select coalesce(max(id), 0) as last from access_log',
    );
    this.after = rows[0]!.last;
  }

  async all(): Promise<StoredLook[]> {
    const { rows } = await this.town.superuser.query<StoredLook>(
      'select * from access_log where id > $1 order by id',
      [this.after],
    );
    return rows;
  }
}
