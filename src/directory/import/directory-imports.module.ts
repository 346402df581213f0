import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory.module.js';
import { LongWorkModule } from '../../long-work/long-work.module.js';
import { CarryOutImport } from './carry-out-import.js';
import { DirectoryImportsController } from './directory-imports.controller.js';
import { DirectoryImportsService } from './directory-imports.service.js';

/** The API's part: checking, showing and saying yes. */
@Module({
  imports: [DirectoryModule, LongWorkModule],
  controllers: [DirectoryImportsController],
  providers: [DirectoryImportsService],
})
export class DirectoryImportsModule {}

/** The worker's part: taking it in. */
@Module({ providers: [CarryOutImport] })
export class CarryOutImportModule {}
