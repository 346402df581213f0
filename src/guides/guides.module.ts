import { Module } from '@nestjs/common';
import { GuideVersionsRepository } from './guide-versions.repository.js';
import { GuidesController } from './guides.controller.js';
import { GuidesService } from './guides.service.js';

@Module({
  controllers: [GuidesController],
  providers: [GuidesService, GuideVersionsRepository],
  exports: [GuidesService],
})
export class GuidesModule {}
