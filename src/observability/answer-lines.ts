import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { refusalOf } from '../common/http/send-problem.js';
import { loggedPath } from './scrub.js';

/** Asked every few seconds by machines, and the files of the page, which are the same for everybody. */
const NOT_WORTH_A_LINE = /^\/(health|metrics|assets)(\/|$)/;

/**
 * A line of the log for each answer: method, path, status, time, the id that the answer bears, and by which code it was
 * refused. No query (it may hold a name that was searched for), no body, no header, no address. A stream has its line
 * when it ends.
 */
export function writeAnswerLines(server: FastifyInstance): void {
  const log = new Logger('answer');
  server.addHook('onResponse', (request, reply, done) => {
    done();
    const path = loggedPath(request.url);
    if (NOT_WORTH_A_LINE.test(path)) return;
    log.log({
      requestId: request.id,
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...refusalOf(reply.raw),
    });
  });
}
