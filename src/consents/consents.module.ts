import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { GuidesModule } from '../guides/guides.module.js';
import { ConsentTextsController } from './consent-texts.controller.js';
import { SharingEndsController } from './sharing-ends.controller.js';
import { SharingEndsService } from './sharing-ends.service.js';

/** Texts of consents, and what is left to do when sharing has ended, over HTTP. */
@Module({
  imports: [DirectoryModule, GuidesModule],
  controllers: [ConsentTextsController, SharingEndsController],
  providers: [SharingEndsService],
})
export class ConsentsModule {}
