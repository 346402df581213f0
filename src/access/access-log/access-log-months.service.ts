import { Injectable } from '@nestjs/common';
import { Clock, todayInOslo } from '../../common/clock.js';
import { Database } from '../../database/database.js';

const MONTHS_AHEAD = 4;

/** Makes the months of the access log before they come. What no month was made for is kept all the same, beside them. */
@Injectable()
export class AccessLogMonthsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the names of the months that were made */
  async makeAhead(): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ made: string[] }>(
      'select access_log_months.make($1::date, $2) as made',
      [todayInOslo(this.clock), MONTHS_AHEAD],
    );
    return rows[0]?.made ?? [];
  }
}
