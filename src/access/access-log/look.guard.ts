import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { CallerRequest } from '../../common/http/caller.decorator.js';
import { LOOKS, type LooksAt } from './looks.decorator.js';

/** A request after the guard: what its route looks at, when it looks at anything. */
export type LookingRequest = CallerRequest & { looksAt?: LooksAt };

/** Before anybody is refused: from here on, a try is accounted for. Lets everybody pass. */
@Injectable()
export class LookGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(host: ExecutionContext): boolean {
    const request = host.switchToHttp().getRequest<LookingRequest>();
    const places = [host.getHandler(), host.getClass()];
    const looksAt = this.reflector.getAllAndOverride<LooksAt | undefined>(LOOKS, places);
    if (looksAt) request.looksAt = looksAt;
    const { caller } = request;
    if (caller) request.caller = { ...caller, looking: { address: request.ip, written: 0 } };
    return true;
  }
}
