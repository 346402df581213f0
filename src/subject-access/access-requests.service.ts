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
import type { AccessRequestsDto, AskedForAccessDto, ExtendedAccessDto } from './access-requests.dto.js';

export interface AskForAccess {
  /** Left out by a person of the family, who asks for themselves. */
  onBehalfOf?: string | undefined;
  how?: 'onPaper' | 'orally' | undefined;
  /** YYYY-MM-DD, when it came on paper or was said; left out: today. */
  askedOn?: string | undefined;
}

const ASK = `
  insert into access_request (id, municipality_id, child_id, asker, recorded_by, how, language, asked_on, due_on, asked_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const MINE = `
  select r.id, r.asked_on as "askedOn", case when r.extension_told then r.extended_to else r.due_on end as "dueOn",
    case when r.extension_told then r.extended_for end as "extendedFor", r.prepared_at is not null as "isPrepared",
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'caseId', d.case_id, 'status', d.status,
        'reason', d.reason, 'expiresOn', d.expires_on) order by d.id), '[]')
      from access_document d where d.request_id = r.id and d.status <> 'toReview') as documents
  from access_request r where r.asker = current_actor() or r.recorded_by = current_actor()
  order by r.asked_at desc limit 100`;
const TO_REVIEW = `
  select id, case_id as "caseId", asked_on as "askedOn", due_on as "dueOn" from access_document
  where status = 'toReview' and current_actor() like 'staff:%' order by due_on, id limit 200`;

/** GDPR art. 12(3): without undue delay, and within one month; two more where necessary, told within the first. */
const ONE_MONTH = { amount: 1, unit: 'months', exact: true } as const;
const THREE_MONTHS = { amount: 3, unit: 'months', exact: true } as const;
const OF_DOCUMENT = `
  select r.id, r.asked_on as "askedOn", r.due_on as "dueOn", r.extended_to as "extendedTo", d.case_id as "caseId"
  from access_document d join access_request r on r.id = d.request_id
  where d.id = $1 and d.status = 'toReview' and reviews_access_in(d.case_id)`;
const EXTEND = `
  update access_request set extended_to = $2, extended_for = $3, extended_by = current_actor()
  where id = $1 and extended_to is null`;

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
    { onBehalfOf, how, askedOn: cameOn }: AskForAccess,
  ): Promise<AskedForAccessDto> {
    const standing = await this.lookup.standing(ctx, caseId);
    if (!standing) throw requestProblem('REQUEST.NOT_FOUND');
    const personId = ctx.actor.kind === 'person' ? ctx.actor.id : onBehalfOf;
    const mayGet = standing.family.length > 0 ? standing.family : standing.stated;
    const asker = mayGet.find((one) => one === personId);
    const mayAsk = ctx.actor.kind === 'person' ? standing.readsContent : standing.drives;
    if (!mayAsk || !asker) throw accessRequestProblem('ACCESS_REQUEST.NO_INSIGHT');
    const askedOn = dayOfAsking(ctx, cameOn);
    const [id, outboxId] = [newId(), newId()];
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

  /**
   * Two months more for a request whose document one reviews, once and before its deadline; the worker tells the asker,
   * with the reason, unless it would tell them of a concern that they know nothing of. @throws REQUEST.NOT_FOUND, ACCESS_REQUEST.EXTENDED, .TOO_LATE_TO_EXTEND
   */
  async extend(ctx: RequestContext, documentId: string, reason: string): Promise<ExtendedAccessDto> {
    const outboxId = newId();
    const dueOn = await this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<RequestOfDocument>(OF_DOCUMENT, [documentId]);
      const [request] = rows;
      if (!request) throw requestProblem('REQUEST.NOT_FOUND');
      if (request.extendedTo !== null) throw accessRequestProblem('ACCESS_REQUEST.EXTENDED');
      if (request.dueOn < todayInOslo(ctx.clock))
        throw accessRequestProblem('ACCESS_REQUEST.TOO_LATE_TO_EXTEND', {
          allowed: [{ until: request.dueOn }],
        });
      const later = resolveDue({ anchor: request.askedOn, ...THREE_MONTHS }, { closed: [] }).date;
      const { rowCount } = await transaction.client.query(EXTEND, [request.id, later, reason]);
      if (rowCount === 0) throw accessRequestProblem('ACCESS_REQUEST.EXTENDED');
      await leaveToWorker(transaction, ctx, request.id, outboxId);
      const look = { part: 'rights', caseId: request.caseId, outcome: 'shown' } as const;
      await this.log.look(transaction, { ...look, purpose: 'access.extended' });
      return later;
    });
    this.nudge.afterCommit({ municipalityId: ctx.municipalityId, outboxIds: [outboxId] });
    return { dueOn };
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

interface RequestOfDocument {
  id: string;
  askedOn: string;
  dueOn: string;
  extendedTo: string | null;
  caseId: string;
}

/** A paper may have lain for a while: its month counts from the day it came. One who is logged in asks today. */
function dayOfAsking({ actor, clock }: RequestContext, cameOn: string | undefined): string {
  const today = todayInOslo(clock);
  if (actor.kind === 'person' || cameOn === undefined) return today;
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  if (cameOn <= today && cameOn >= aYearAgo) return cameOn;
  throw accessRequestProblem('ACCESS_REQUEST.DAY_WRONG', {
    fields: [{ path: 'askedOn', code: 'DATE.OUT_OF_RANGE', allowed: [aYearAgo, today] }],
  });
}
