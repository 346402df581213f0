import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { readId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { AccessLog, type Look } from './access-log.js';
import type { LookingRequest } from './look.guard.js';
import { streamOf } from './look-parts.js';
import type { LooksAt } from './looks.decorator.js';

/** Refused, though what was asked for may be there. */
const REFUSED = [403, 404];
/** A command that was refused for what the case is, which it thereby tells. */
const TELLING = [409, 412, 422];

/**
 * The last thing before an answer goes: whatever a route has shown or refused without an account of it is written now. So
 * a look is in the log even where its service forgot, and a refused try is, whatever became of the reading transaction.
 * When it cannot be written, the answer does not go.
 */
@Injectable()
export class AccountOfLooks {
  constructor(
    private readonly server: HttpAdapterHost,
    private readonly database: Database,
    private readonly log: AccessLog,
  ) {}

  onModuleInit(): void {
    const fastify = this.server.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onSend', async (request: LookingRequest, reply, payload) => {
      const { caller, looksAt } = request;
      if (caller?.looking && looksAt) await this.account(caller, looksAt, request, reply.statusCode);
      return payload;
    });
  }

  private async account(
    ctx: RequestContext,
    looksAt: LooksAt,
    request: LookingRequest,
    status: number,
  ): Promise<void> {
    const outcome = outcomeOf(status, looksAt);
    if (!outcome || ctx.looking!.written > 0) return;
    const look = { part: looksAt.part, outcome, ...lookedAt(looksAt, request) };
    await this.database.runInTransaction(ctx, (transaction) => this.log.look(transaction, look));
  }
}

function outcomeOf(status: number, { writes }: LooksAt): Look['outcome'] | null {
  if (REFUSED.includes(status)) return 'refused';
  const shows = writes ? TELLING.includes(status) : status < 400;
  return shows ? 'shown' : null;
}

/** A case only where the path says so: what is looked at may be a document, a report, a person. */
function lookedAt(
  { part, of }: LooksAt,
  { params, routeOptions }: LookingRequest,
): Pick<Look, 'caseId' | 'subjectId'> {
  const given = (params ?? {}) as Record<string, string>;
  const id = readId(of ? given[of] : (given.caseId ?? given.id));
  const isOfACase = 'caseId' in given || /\/cases\/:/.test(routeOptions.url ?? '');
  return isOfACase && streamOf(part) === 'case' ? { caseId: id } : { subjectId: id ?? undefined };
}
