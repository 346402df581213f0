import { Injectable } from '@nestjs/common';
import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import { Clock, todayInOslo } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { type RequestContext, systemContext } from '../common/request-context.js';
import { Database, type Transaction } from '../database/database.js';
import { NOTIFY } from '../outbox/notice.js';
import { casesThatWait, giveLongerTime } from './extended-time.js';
import { hasHiddenSince } from './hidden-since.js';
import { AskersFile, type AskedFor } from './askers-file.js';
import { ConcernFile, CONCERNS } from './concern-file.js';
import { DocumentSealing } from './sealed-document.js';

interface Request extends AskedFor {
  id: string;
  childId: string;
  dueOn: string;
  preparedAt: Date | null;
  extendedTo: string | null;
  extensionNotedAt: Date | null;
}

/** A case that the asker reads today, or a concern that was not shared with them, and who sees to it there. */
export interface OpenToAsker {
  caseId: string;
  relation: string;
  driver: string;
  serviceId: string;
  version: number;
  ofConcern: boolean;
}

const REQUEST = `
  select id, child_id as "childId", asker, language, asked_on as "askedOn", due_on as "dueOn", prepared_at as "preparedAt",
    extended_to as "extendedTo", extension_noted_at as "extensionNotedAt"
  from access_request where id = $1`;
const CASES = `
  select distinct on (c.id) c.id as "caseId", a.relation,
    coalesce('staff:' || c.holder_staff_id, c.created_by) as driver,
    coalesce(c.holder_service_id, c.home_service_id) as "serviceId", c.version, false as "ofConcern"
  from case_access a join bti_case c on c.id = a.case_id
  where a.principal = $1 and a.content and (a.until is null or a.until >= $3) and c.child_id = $2
    and c.disposed_at is null
    and not exists (select from access_document d where d.request_id = $4 and d.case_id = c.id)
  order by c.id`;
const PREPARED = `
  insert into access_document (id, municipality_id, request_id, case_id, asker, language, asked_on, due_on, status,
    wrapped, draft, prepared_from, of_concern)
  values ($1, $2, $3, $4, $5, $6, $7, $8, 'toReview', $9, $10, $11, $12) on conflict (request_id, case_id) do nothing`;
const OUTDATED = `delete from access_document
  where request_id = $1 and status = 'toReview' and ${hasHiddenSince}`;
const NOTICE = `
  insert into outbox (id, municipality_id, case_id, intent, payload, created_at) values ($1, $2, $3, $4, $5, $6)`;
const DECIDED = `
  select id, case_id as "caseId", asker, status, of_concern as "ofConcern" from access_document
  where request_id = $1 and status <> 'toReview' and noted_at is null`;
/** Asked for in a case that its asker does not read any more: nobody is left to answer. */
const WITHOUT_ASKER = `
  select c.id as "caseId" from bti_case c
  where c.child_id = $2 and c.disposed_at is null and c.snapshot #> '{context,accessRequests}' ? $1::uuid::text
    and not exists (select from access_document d where d.request_id = $1 and d.case_id = c.id)`;
const EXPIRE = `
  update access_document set status = 'expired', wrapped = null, released = null, print = null, expires_on = null
  where request_id = $1 and expires_on < $2`;

interface Decided {
  id: string;
  caseId: string;
  asker: string;
  status: string;
  ofConcern: boolean;
}

/** The worker's part: what was asked for is put together, what was decided is noted, and what has expired is destroyed. */
@Injectable()
export class PrepareAccessService {
  constructor(
    private readonly database: Database,
    private readonly files: AskersFile,
    private readonly concerns: ConcernFile,
    private readonly sealing: DocumentSealing,
    private readonly cases: ApplyEventService,
    private readonly clock: Clock,
  ) {}

  /** Doing it twice does nothing the second time. @returns a code for the metrics */
  async advance(municipalityId: string, requestId: string): Promise<string> {
    const ctx = systemContext(municipalityId, 'subject-access', { clock: this.clock });
    const request = await this.database.runInTransaction(
      ctx,
      async ({ client }) => (await client.query<Request>(REQUEST, [requestId])).rows[0],
    );
    if (!request) return 'gone';
    const { rowCount: outdated } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query(OUTDATED, [requestId]),
    );
    if (!request.preparedAt || outdated) await this.prepare(ctx, request);
    await this.noteExtended(ctx, request);
    await this.noteDecided(ctx, requestId);
    await this.noteWithoutAsker(ctx, request);
    await this.database.runInTransaction(ctx, ({ client }) =>
      client.query(EXPIRE, [requestId, todayInOslo(this.clock)]),
    );
    return request.preparedAt ? 'advanced' : 'prepared';
  }

  private async prepare(ctx: RequestContext, request: Request): Promise<void> {
    const values = [request.asker, request.childId, todayInOslo(this.clock), request.id];
    const found = await this.database.runInTransaction(ctx, async ({ client }) => [
      ...(await client.query<OpenToAsker>(CASES, values)).rows,
      ...(await client.query<OpenToAsker>(CONCERNS, values)).rows,
    ]);
    for (const one of found) {
      await this.note(
        ctx,
        one.caseId,
        'ACCESS_REQUESTED',
        request,
        `access-asked-${request.id}-${one.caseId}`,
      );
      const file = await (one.ofConcern ? this.concerns : this.files).of(ctx, request, one);
      if (file) await this.keep(ctx, request, one, Buffer.from(JSON.stringify(file)));
    }
    await this.database.runInTransaction(ctx, ({ client }) =>
      client.query('update access_request set prepared_at = $2 where id = $1 and prepared_at is null', [
        request.id,
        this.clock.now(),
      ]),
    );
  }

  private keep(ctx: RequestContext, request: Request, one: OpenToAsker, content: Buffer): Promise<void> {
    return this.database.runInTransaction(ctx, async (transaction) => {
      const caseKey = await this.sealing.keyOfCase(transaction, one.caseId);
      if (!caseKey) return;
      const id = newId();
      const { key, wrapped } = this.sealing.newKey(caseKey, id);
      const { rowCount } = await transaction.client.query(PREPARED, [
        id,
        ctx.municipalityId,
        request.id,
        one.caseId,
        request.asker,
        request.language,
        request.askedOn,
        request.extendedTo ?? request.dueOn,
        wrapped,
        this.sealing.seal(key, id, 'draft', content),
        one.version,
        one.ofConcern,
      ]);
      if (rowCount === 1)
        await this.tell(
          transaction,
          ctx,
          { to: one.driver, about: 'access.toReview', serviceId: one.serviceId },
          one.caseId,
        );
    });
  }

  /** The case says that it was answered, the asker is told, and the deadline is kept. */
  private async noteDecided(ctx: RequestContext, requestId: string): Promise<void> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<Decided>(DECIDED, [requestId]),
    );
    for (const { id, caseId, asker, status, ofConcern } of rows) {
      await this.note(ctx, caseId, 'ACCESS_ANSWERED', { id: requestId }, `access-answered-${id}`);
      await this.database.runInTransaction(ctx, async (transaction) => {
        const { rowCount } = await transaction.client.query(
          'update access_document set noted_at = $2 where id = $1 and noted_at is null',
          [id, this.clock.now()],
        );
        const isTold = status === 'released' || (status === 'withheld' && !ofConcern);
        if (rowCount === 1 && isTold)
          await this.tell(transaction, ctx, { to: asker, about: 'access.answered' });
      });
    }
  }

  private async noteWithoutAsker(ctx: RequestContext, { id, childId }: Request): Promise<void> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ caseId: string }>(WITHOUT_ASKER, [id, childId]),
    );
    for (const { caseId } of rows)
      await this.note(ctx, caseId, 'ACCESS_ANSWERED', { id }, `access-without-asker-${id}-${caseId}`);
  }

  /** The cases first: whoever is stopped on the way begins again until the request says that it is done. */
  private async noteExtended(ctx: RequestContext, request: Request): Promise<void> {
    const { id, asker, extendedTo, extensionNotedAt } = request;
    if (!extendedTo || extensionNotedAt) return;
    const caseIds = await this.database.runInTransaction(ctx, (transaction) =>
      casesThatWait(transaction, id),
    );
    for (const caseId of caseIds)
      await this.note(ctx, caseId, 'ACCESS_EXTENDED', { id }, `access-extended-${id}-${caseId}`);
    await this.database.runInTransaction(ctx, async (transaction) => {
      const isTold = await giveLongerTime(transaction, { id, extendedTo });
      if (isTold) await this.tell(transaction, ctx, { to: asker, about: 'access.extended' });
    });
  }

  private note(
    ctx: RequestContext,
    caseId: string,
    type: string,
    { id: requestId, askedOn }: { id: string; askedOn?: string },
    idempotencyKey: string,
  ) {
    const isEarlier = askedOn !== undefined && askedOn < todayInOslo(this.clock);
    const facts = { requestId, ...(type === 'ACCESS_REQUESTED' && isEarlier && { askedOn }) };
    const command = { events: [{ type, facts, texts: {} }] };
    return this.cases.applyEvent(ctx, caseId, command, { idempotencyKey, by: 'engine' });
  }

  private tell(
    { client }: Transaction,
    ctx: RequestContext,
    payload: object,
    caseId: string | null = null,
  ): Promise<unknown> {
    return client.query(NOTICE, [
      newId(),
      ctx.municipalityId,
      caseId,
      NOTIFY,
      JSON.stringify(payload),
      this.clock.now(),
    ]);
  }
}
