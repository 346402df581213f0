import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../effects/instruments.module.js';
import { EffectsInsightService } from './effects-insight.service.js';
import { InsightsController } from './insights.controller.js';
import { LevelsInsightService } from './levels-insight.service.js';

@Module({
  imports: [InstrumentsModule],
  controllers: [InsightsController],
  providers: [EffectsInsightService, LevelsInsightService],
  exports: [EffectsInsightService, LevelsInsightService],
})
export class InsightsModule {}
