import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { GuidesModule } from '../guides/guides.module.js';
import { RetentionService } from './retention.service.js';

/** The part of disposal that the worker does. */
@Module({
  imports: [CasesModule, GuidesModule],
  providers: [RetentionService],
  exports: [RetentionService],
})
export class RetentionModule {}
