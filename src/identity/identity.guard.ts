import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { CallerRequest } from '../common/http/caller.decorator.js';
import { IdentityService } from './identity.service.js';

/** Says who asks and lets everybody pass; whether they may is the next guard's question. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(private readonly identity: IdentityService) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<CallerRequest>();
    const { caller, ended } = await this.identity.whoAsks(request);
    request.caller = caller;
    request.sessionEnded = ended;
    return true;
  }
}
