import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../language.js';
import { problemDocument } from '../problem.js';
import { problemOf } from './problem-of.js';

/** Everything that is not a success leaves as `application/problem+json` (RFC 9457), in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(thrown);
    const requestId = String(request.id ?? '');
    if (problem.status >= 500) this.log.error({ requestId, code: problem.code, ...traceOf(thrown) });
    if (reply.sent) return;
    const language = languageOf(request.headers['accept-language']);
    void reply
      .status(problem.status)
      .headers({ ...problem.details.headers, 'content-language': language })
      .type('application/problem+json')
      .send(JSON.stringify(problemDocument(problem, language, requestId)));
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
