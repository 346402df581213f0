import { Module } from '@nestjs/common';
import { GuidesModule } from '../guides/guides.module.js';
import { InstrumentsController } from './instruments.controller.js';
import { InstrumentsService } from './instruments.service.js';

/** What can be measured with. Apart from the measurements of cases, which insight does not reach. */
@Module({
  imports: [GuidesModule],
  controllers: [InstrumentsController],
  providers: [InstrumentsService],
  exports: [InstrumentsService],
})
export class InstrumentsModule {}
