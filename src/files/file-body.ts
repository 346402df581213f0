import type { FastifyInstance } from 'fastify';
import { requestProblem } from '../common/http/request-problems.js';

/** The one route that takes bytes. */
const ROUTE = '/api/v1/cases/:id/files';

/**
 * Lets the bytes of a file through unread: the service reads them when it knows who sends them. No form sends this media
 * type, so another site cannot make a browser send one.
 */
export function acceptFiles(server: FastifyInstance): void {
  server.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (request.routeOptions.url === ROUTE) done(null, payload);
    else done(requestProblem('REQUEST.MEDIA_TYPE_NOT_SUPPORTED', { allowed: ['application/octet-stream'] }));
  });
}
