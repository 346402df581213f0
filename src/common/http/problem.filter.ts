import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem-of.js';
import { sendProblem } from './send-problem.js';

/** Everything that is not a success leaves as a problem document; what we did not expect is logged as well. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { code, status } = problemOf(thrown);
    if (status >= 500) this.log.error({ requestId: request.id, code, ...traceOf(thrown) });
    sendProblem(thrown, request, host.switchToHttp().getResponse<FastifyReply>());
  }
}

/** Where it happened, without the message: messages of a database quote the row, and a row may hold a person. */
function traceOf(thrown: unknown): { error: string; databaseCode?: string; at: string[] } {
  if (!(thrown instanceof Error)) return { error: typeof thrown, at: [] };
  const { code } = thrown as { code?: unknown };
  return {
    error: thrown.name,
    ...(typeof code === 'string' ? { databaseCode: code } : {}),
    at: (thrown.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
}
