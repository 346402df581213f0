import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessLogModule } from './access-log/access-log.module.js';
import { AccountOfLooks } from './access-log/account-of-looks.js';
import { LookGuard } from './access-log/look.guard.js';
import { RouteLooks } from './access-log/route-looks.js';
import { PermissionGuard } from './permission.guard.js';
import { RateLimitGuard } from './rate-limits/rate-limit.guard.js';
import { RoutePermissions } from './route-permissions.js';

@Module({
  imports: [DiscoveryModule, AccessLogModule],
  providers: [PermissionGuard, RateLimitGuard, RouteLooks, RoutePermissions, LookGuard, AccountOfLooks],
  exports: [PermissionGuard, RateLimitGuard, LookGuard],
})
export class AccessModule {}
