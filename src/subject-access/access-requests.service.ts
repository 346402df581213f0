import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { CaseLookup } from '../cases/case-lookup.js';
import { todayInOslo } from '../common/clock.js';
import { requestProblem } from '../common/http/request-problems.js';
import { newId } from '../common/ids.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { resolveDue } from '../follow-ups/working-calendar.js';
import { Nudge } from '../outbox/nudge.js';
import { accessRequestProblem } from './access-problems.js';
import { leaveToWorker } from './left-to-worker.js';
import type { AccessRequestsDto, AskedForAccessDto } from './access-requests.dto.js';

export interface AskForAccess {
  /** Left out by a person of the family, who asks for themselves. */
  onBehalfOf?: string | undefined;
  how?: 'onPaper' | 'orally' | undefined;
}

const ASK = `
  insert into access_request (id, municipality_id, child_id, asker, recorded_by, how, language, asked_on, due_on, asked_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const MINE = `
  select r.id, r.asked_on as "askedOn", r.due_on as "dueOn", r.prepared_at is not null as "isPrepared",
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'caseId', d.case_id, 'status', d.status,
        'reason', d.reason, 'expiresOn', d.expires_on) order by d.id), '[]')
      from access_document d where d.request_id = r.id and d.status <> 'toReview') as documents
  from access_request r where r.asker = current_actor() or r.recorded_by = current_actor()
  order by r.asked_at desc limit 100`;
const TO_REVIEW = `
  select id, case_id as "caseId", asked_on as "askedOn", due_on as "dueOn" from access_document
  where status = 'toReview' and current_actor() like 'staff:%' order by due_on, id limit 200`;

/** GDPR art. 12(3): without undue delay, and within one month. */
const ONE_MONTH = { amount: 1, unit: 'months', exact: true } as const;

/** Who asks for everything that is kept of a child (art. 15), and how far it has come. */
@Injectable()
export class AccessRequestsService {
  constructor(
    private readonly database: Database,
    private readonly lookup: CaseLookup,
    private readonly nudge: Nudge,
    private readonly log: AccessLog,
  ) {}

  /** @throws REQUEST.NOT_FOUND, ACCESS_REQUEST.NO_INSIGHT for somebody who may read nothing of the case, and staff who do not drive it */
  async ask(
    ctx: RequestContext,
    caseId: string,
    { onBehalfOf, how }: AskForAccess,
  ): Promise<AskedForAccessDto> {
    const standing = await this.lookup.standing(ctx, caseId);
    if (!standing) throw requestProblem('REQUEST.NOT_FOUND');
    const personId = ctx.actor.kind === 'person' ? ctx.actor.id : onBehalfOf;
    const asker = standing.family.find((one) => one === personId);
    const mayAsk = ctx.actor.kind === 'person' ? standing.readsContent : standing.drives;
    if (!mayAsk || !asker) throw accessRequestProblem('ACCESS_REQUEST.NO_INSIGHT');
    const [id, outboxId, askedOn] = [newId(), newId(), todayInOslo(ctx.clock)];
    const dueOn = resolveDue({ anchor: askedOn, ...ONE_MONTH }, { closed: [] }).date;
    await this.database.runInTransaction(ctx, async (transaction) => {
      await transaction.client.query(ASK, [
        id,
        ctx.municipalityId,
        standing.childId,
        `person:${asker}`,
        principalOf(ctx.actor),
        ctx.actor.kind === 'person' ? 'loggedIn' : (how ?? 'onPaper'),
        ctx.language,
        askedOn,
        dueOn,
        ctx.clock.now(),
      ]);
      await leaveToWorker(transaction, ctx, id, outboxId);
      await this.log.look(transaction, { part: 'rights', caseId, outcome: 'shown', purpose: 'access.asked' });
    });
    this.nudge.afterCommit({ municipalityId: ctx.municipalityId, outboxIds: [outboxId] });
    return { id, askedOn, dueOn };
  }

  /** One's own requests with what has been given out, and what waits for one's review. */
  list(ctx: RequestContext): Promise<AccessRequestsDto> {
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const mine = (await client.query<AccessRequestsDto['mine'][number] & { isPrepared: boolean }>(MINE))
        .rows;
      const toReview = (await client.query<AccessRequestsDto['toReview'][number]>(TO_REVIEW)).rows;
      return { mine, toReview };
    });
  }
}
