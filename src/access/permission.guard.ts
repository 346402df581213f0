import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { CallerRequest } from '../common/http/caller.decorator.js';
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
    const { caller } = host.switchToHttp().getRequest<CallerRequest>();
    if (!caller) throw accessProblem('ACCESS.LOGIN_REQUIRED', { headers: { 'WWW-Authenticate': 'Bearer' } });
    if (!permission || !caller.roles.some(({ role }) => mayRole(role, permission))) {
      throw accessProblem('ACCESS.ROLE_MAY_NOT', permission ? { extra: { permission } } : {});
    }
    return true;
  }
}
