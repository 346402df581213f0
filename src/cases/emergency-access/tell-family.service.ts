import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import { systemContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';

/**
 * Once for each opening, when it is over. Not before: in its 24 hours whoever opened may still report covertly. Not again:
 * what came or went later would tell of a report (bti.md, invariant 1).
 */
const DECIDE = `
  update emergency_access
  set decided_at = $1, told = reason <> 'suspicionOfHarm' and not is_covertly_reported(case_id, child_id, staff_id, at)
  where outcome = 'opened' and decided_at is null and until_at <= $1`;

/** Decides what the family is told of those who have opened its log in an emergency. */
@Injectable()
export class TellFamilyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In every municipality. @returns how many openings were decided about */
  async decide(): Promise<number> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by id',
    );
    let decided = 0;
    for (const { id } of rows) {
      const ctx = systemContext(id, 'emergency-access', { clock: this.clock });
      const done = await this.database.runInTransaction(ctx, ({ client }) =>
        client.query(DECIDE, [this.clock.now()]),
      );
      decided += done.rowCount ?? 0;
    }
    return decided;
  }
}
