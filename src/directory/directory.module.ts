import { Module } from '@nestjs/common';
import { GuidesModule } from '../guides/guides.module.js';
import { DeputiesController } from './deputies.controller.js';
import { DeputiesService } from './deputies.service.js';
import { DirectoryEventsController } from './directory-events.controller.js';
import { DirectoryEventsService } from './directory-events.service.js';
import { DirectoryController } from './directory.controller.js';
import { ServiceCalendarsController } from './service-calendars.controller.js';
import { DirectoryService } from './directory.service.js';
import { ServiceAdministrationService } from './service-administration.service.js';
import { StaffAdministrationController } from './staff-administration.controller.js';
import { StaffAdministrationService } from './staff-administration.service.js';
import { StaffSearchService } from './staff-search.service.js';

@Module({
  imports: [GuidesModule],
  controllers: [
    DirectoryController,
    ServiceCalendarsController,
    DeputiesController,
    StaffAdministrationController,
    DirectoryEventsController,
  ],
  providers: [
    DirectoryService,
    DeputiesService,
    StaffAdministrationService,
    StaffSearchService,
    ServiceAdministrationService,
    DirectoryEventsService,
  ],
  exports: [DirectoryService],
})
export class DirectoryModule {}
