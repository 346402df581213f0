import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../directory/directory.module.js';
import { GuidesModule } from '../../guides/guides.module.js';
import { CasesModule } from '../cases.module.js';
import { CalendarEffects } from './calendar-effects.js';
import { RenewRowsService } from './renew-rows.service.js';

/** Dates that follow their calendars; part of the worker. */
@Module({
  imports: [CasesModule, DirectoryModule, GuidesModule],
  providers: [RenewRowsService, CalendarEffects],
})
export class RenewRowsModule {}
