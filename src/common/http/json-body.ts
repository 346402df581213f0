import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { requestProblem } from './request-problems.js';

export const BODY_LIMIT_BYTES = 1024 * 1024;
const FORM_LIMIT_BYTES = 32 * 1024;

/** `@RouteConfig(TAKES_FORMS)`: a route whose body the other side's standard says is a form, not JSON. */
export const TAKES_FORMS = { takesForms: true };

/**
 * JSON in UTF-8 is the only body there is. Bytes that are no text would be read as replacement characters, so that
 * something else than what was sent would stand in the history.
 */
export function onlyJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done);
    else
      done(
        requestProblem('REQUEST.TEXT_NOT_ALLOWED', {
          fields: [{ path: '', code: 'TEXT.NOT_UTF8', allowed: [{ charset: 'utf-8' }] }],
        }),
      );
  });
  const asForm = { parseAs: 'string', bodyLimit: FORM_LIMIT_BYTES } as const;
  server.addContentTypeParser<string>('application/x-www-form-urlencoded', asForm, (request, body, done) => {
    const config = request.routeOptions.config as Partial<typeof TAKES_FORMS>;
    if (config.takesForms) done(null, Object.fromEntries(new URLSearchParams(body)));
    else done(requestProblem('REQUEST.MEDIA_TYPE_NOT_SUPPORTED', { allowed: ['application/json'] }));
  });
}
