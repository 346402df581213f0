import { Module } from '@nestjs/common';
import { CasesApiModule } from '../cases/cases-api.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { GuidesModule } from '../guides/guides.module.js';
import { PeopleModule } from '../people/people.module.js';
import { BoardController } from './board.controller.js';
import { BoardService } from './board.service.js';
import { IntakeService } from './intake.service.js';

/** What needs the coordinating unit or a leader, and what has come in. */
@Module({
  imports: [CasesApiModule, PeopleModule, DirectoryModule, GuidesModule],
  controllers: [BoardController],
  providers: [BoardService, IntakeService],
})
export class BoardModule {}
