import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { FilesController } from './files.controller.js';
import { FilesRepository } from './files.repository.js';
import { FilesToGive } from './files-to-give.js';
import { FilesService } from './files.service.js';

/** Files of cases over HTTP. */
@Module({
  imports: [CasesModule],
  controllers: [FilesController],
  providers: [FilesService, FilesRepository, FilesToGive],
  exports: [FilesToGive],
})
export class FilesModule {}
