import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../common/clock.js';
import { type RequestContext, systemContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { Announcements } from '../outbox/announcements.js';
import { keepNotice } from '../outbox/keep-notice.js';
import { OutboxEffects } from '../outbox/outbox-effects.js';
import { CannotBeDone, type TakenWork, WorkKinds } from './work-kinds.js';
import { workProblem } from './work-problems.js';
import { CARRY_OUT_WORK, WORK_COLUMNS } from './work-row.js';

const payloadSchema = z.looseObject({ workId: z.uuid() });
/** Before it is said to have failed; the outbox tries more often than that. */
const ATTEMPTS = 3;

const TAKE = `
  update long_work set state = 'running', attempts = attempts + 1, steps_done = 0
  where id = $1 and state in ('waiting', 'running')
  returning ${WORK_COLUMNS}, asked_by as "askedBy", content, attempts`;
const TELL = 'update long_work set steps_done = $2, steps = $3 where id = $1';
const FINISH = `
  update long_work set state = 'done', steps_done = steps, content = null, outcome = $2, print = $3, finished_at = $4
  where id = $1 and state = 'running'`;
/** What another worker has finished meanwhile is done, whatever this one found. */
const FAIL = `
  update long_work set state = 'failed', content = null, failure = $2, finished_at = $3
  where id = $1 and state = 'running'`;
const ENDED = `
  select state, asked_by as "askedBy" from long_work where id = $1 and state in ('done', 'failed')`;
const FORGET = 'delete from long_work where municipality_id = $1 and expires_on < current_today()';

interface Ended {
  state: 'done' | 'failed';
  /** 'staff:<id>' */
  askedBy: string;
}

/** The worker's part of long work: carries out what the outbox asks for, and takes away what has had its time. */
@Injectable()
export class CarryOutWork implements OnModuleInit {
  constructor(
    private readonly effects: OutboxEffects,
    private readonly kinds: WorkKinds,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    this.effects.add({
      intent: CARRY_OUT_WORK,
      carryOut: ({ municipalityId }, { payload }) =>
        this.carryOut(municipalityId, payloadSchema.parse(payload).workId),
    });
  }

  /** In every municipality. */
  async sweep(): Promise<void> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by id',
    );
    for (const { id } of rows) await this.write(this.ctx(id), FORGET, [id]);
  }

  private async carryOut(municipalityId: string, workId: string): Promise<void> {
    const ctx = this.ctx(municipalityId);
    const { rows } = await this.write<TakenWork & { attempts: number }>(ctx, TAKE, [workId]);
    const [work] = rows;
    // Done already, or taken away.
    if (!work) return this.tell(ctx, workId);
    try {
      await this.kinds.of(work.kind).carryOut(work, {
        ctx,
        tell: async (done, steps) => void (await this.write(ctx, TELL, [workId, done, steps])),
        finish: async ({ client }, { outcome, print }) => {
          const values = [workId, JSON.stringify(outcome), print ?? null, this.clock.now()];
          const { rowCount } = await client.query(FINISH, values);
          if (rowCount !== 1) throw new Error('another worker has finished it');
        },
      });
    } catch (error) {
      const code = error instanceof CannotBeDone ? error.code : workProblem('WORK.FAILED').code;
      if (!(error instanceof CannotBeDone) && work.attempts < ATTEMPTS) throw error;
      await this.write(ctx, FAIL, [workId, code, this.clock.now()]);
    }
    await this.tell(ctx, workId);
  }

  /** Whoever set it going, once: on their page, not by mail, which would go on to others where they cannot be reached. */
  private async tell(ctx: RequestContext, workId: string): Promise<void> {
    const told = await this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<Ended>(ENDED, [workId]);
      const [ended] = rows;
      if (!ended) return undefined;
      const { state, askedBy: to } = ended;
      const notice = { id: workId, caseId: null, payload: null };
      return (await keepNotice(notice, { to, about: `work.${state}` }, transaction)) ? to : undefined;
    });
    // A page that does not hear it now sees it when it next asks.
    if (told) await this.announcements.noticed(ctx.municipalityId, told).catch(() => undefined);
  }

  private ctx(municipalityId: string): RequestContext {
    return systemContext(municipalityId, 'long-work', { clock: this.clock });
  }

  private write<Row extends object>(ctx: RequestContext, text: string, values: unknown[]) {
    return this.database.runInTransaction(ctx, ({ client }) => client.query<Row>(text, values));
  }
}
