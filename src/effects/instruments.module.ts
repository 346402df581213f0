import { Module } from '@nestjs/common';
import { MeasurementsSeen } from '../cases/queries/measurements-seen.service.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { GuidesModule } from '../guides/guides.module.js';
import { InstrumentsController } from './instruments.controller.js';
import { InstrumentsService } from './instruments.service.js';
import { ScoredAnswers } from './scored-answers.js';

/** What can be measured with, and how answers are scored. Apart from the measurements of cases, which insight does not reach. */
@Module({
  imports: [GuidesModule, DirectoryModule],
  controllers: [InstrumentsController],
  providers: [InstrumentsService, ScoredAnswers, MeasurementsSeen],
  exports: [InstrumentsService, ScoredAnswers, MeasurementsSeen],
})
export class InstrumentsModule {}
