import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { requestProblem } from './request-problems.js';

export const BODY_LIMIT_BYTES = 1024 * 1024;

/**
 * JSON in UTF-8 is the only body there is. Bytes that are no text would be read as replacement characters, so that
 * something else than what was sent would stand in the history.
 */
export function onlyJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done);
    else done(requestProblem('REQUEST.TEXT_NOT_ALLOWED', { fields: [{ path: '', code: 'TEXT.NOT_UTF8' }] }));
  });
}
