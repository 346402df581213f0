import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { AnswersDue } from './answers-due.service.js';
import { InstrumentsModule } from './instruments.module.js';
import { MeasurementsController } from './measurements.controller.js';
import { MeasurementsService } from './measurements.service.js';

@Module({
  imports: [CasesModule, InstrumentsModule],
  controllers: [MeasurementsController],
  providers: [MeasurementsService, AnswersDue],
  exports: [AnswersDue],
})
export class EffectsModule {}
