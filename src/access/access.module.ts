import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PermissionGuard } from './permission.guard.js';
import { RoutePermissions } from './route-permissions.js';

@Module({
  imports: [DiscoveryModule],
  providers: [PermissionGuard, RoutePermissions],
  exports: [PermissionGuard],
})
export class AccessModule {}
