import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { CallerRequest } from '../common/http/caller.decorator.js';
import type { HeldRole } from '../common/request-context.js';
import { accessProblem } from './access-problems.js';
import { PERMISSION, PUBLIC } from './permission.decorator.js';
import { mayRole, type Permission } from './permissions.js';

/** Runs after identity has put the caller on the request. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(host: ExecutionContext): boolean {
    const places = [host.getHandler(), host.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, places)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, places);
    const { caller, sessionEnded } = host.switchToHttp().getRequest<CallerRequest>();
    if (!caller) {
      const code = sessionEnded ? 'ACCESS.SESSION_ENDED' : 'ACCESS.LOGIN_REQUIRED';
      throw accessProblem(code, { headers: { 'WWW-Authenticate': 'Bearer' } });
    }
    if (!permission) throw accessProblem('ACCESS.ROLE_MAY_NOT');
    const one = ({ role }: HeldRole) => mayRole(role, permission);
    if (caller.permissions?.has(permission) || caller.roles.some(one)) return true;
    const code = caller.withheld?.some(one) ? 'ACCESS.LEVEL_TOO_LOW' : 'ACCESS.ROLE_MAY_NOT';
    throw accessProblem(code, { extra: { permission } });
  }
}
