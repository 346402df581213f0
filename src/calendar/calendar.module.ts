import { Module } from '@nestjs/common';
import { EffectsModule } from '../effects/effects.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';

@Module({
  imports: [EffectsModule],
  controllers: [CalendarController],
  providers: [CalendarFeedsService],
})
export class CalendarModule {}
