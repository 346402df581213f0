import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { CatchUp } from './catch-up.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { FollowUpDueService } from './follow-up-due.service.js';

/** Doing what is due; part of the worker. */
@Module({
  imports: [CasesModule, DirectoryModule],
  providers: [FollowUpDueService, CatchUp],
  exports: [FollowUpDueService, CatchUp],
})
export class FollowUpsDueModule {}
