import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import type { KindOfInformation } from '../../../workflows/event-fields.js';
import { AccessLog } from '../../access/access-log/access-log.js';
import type { EventType } from '../../../workflows/events.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { ApplyEventService } from '../apply-event/apply-event.service.js';
import type { Applied, CommandEvent } from '../apply-event/command.js';
import { caseProblem } from '../case-problems.js';
import { applied } from '../outcome-answer.js';
import { EntryTexts, type SealedRow } from '../queries/entry-texts.js';
import { keptAs } from './kept-as.js';

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
  kinds: KindOfInformation[] | null;
  /** The guardian whose own it is. */
  about: string | null;
  isRestricted: boolean;
  isWriters: boolean;
  isRestrictedByCaller: boolean;
}

const ENTRY = `
  select e.number, e.type, e.facts, e.kinds, e.about, e.sealed, k.wrapped as key,
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
 * it out of view, under the rules of the other case, as a new entry. It opens to nobody more there: it is of the same kind
 * and the same person's, and what was kept from guardians is kept from those of the other child. Neither case names the other.
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
    const { facts, ...written } = await this.read(ctx, caseId, number);
    if (toCaseId === caseId) throw caseProblem('ENTRY.NOT_MOVABLE', { allowed: MOVABLE });
    // The same for the same key, or asked again it would be another request.
    const goalId = v5(`${principalOf(ctx.actor)} ${idempotencyKey}`, toCaseId);
    const event = { ...written, facts: written.type === 'GOAL_SET' ? { ...facts, goalId } : facts };
    const outcome = await this.cases.applyEvent(ctx, toCaseId, { events: [event] }, { idempotencyKey });
    const done = applied(outcome, () => '');
    return { outcome: done, number: done.entries[0]!.number };
  }

  private read(ctx: RequestContext, caseId: string, number: number): Promise<CommandEvent> {
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
      const { type, facts, kinds, about } = found;
      const marks = { ...(kinds?.length && { kinds }), ...(about && { about }) };
      const keptFromGuardians = await keptAs(transaction, this.texts, { caseId, number });
      return { type, facts, texts: words ?? {}, marks, ...(keptFromGuardians && { keptFromGuardians }) };
    });
  }
}
