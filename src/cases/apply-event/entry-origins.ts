import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import type { Command } from './command.js';

/** Whose an entry is, as principals. */
export interface EntryOrigin {
  writtenBy: string;
  /** Who has taken it out of view. */
  restrictedBy: readonly string[];
}

const ORIGINS = `
  select e.number, e.actor_kind || ':' || e.actor_id as "writtenBy",
    array(select r.actor_kind || ':' || r.actor_id from case_event r
      where r.case_id = e.case_id and r.type = 'ENTRY_RESTRICTED' and r.facts->>'entry' = e.number::text
    ) as "restrictedBy"
  from case_event e where e.case_id = $1 and e.number = any ($2)`;

/** Whose the entries are that a command takes out of view or erases. What is once written does not change. */
@Injectable()
export class EntryOrigins {
  constructor(private readonly database: Database) {}

  /** Empty for those who do not read the content. */
  async of(
    ctx: RequestContext,
    caseId: string,
    { events }: Command,
  ): Promise<ReadonlyMap<number, EntryOrigin>> {
    const numbers = events.flatMap(({ type, facts }) =>
      (type === 'ENTRY_RESTRICTED' || type === 'ENTRY_ERASED') && isEntryNumber(facts.entry)
        ? [facts.entry]
        : [],
    );
    if (numbers.length === 0) return new Map();
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const { rows } = await client.query<EntryOrigin & { number: number }>(ORIGINS, [caseId, numbers]);
      return new Map(rows.map(({ number, ...origin }) => [number, origin]));
    });
  }
}

const isEntryNumber = (entry: unknown): entry is number =>
  typeof entry === 'number' && Number.isInteger(entry) && entry > 0 && entry < 2 ** 31;
