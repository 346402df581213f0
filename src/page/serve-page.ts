import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../common/clock.js';
import { FirstViews } from './first-views.js';

/** Paths that are never the page's: what is not there answers as it does without a page. */
const NOT_THE_PAGE = /^\/(api|health|metrics|assets)(\/|$)/;

/**
 * The built page, from the same origin as the API. Its files have their content in their names and may be kept; the page
 * itself is never kept: going back after signing out must not show it as it was left. Any other address is the page
 * too, which then knows what to show; what people begin with comes drawn.
 * @param folder of the built page; nothing is served where it has not been built
 */
export async function servePage(server: FastifyInstance, folder: string, clock: Clock): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  // Fetched here: it requires a module that others import, and jest does not load one in both ways at once.
  const { default: fastifyStatic } = await import('@fastify/static');
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', howKept(path));
    },
    globIgnore: ['**/*.gz', '**/*.br', 'index.html'],
  });
  const firstViews = new FirstViews(server, folder, clock);
  server.get('/*', { exposeHeadRoute: false }, async (request: FastifyRequest, reply: FastifyReply) => {
    if (NOT_THE_PAGE.test(request.url.split('?')[0] ?? '')) return reply.callNotFound();
    const drawn = await firstViews.of(request);
    void reply.type('text/html; charset=utf-8');
    if (!drawn) return reply.sendFile('index.html');
    // Names stand in it.
    void reply.header('cache-control', 'no-store');
    return 'home' in drawn ? reply.redirect(drawn.home) : reply.send(drawn.document);
  });
}

function howKept(path: string): string {
  if (path.includes('/assets/')) return 'public, max-age=31536000, immutable';
  return /index\.html(\.(br|gz))?$/.test(path) ? 'no-store' : 'no-cache';
}
