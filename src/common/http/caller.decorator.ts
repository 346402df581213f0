import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../request-context.js';

/** A request after identity has looked at it; `caller` is null for someone who is not logged in, or no longer. */
export type CallerRequest = FastifyRequest & { caller?: RequestContext | null; sessionEnded?: boolean };

/** `handler(@Caller() ctx: RequestContext)`: who asks. Only on routes with a permission, so there is always one. */
export const Caller = createParamDecorator((_data: unknown, host: ExecutionContext): RequestContext => {
  const { caller } = host.switchToHttp().getRequest<CallerRequest>();
  if (!caller) throw new Error('@Caller() on a route that needs no login');
  return caller;
});
