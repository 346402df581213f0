import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { systemContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { KEPT_DAYS } from './kept-days.js';

/** Not one of a case in which its author has no part any more: row security does not show it even to them. */
const LEFT = `
  delete from draft where municipality_id = $1 and (saved_at < $2
    or case when purpose = 'evaluation' then not still_works_in_case(case_id, substr(author, 7)::uuid) end)`;

/** Takes away drafts that nobody has gone on with, or can. */
@Injectable()
export class LeftDraftsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In every municipality. */
  async sweep(): Promise<void> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by id',
    );
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 24 * 3_600_000);
    for (const { id } of rows)
      await this.database.runInTransaction(systemContext(id, 'drafts', { clock: this.clock }), ({ client }) =>
        client.query(LEFT, [id, before]),
      );
  }
}
