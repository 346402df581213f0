import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../directory/directory.module.js';
import { GuidesModule } from '../../guides/guides.module.js';
import { CasesModule } from '../cases.module.js';
import { CalendarEffects } from './calendar-effects.js';
import { RenewAfterReleaseService } from './renew-after-release.service.js';
import { RenewRowsService } from './renew-rows.service.js';

/** Rows that follow their calendars and the program; part of the worker. */
@Module({
  imports: [CasesModule, DirectoryModule, GuidesModule],
  providers: [RenewRowsService, CalendarEffects, RenewAfterReleaseService],
  exports: [RenewAfterReleaseService],
})
export class RenewRowsModule {}
