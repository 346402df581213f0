import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { LiveController } from './live.controller.js';
import { LiveService } from './live.service.js';
import { WhoListens } from './who-listens.js';

@Module({
  imports: [CasesModule, IdentityModule, NoticesModule],
  controllers: [LiveController],
  providers: [LiveService, WhoListens],
})
export class LiveModule {}
