import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../access/access-log/access-log.js';
import type { EventType } from '../../../workflows/events.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { newId } from '../../common/ids.js';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { ApplyEventService } from '../apply-event/apply-event.service.js';
import type { Applied } from '../apply-event/command.js';
import { caseProblem } from '../case-problems.js';
import { applied } from '../outcome-answer.js';
import { EntryTexts, type SealedRow } from '../queries/entry-texts.js';

/** What names nothing else in its case, so that it means the same in another one. A goal gets a new id there. */
const MOVABLE: readonly EventType[] = [
  'NOTE_WRITTEN',
  'BRIGHT_SPOT_WRITTEN',
  'CONTACT_RECORDED',
  'MEETING_HELD',
  'ADVICE_RECORDED',
  'GOAL_SET',
];

interface FoundEntry extends SealedRow {
  type: EventType;
  facts: Record<string, unknown>;
  isRestricted: boolean;
  isWriters: boolean;
  isRestrictedByCaller: boolean;
}

const ENTRY = `
  select e.number, e.type, e.facts, e.sealed, k.wrapped as key,
    (select c.snapshot->'context'->'restricted' from bti_case c where c.id = e.case_id) @> to_jsonb(e.number)
      as "isRestricted",
    e.actor_kind || ':' || e.actor_id = $3 as "isWriters",
    exists (select from case_event r where r.case_id = e.case_id and r.type = 'ENTRY_RESTRICTED'
      and r.actor_kind || ':' || r.actor_id = $3
      and (r.facts->>'entry' = e.number::text or r.facts->'alsoEntries' @> to_jsonb(e.number)))
      as "isRestrictedByCaller"
  from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
  where e.case_id = $1 and e.number = $2`;

/**
 * An entry that was written in the log of the wrong child is written in the right one: by its writer or by whoever took
 * it out of view, under the rules of the other case, as a new entry. Neither case names the other.
 */
@Injectable()
export class MoveEntryService {
  constructor(
    private readonly database: Database,
    private readonly texts: EntryTexts,
    private readonly cases: ApplyEventService,
    private readonly log: AccessLog,
  ) {}

  /**
   * The number of the entry in the other case.
   * @throws REQUEST.NOT_FOUND for a case or entry that is not the caller's to know, ENTRY.NOT_RESTRICTED,
   * ENTRY.NOT_MOVABLE, ENTRY.ERASED, and what the writer says of the other case
   */
  async move(
    ctx: RequestContext,
    { caseId, number, toCaseId }: { caseId: string; number: number; toCaseId: string },
    idempotencyKey: string,
  ): Promise<{ outcome: Applied; number: number }> {
    const { type, facts, words } = await this.read(ctx, caseId, number);
    if (toCaseId === caseId) throw caseProblem('ENTRY.NOT_MOVABLE', { allowed: MOVABLE });
    const event = { type, facts: type === 'GOAL_SET' ? { ...facts, goalId: newId() } : facts, texts: words };
    const outcome = await this.cases.applyEvent(ctx, toCaseId, { events: [event] }, { idempotencyKey });
    const done = applied(outcome, () => '');
    return { outcome: done, number: done.entries[0]!.number };
  }

  private read(ctx: RequestContext, caseId: string, number: number) {
    return this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<FoundEntry>(ENTRY, [
        caseId,
        number,
        principalOf(ctx.actor),
      ]);
      const [found] = rows;
      const isTheirs = found && (found.isWriters || found.isRestrictedByCaller);
      await this.log.look(transaction, { part: 'change', caseId, outcome: isTheirs ? 'shown' : 'refused' });
      if (!isTheirs) throw requestProblem('REQUEST.NOT_FOUND');
      // At once for all, before anything else is done about it.
      if (!found.isRestricted) throw caseProblem('ENTRY.NOT_RESTRICTED', { allowed: ['ENTRY_RESTRICTED'] });
      if (!MOVABLE.includes(found.type)) throw caseProblem('ENTRY.NOT_MOVABLE', { allowed: MOVABLE });
      const words = (await this.texts.open(transaction, caseId, [found])).get(number);
      if (!words && found.sealed) throw caseProblem('ENTRY.ERASED');
      return { type: found.type, facts: found.facts, words: words ?? {} };
    });
  }
}
