import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { systemContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { KEPT_DAYS } from './kept-days.js';

/** Takes away drafts that nobody has gone on with. */
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
        client.query('delete from draft where municipality_id = $1 and saved_at < $2', [id, before]),
      );
  }
}
