import { Module } from '@nestjs/common';
import { IdentityGuard } from './identity.guard.js';
import { IdentityService } from './identity.service.js';
import { Municipalities } from './municipalities.js';
import { Sessions } from './sessions.js';
import { SessionSecrets } from './session-secrets.js';
import { StaffDirectory } from './staff-directory.js';
import { SystemTokens } from './system-tokens.js';

@Module({
  providers: [
    IdentityService,
    IdentityGuard,
    Municipalities,
    Sessions,
    SessionSecrets,
    StaffDirectory,
    SystemTokens,
  ],
  exports: [IdentityService, IdentityGuard, Municipalities, Sessions, SessionSecrets, StaffDirectory],
})
export class IdentityModule {}
