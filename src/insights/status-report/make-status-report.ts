import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { Database } from '../../database/database.js';
import { type TakenWork, WorkKinds, type WorkTools } from '../../long-work/work-kinds.js';
import { countedMonth } from '../counted-month.js';
import { EffectsInsightService } from '../effects-insight.service.js';
import { LevelsInsightService } from '../levels-insight.service.js';
import { countChildren } from './count-children.js';
import { publishTable } from './publish-table.js';
import { type StatusFigures, type StatusTable, TABLES } from './status-figures.js';
import { printStatus } from './status-print.js';

/** The worker's part: counts, hides what is too small, prints. Only what may be published is kept. */
@Injectable()
export class MakeStatusReport implements OnModuleInit {
  constructor(
    private readonly kinds: WorkKinds,
    private readonly database: Database,
    private readonly environment: Environment,
    private readonly effects: EffectsInsightService,
    private readonly levels: LevelsInsightService,
  ) {}

  onModuleInit(): void {
    this.kinds.add({ kinds: ['statusReport'], carryOut: (work, tools) => this.make(work, tools) });
  }

  private async make({ settings, language }: TakenWork, { ctx, tell, finish }: WorkTools): Promise<void> {
    const { year } = settings as { year: number };
    const { month, countedTo } = countedMonth(ctx.clock);
    const threshold = this.environment.STAFETT_SMALLEST_COUNT;
    const nextYear = `${year + 1}-01-01`;
    const before = nextYear < month ? nextYear : month;
    const span = { from: `${year}-01-01`, before };
    const steps = TABLES.length + 3;
    const tables: StatusTable[] = [];
    for (const id of TABLES) {
      await tell(tables.length, steps);
      const counted = await this.database.runInTransaction(ctx, (at) => countChildren(at, id, span));
      tables.push(publishTable(id, counted, threshold));
    }
    const { levels } = await this.levels.levels(ctx);
    await tell(TABLES.length + 1, steps);
    const { effects } = await this.effects.effects(ctx, { from: span.from, to: `${year}-12-31` });
    await tell(TABLES.length + 2, steps);
    const to = nextYear < month ? `${year}-12-31` : countedTo;
    const municipality = await this.nameOf(ctx.municipalityId);
    const figures: StatusFigures = {
      year,
      from: span.from,
      to,
      threshold,
      municipality,
      tables,
      levels,
      effects,
    };
    const print = await printStatus(figures, language, ctx.clock.now());
    await tell(steps, steps);
    await this.database.runInTransaction(ctx, (at) => finish(at, { outcome: figures, print }));
  }

  private async nameOf(id: string): Promise<string> {
    const { rows } = await this.database.pool.query<{ name: string }>(
      'select name from municipality where id = $1',
      [id],
    );
    return rows[0]?.name ?? '';
  }
}
