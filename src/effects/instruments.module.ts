import { Module } from '@nestjs/common';
import { GuidesModule } from '../guides/guides.module.js';
import { InstrumentsController } from './instruments.controller.js';
import { InstrumentsService } from './instruments.service.js';
import { ScoredAnswers } from './scored-answers.js';

/** What can be measured with, and how answers are scored. Apart from the measurements of cases, which insight does not reach. */
@Module({
  imports: [GuidesModule],
  controllers: [InstrumentsController],
  providers: [InstrumentsService, ScoredAnswers],
  exports: [InstrumentsService, ScoredAnswers],
})
export class InstrumentsModule {}
