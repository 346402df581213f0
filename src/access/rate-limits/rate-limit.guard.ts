import { createHmac, randomBytes } from 'node:crypto';
import type { RateLimitOptions } from '@fastify/rate-limit';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { HttpAdapterHost, Reflector } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { CallerRequest } from '../../common/http/caller.decorator.js';
import { requestProblem } from '../../common/http/request-problems.js';
import { principalOf } from '../../common/request-context.js';
import { Environment } from '../../config/environment.js';
import { PERMISSION } from '../permission.decorator.js';
import type { Permission } from '../permissions.js';
import { type RateLimit, rateLimits } from './rate-limits.js';

type Check = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * Runs when identity has said who asks, and before anything is looked up for them. Counts are kept in the memory of the
 * process, under hashes that nobody outside it can make (docs/adr/0007-rate-limits-in-memory.md).
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly limits: readonly RateLimit[];
  private readonly secret = randomBytes(32);
  private checks: ReadonlyMap<RateLimit, Check> | undefined;

  constructor(
    { RATE_LIMIT_PER_MINUTE, API_PROCESSES }: Environment,
    private readonly http: HttpAdapterHost,
    private readonly reflector: Reflector,
  ) {
    this.limits = RATE_LIMIT_PER_MINUTE === 0 ? [] : rateLimits(RATE_LIMIT_PER_MINUTE, API_PROCESSES);
  }

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<CallerRequest>();
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [
      host.getHandler(),
      host.getClass(),
    ]);
    const counted = {
      permission,
      method: request.method,
      path: request.routeOptions.url ?? '',
      body: request.body,
    };
    for (const limit of this.limits) {
      if ((limit.of === 'person') !== Boolean(request.caller) || !limit.counts(counted)) continue;
      const count = await this.checkOf(limit)(request);
      if (!count.isAllowed && count.isExceeded)
        throw requestProblem('REQUEST.TOO_MANY', {
          allowed: [{ most: limit.max, withinSeconds: limit.windowMs / 1_000 }],
          headers: { 'Retry-After': String(Math.max(1, count.ttlInSeconds)) },
          extra: { limit: limit.name },
        });
    }
    return true;
  }

  private checkOf(limit: RateLimit): Check {
    this.checks ??= new Map(this.limits.map((one) => [one, this.make(one)]));
    return this.checks.get(limit)!;
  }

  private make({ max, windowMs }: RateLimit): Check {
    const options: RateLimitOptions = {
      max,
      timeWindow: windowMs,
      keyGenerator: (request) => this.keyOf(request as CallerRequest),
    };
    return this.http.httpAdapter.getInstance<FastifyInstance>().createRateLimit(options);
  }

  private keyOf({ caller, ip }: CallerRequest): string {
    const who = caller ? `${caller.municipalityId} ${principalOf(caller.actor)}` : ip;
    return createHmac('sha256', this.secret).update(who).digest('base64url');
  }
}
