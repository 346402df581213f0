import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { InsightsDatabase, type Transaction } from '../database/database.js';
import { countedMonth } from './counted-month.js';
import { tooFewChildren } from './hidden.js';
import type { LevelRowDto, LevelsDto } from './insights.dto.js';
import { suppressSmallCells } from './suppression.js';

const ROWS = ['0', '1', '2', '3'];
const ENDS = ['closed', 'raised', 'lowered', 'acute', 'still'];

/** At which level help is given. One table without filters, so that there are no two to subtract. */
@Injectable()
export class LevelsInsightService {
  constructor(
    private readonly database: InsightsDatabase,
    private readonly environment: Environment,
  ) {}

  async levels(ctx: RequestContext): Promise<LevelsDto> {
    const { month, countedTo } = countedMonth(ctx.clock);
    const threshold = this.environment.STAFETT_SMALLEST_COUNT;
    const counts = await this.database.runInTransaction(ctx, (at) => childrenByEnd(at, month));
    // A child may have been at several levels, so the levels do not add up to children.
    const table = suppressSmallCells({ rows: ROWS, columns: ENDS, counts }, { threshold, totals: 'rows' });
    const levels = ROWS.map((row, index): LevelRowDto => {
      const ended = Object.fromEntries(ENDS.map((end, column) => [end, table.counts[index]![column]!]));
      const children = table.rowTotals[index]!;
      return { level: Number(row), children, ended, shareClosed: shareClosed(ended, children) };
    });
    const isHidden = levels.some(({ children, ended }) => [children, ...Object.values(ended)].includes(null));
    return { countedTo, threshold, levels, hidden: tooFewChildren(isHidden ? ['levels'] : [], threshold) };
  }
}

function shareClosed(ended: Record<string, number | null>, children: number | null): number | null {
  const { closed, still } = ended;
  if (closed == null || still == null || children === null || children === still) return null;
  return Math.round((closed / (children - still)) * 100) / 100;
}

/** The first instant of the month in Oslo, wherever the server stands. */
const MONTH = `($1::date::timestamp at time zone 'Europe/Oslo')`;

/** Children by how their last time at each level ended, before the month. */
const BY_END = `
  with last as (
    select distinct on (pair_key, level) level,
      case when ended_at < ${MONTH} then ended_by else 'still' end as ended
    from level_spell where started_at < ${MONTH}
    order by pair_key, level, started_at desc, spell desc)
  select level, ended, count(*)::int as children from last group by level, ended`;

async function childrenByEnd({ client }: Transaction, month: string): Promise<number[][]> {
  const { rows } = await client.query<{ level: number; ended: string; children: number }>(BY_END, [month]);
  return ROWS.map((row) =>
    ENDS.map((end) => rows.find((one) => one.level === Number(row) && one.ended === end)?.children ?? 0),
  );
}
