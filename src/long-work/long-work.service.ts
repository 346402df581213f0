import { Injectable } from '@nestjs/common';
import { todayInOslo } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database, type Transaction } from '../database/database.js';
import { resolveDue } from '../follow-ups/working-calendar.js';
import { Nudge } from '../outbox/nudge.js';
import {
  CARRY_OUT_WORK,
  CHECKED_DAYS,
  DONE_DAYS,
  WORK_COLUMNS,
  type WorkKind,
  type WorkRow,
} from './work-row.js';

export interface AskedWork {
  kind: WorkKind;
  /** `checked` waits for a yes, `waiting` is begun at once. */
  state: 'checked' | 'waiting';
  settings: object;
  content?: Buffer;
  /** What would come of it. */
  outcome?: object;
}

const KEEP = `
  insert into long_work (id, municipality_id, asked_by, kind, language, state, settings, content, outcome, asked_at, expires_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const LIST = `
  select ${WORK_COLUMNS} from long_work where kind = any ($1) and expires_on >= current_today()
  order by asked_at desc, id desc limit 20`;
const FIND = `
  select ${WORK_COLUMNS} from long_work where id = $1 and kind = any ($2) and expires_on >= current_today()`;
const BEGIN = `
  update long_work set state = 'waiting', expires_on = $3
  where id = $1 and kind = any ($2) and state = 'checked' and expires_on >= current_today()`;
const LEAVE = `insert into outbox (id, municipality_id, intent, payload, created_at) values ($1, $2, $3, $4, $5)`;

/** Long work as whoever asks for it sees it; row security leaves each their own. */
@Injectable()
export class LongWorkService {
  constructor(
    private readonly database: Database,
    private readonly nudge: Nudge,
  ) {}

  /** @returns its id */
  async keep(ctx: RequestContext, { kind, state, settings, content, outcome }: AskedWork): Promise<string> {
    const id = newId();
    const values = [
      ...[
        id,
        ctx.municipalityId,
        principalOf(ctx.actor),
        kind,
        ctx.language,
        state,
        JSON.stringify(settings),
      ],
      ...[content ?? null, outcome ? JSON.stringify(outcome) : null, ctx.clock.now()],
      lastDay(ctx, state === 'checked' ? CHECKED_DAYS : DONE_DAYS),
    ];
    const outboxId = await this.database.runInTransaction(ctx, async (transaction) => {
      await transaction.client.query(KEEP, values);
      return state === 'waiting' ? this.leave(transaction, id) : undefined;
    });
    if (outboxId) this.nudge.afterCommit({ municipalityId: ctx.municipalityId, outboxIds: [outboxId] });
    return id;
  }

  /** One's own, the newest first. */
  list(ctx: RequestContext, kinds: readonly WorkKind[]): Promise<WorkRow[]> {
    return this.database.runInTransaction(ctx, async ({ client }) => {
      return (await client.query<WorkRow>(LIST, [kinds])).rows;
    });
  }

  /** Undefined where one has asked for no such work. */
  find(ctx: RequestContext, id: string, kinds: readonly WorkKind[]): Promise<WorkRow | undefined> {
    return this.database.runInTransaction(ctx, async ({ client }) => {
      return (await client.query<WorkRow>(FIND, [id, kinds])).rows[0];
    });
  }

  async printOf(ctx: RequestContext, id: string): Promise<Buffer | null> {
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const { rows } = await client.query<{ print: Buffer | null }>(
        'select print from long_work where id = $1',
        [id],
      );
      return rows[0]?.print ?? null;
    });
  }

  /** The yes to what was checked. Said twice, it is begun once. @returns false where nothing waits for it */
  async begin(ctx: RequestContext, id: string, kinds: readonly WorkKind[]): Promise<boolean> {
    const outboxId = await this.database.runInTransaction(ctx, async (transaction) => {
      const { rowCount } = await transaction.client.query(BEGIN, [id, kinds, lastDay(ctx, DONE_DAYS)]);
      return rowCount === 1 ? this.leave(transaction, id) : undefined;
    });
    if (outboxId) this.nudge.afterCommit({ municipalityId: ctx.municipalityId, outboxIds: [outboxId] });
    return outboxId !== undefined;
  }

  private async leave({ client, ctx }: Transaction, workId: string): Promise<string> {
    const outboxId = newId();
    const payload = JSON.stringify({ workId });
    await client.query(LEAVE, [outboxId, ctx.municipalityId, CARRY_OUT_WORK, payload, ctx.clock.now()]);
    return outboxId;
  }
}

function lastDay(ctx: RequestContext, days: number): string {
  const rule = { anchor: todayInOslo(ctx.clock), amount: days, unit: 'calendarDays', exact: true } as const;
  return resolveDue(rule, { closed: [] }).date;
}
