import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { CaseWrite } from '../src/cases/persistence/case-write.js';
import { connectionString } from '../src/database/roles.js';
import { followUpIdOf } from '../src/follow-ups/due-times.js';
import { eachWithItsOwn } from './each-with-its-own.js';
import { TURNS, type WorkedCase } from './everyday.js';
import { closedLoop } from './rounds.js';
import { CONNECTIONS, type Town } from './town.js';

/**
 * The read and the write of a command from bare pg: `read_case` and `write_case` under row security, on the same tables,
 * as the role of the API, with what the engine handed to them. What is left out is the engine: guide, model, permissions,
 * projection, sealing, chain and nudge.
 */
export class SameCalls {
  private readonly pool: pg.Pool;

  constructor(
    private readonly town: Town,
    private readonly writes: readonly CaseWrite[],
    private readonly cases: readonly WorkedCase[],
  ) {
    const { ownerUrl, masterKey } = town.database;
    this.pool = new pg.Pool({
      connectionString: connectionString(ownerUrl, 'stafett_app', masterKey),
      max: CONNECTIONS,
    });
  }

  async rate({ atOnce, seconds }: { atOnce: number; seconds: number }): Promise<number> {
    const work = eachWithItsOwn(this.cases, atOnce, (one) => this.writeNext(one));
    return (await closedLoop(atOnce, seconds, work)).perSecond;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async writeNext(one: WorkedCase): Promise<void> {
    const key = randomUUID();
    const read = await this.call<{ case: { version: number } }>(one, 'read_case', {
      caseId: one.id,
      key,
      withPeople: true,
    });
    const write = this.writes[one.turn % TURNS]!;
    const followUps = write.followUps && {
      ...write.followUps,
      upsert: write.followUps.upsert?.map((row) => ({ ...row, id: followUpIdOf(one.id, row.key) })),
    };
    const written = await this.call<{ status: string }>(one, 'write_case', {
      ...write,
      caseId: one.id,
      expectedVersion: read.case.version,
      receipt: { ...write.receipt, key },
      ...(followUps && { followUps }),
      ...(write.outbox && { outbox: write.outbox.map((row) => ({ ...row, id: randomUUID() })) }),
    });
    if (written.status !== 'written') throw new Error(`the bare call wrote nothing: ${written.status}`);
    one.turn += 1;
  }

  private async call<Answer>(one: WorkedCase, name: string, payload: object): Promise<Answer> {
    const at = new Date().toISOString();
    const who = {
      municipality: this.town.municipalityId,
      actor: `staff:${one.holder}`,
      today: at.slice(0, 10),
    };
    const { rows } = await this.pool.query<{ answer: Answer }>({
      name,
      text: `select ${name}($1::jsonb) as answer from set_config('stafett.now', $2, true)`,
      values: [JSON.stringify({ ...payload, ...who }), at],
    });
    return rows[0]!.answer;
  }
}
