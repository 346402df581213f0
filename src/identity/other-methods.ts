import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requestProblem } from '../common/http/request-problems.js';
import { sendProblem } from '../common/http/send-problem.js';
import type { IdentityService } from './identity.service.js';

/** Elsewhere there is the page, or what is for the machine alone and does not say that it is there. */
const API = /^\/api\//;

/**
 * A path that there is, asked by a method that it does not take, says which it takes; to somebody without a session it
 * is as unknown as any other. To be set up before the routes are: it learns them as they are registered.
 */
export function refuseOtherMethods(server: FastifyInstance, identity: IdentityService): void {
  const routes = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ method, url }) => {
    if (!API.test(url)) return;
    const methods = routes.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    routes.set(url, methods);
  });
  server.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    const [path = ''] = request.url.split('?');
    if (!request.is404 || !API.test(path)) return;
    const allowed = methodsOf(path, routes);
    if (allowed.length === 0 || !(await identity.whoAsks(request)).caller) return;
    const headers = { Allow: allowed.join(', ') };
    sendProblem(requestProblem('REQUEST.METHOD_NOT_ALLOWED', { allowed, headers }), request, reply);
    return reply;
  });
}

function methodsOf(path: string, routes: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const methods = [...routes]
    .filter(([route]) => fits(path.split('/'), route.split('/')))
    .flatMap(([, all]) => [...all]);
  return [...new Set(methods)].sort();
}

const fits = (path: readonly string[], route: readonly string[]): boolean =>
  path.length === route.length &&
  route.every((step, index) => (step.startsWith(':') ? path[index] !== '' : step === path[index]));
