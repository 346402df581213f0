import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { GuidesModule } from '../guides/guides.module.js';
import { DisposalController } from './disposal.controller.js';
import { DisposalService } from './disposal.service.js';

/** The end of what is kept, over HTTP; the decisions themselves are events of the case. */
@Module({
  imports: [GuidesModule, DirectoryModule],
  controllers: [DisposalController],
  providers: [DisposalService],
})
export class DisposalModule {}
