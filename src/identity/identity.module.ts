import { Module } from '@nestjs/common';
import { IdentityGuard } from './identity.guard.js';
import { IdentityService } from './identity.service.js';
import { StaffDirectory } from './staff-directory.js';

@Module({
  providers: [IdentityService, IdentityGuard, StaffDirectory],
  exports: [IdentityService, IdentityGuard, StaffDirectory],
})
export class IdentityModule {}
