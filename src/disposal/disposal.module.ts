import { Module } from '@nestjs/common';
import { CasesApiModule } from '../cases/cases-api.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { FilesModule } from '../files/files.module.js';
import { GuidesModule } from '../guides/guides.module.js';
import { ArchivePackageService } from './archive-package.service.js';
import { DisposalController } from './disposal.controller.js';
import { DisposalService } from './disposal.service.js';

/** The end of what is kept, over HTTP; the decisions themselves are events of the case. */
@Module({
  imports: [GuidesModule, DirectoryModule, CasesApiModule, FilesModule],
  controllers: [DisposalController],
  providers: [DisposalService, ArchivePackageService],
})
export class DisposalModule {}
