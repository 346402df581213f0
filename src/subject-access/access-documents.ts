import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { newId } from '../common/ids.js';
import { Database, type Transaction } from '../database/database.js';
import { Nudge } from '../outbox/nudge.js';
import type { AccessFile } from './access-file.js';
import { accessRequestProblem } from './access-problems.js';
import { hasHiddenSince } from './hidden-since.js';
import { leaveToWorker } from './left-to-worker.js';
import { DocumentSealing, type DocumentPart } from './sealed-document.js';
import { requestProblem } from '../common/http/request-problems.js';

/** A document as its reader finds it. */
export interface FoundDocument {
  id: string;
  caseId: string;
  requestId: string;
  asker: string;
  language: 'nb' | 'nn' | 'en';
  askedOn: string;
  dueOn: string;
  status: 'toReview' | 'released' | 'withheld' | 'expired';
  reason: string | null;
  expiresOn: string | null;
  wrapped: Buffer | null;
  draft: Buffer | null;
  released: Buffer | null;
  print: Buffer | null;
}

const FIND = `
  select id, case_id as "caseId", request_id as "requestId", asker, language, asked_on as "askedOn", due_on as "dueOn", status, reason,
    expires_on as "expiresOn", wrapped, draft, released, print
  from access_document where id = $1`;

/** Documents at rest: found and opened under the row security of the reader, and every look accounted for. */
@Injectable()
export class AccessDocuments {
  constructor(
    private readonly database: Database,
    private readonly sealing: DocumentSealing,
    private readonly log: AccessLog,
    private readonly nudge: Nudge,
  ) {}

  /** @throws REQUEST.NOT_FOUND for a document that is not the reader's, and for none at all */
  async find(ctx: RequestContext, id: string): Promise<FoundDocument> {
    return this.database.runInTransaction(ctx, (transaction) => this.look(transaction, id));
  }

  /**
   * What the reader may have of it: the draft for who reviews it, the released copy for who asked.
   * @throws REQUEST.NOT_FOUND, ACCESS_REQUEST.EXPIRED
   */
  async open(
    ctx: RequestContext,
    id: string,
    part: DocumentPart,
  ): Promise<{ found: FoundDocument; content: Buffer }> {
    return this.database.runInTransaction(ctx, async (transaction) => {
      const found = await this.look(transaction, id);
      const sealed = found[part];
      if (found.status === 'expired') throw accessRequestProblem('ACCESS_REQUEST.EXPIRED');
      const caseKey = sealed && (await this.sealing.keyOfCase(transaction, found.caseId));
      if (!sealed || !caseKey || !found.wrapped) throw requestProblem('REQUEST.NOT_FOUND');
      const key = this.sealing.openKey(caseKey, id, found.wrapped);
      return { found, content: this.sealing.open(key, id, part, sealed) };
    });
  }

  /**
   * Decides, once: what is given out is sealed in the place of the draft, which is gone then.
   * @throws ACCESS_REQUEST.DECIDED when somebody else has decided meanwhile
   */
  async decide(
    ctx: RequestContext,
    { id, caseId, requestId, wrapped }: FoundDocument,
    decision: Decided,
  ): Promise<void> {
    const { status, file, print, reason, expiresOn } = decision;
    const outboxId = newId();
    await this.database.runInTransaction(ctx, async (transaction) => {
      const caseKey = await this.sealing.keyOfCase(transaction, caseId);
      if (!caseKey || !wrapped) throw requestProblem('REQUEST.NOT_FOUND');
      const key = this.sealing.openKey(caseKey, id, wrapped);
      const sealed = (part: DocumentPart, content: Buffer | null) =>
        content && this.sealing.seal(key, id, part, content);
      const { rowCount } = await transaction.client.query(DECIDE, [
        id,
        status,
        sealed('released', file && Buffer.from(JSON.stringify(file))),
        sealed('print', print),
        reason,
        principalOf(ctx.actor),
        ctx.clock.now(),
        expiresOn,
      ]);
      if (rowCount === 0) throw accessRequestProblem('ACCESS_REQUEST.DECIDED');
      await leaveToWorker(transaction, ctx, requestId, outboxId);
      await this.log.look(transaction, {
        part: 'rights',
        caseId,
        outcome: 'shown',
        purpose: `access.${status}`,
      });
    });
    this.nudge.afterCommit({ municipalityId: ctx.municipalityId, outboxIds: [outboxId] });
  }

  /** @throws ACCESS_REQUEST.PREPARED_ANEW for a draft that still has what was hidden since; the worker makes another */
  async refuseOutdated(ctx: RequestContext, { id, requestId }: FoundDocument): Promise<void> {
    const outboxId = newId();
    const isOutdated = await this.database.runInTransaction(ctx, async (transaction) => {
      const { rowCount } = await transaction.client.query(OUTDATED, [id]);
      if (rowCount) await leaveToWorker(transaction, ctx, requestId, outboxId);
      return !!rowCount;
    });
    if (!isOutdated) return;
    this.nudge.afterCommit({ municipalityId: ctx.municipalityId, outboxIds: [outboxId] });
    throw accessRequestProblem('ACCESS_REQUEST.PREPARED_ANEW');
  }

  private async look(transaction: Transaction, id: string): Promise<FoundDocument> {
    const { rows } = await transaction.client.query<FoundDocument>(FIND, [id]);
    const [found] = rows;
    if (!found) throw requestProblem('REQUEST.NOT_FOUND');
    await this.log.look(transaction, { part: 'rights', caseId: found.caseId, outcome: 'shown' });
    return found;
  }
}

interface Decided {
  status: 'released' | 'withheld';
  file: AccessFile | null;
  print: Buffer | null;
  reason: string | null;
  /** YYYY-MM-DD, the last day on which it can be fetched. */
  expiresOn: string | null;
}

const OUTDATED = `select from access_document where id = $1 and ${hasHiddenSince}`;
const DECIDE = `
  update access_document set status = $2, draft = null, released = $3, print = $4, reason = $5, reviewed_by = $6,
    decided_at = $7, expires_on = $8
  where id = $1 and status = 'toReview'`;
