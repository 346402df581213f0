import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { InstrumentsModule } from '../effects/instruments.module.js';
import { GuidesModule } from '../guides/guides.module.js';
import { PeopleModule } from '../people/people.module.js';
import { EarlierConcernsController } from './earlier-concerns.controller.js';
import { EarlierConcernsService } from './earlier-concerns.service.js';
import { MyDayController } from './my-day.controller.js';
import { MyDayService } from './my-day.service.js';
import { WordsOfEntries } from './words-of-entries.js';

/** What one employee has to do now, and what they should know before they log a concern. */
@Module({
  imports: [CasesModule, PeopleModule, DirectoryModule, GuidesModule, InstrumentsModule, DraftsModule],
  controllers: [MyDayController, EarlierConcernsController],
  providers: [MyDayService, EarlierConcernsService, WordsOfEntries],
})
export class MyDayModule {}
